using System.Net.Mail;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.People;

/// <summary>What an account's name, e-mail address and password must be. Every answer is a resource key; null means fine.</summary>
public static class AccountRules
{
    public const int EmailLength = 254;
    public const int PasswordMinimum = 12;
    public const int PasswordMaximum = 128;
    private const int DifferentCharacters = 5;

    public static string? Name(string? typed) => TypedText.Tidy(typed) switch
    {
        null => "accounts.name-needed",
        { Length: > TypedText.NameLength } => "accounts.name-too-long",
        { } name when !TypedText.IsStorable(name) || name.Contains('\n', StringComparison.Ordinal) => "accounts.name-unreadable",
        _ => null,
    };

    public static string? Email(string? typed) => TypedText.Tidy(typed) switch
    {
        null => "accounts.email-needed",
        { Length: > EmailLength } => "accounts.email-too-long",
        { } email when !MailAddress.TryCreate(email, out var address) || address.Address != email => "accounts.email-unreadable",
        _ => null,
    };

    /// <summary>Length over composition (OWASP ASVS 5.0, 6.2): 12 to 128 characters, none of the well-known ones, not the person's own name or address.</summary>
    public static string? Password(string? typed, string? name, string? email)
    {
        if (string.IsNullOrEmpty(typed)) return "accounts.password-needed";
        if (typed.Length < PasswordMinimum) return "accounts.password-too-short";
        if (typed.Length > PasswordMaximum) return "accounts.password-too-long";
        if (typed.Distinct().Count() < DifferentCharacters || IsRun(typed) || CommonPasswords.Contains(typed)) return "accounts.password-common";
        return Echoes(typed, name) || Echoes(typed, email) || Echoes(typed, email?.Split('@')[0]) ? "accounts.password-personal" : null;
    }

    /// <param name="typed">IANA name, one of <see cref="TimeZoneChoices"/>.</param>
    public static string? TimeZone(string? typed) => typed is not null && TimeZoneChoices.IsKnown(typed) ? null : "accounts.time-zone-unknown";

    // "anggraini2026": the own name and a year.
    private static bool Echoes(string password, string? own) =>
        own is { Length: >= 4 } && (password.Equals(own, StringComparison.OrdinalIgnoreCase) || (password.Contains(own, StringComparison.OrdinalIgnoreCase) && password.Length <= own.Length + 4));

    // "123456789012", "abcdefghijkl": each character follows the one before.
    private static bool IsRun(string password)
    {
        var step = password[1] - password[0];
        return Math.Abs(step) <= 1 && !password.Skip(1).Zip(password, (next, one) => next - one).Any(other => other != step && Math.Abs(other) != 9);
    }
}
