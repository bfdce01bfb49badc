using CareerHub.Core.Features.People;
using Microsoft.AspNetCore.Identity;

namespace CareerHub.Web.Features.Accounts;

/// <summary>Costs what checking a password costs where there is none to check, so that waiting tells nobody who has an account.</summary>
public sealed class DecoyPassword(IPasswordHasher<Person> hasher)
{
    private readonly Person _nobody = new("nobody", "nobody@invalid", DateTime.UnixEpoch);
    private readonly Lazy<string> _hash = new(() => hasher.HashPassword(new Person("nobody", "nobody@invalid", DateTime.UnixEpoch), Guid.NewGuid().ToString()));

    public void Spend(string? typed) => hasher.VerifyHashedPassword(_nobody, _hash.Value, typed ?? "");
}
