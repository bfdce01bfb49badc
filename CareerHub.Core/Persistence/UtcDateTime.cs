using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CareerHub.Core.Persistence;

/// <summary>Every stored time is UTC; a time of any other kind is a mistake in the program and throws.</summary>
internal sealed class UtcDateTime() : ValueConverter<DateTime, DateTime>(
    value => Checked(value),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime Checked(DateTime value) => value.Kind == DateTimeKind.Utc
        ? value
        : throw new ArgumentException("Only UTC is stored.", nameof(value));
}
