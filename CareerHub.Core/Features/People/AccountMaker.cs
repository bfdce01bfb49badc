using CareerHub.Core.Shared;
using Microsoft.AspNetCore.Identity;

namespace CareerHub.Core.Features.People;

/// <summary>Makes accounts the way Identity reads them, inside whatever transaction they belong to.</summary>
public sealed class AccountMaker(IPasswordHasher<Person> hasher, ILookupNormalizer normalizer)
{
    /// <param name="name">Already checked by <see cref="AccountRules"/>, as are the others.</param>
    /// <param name="password">Null for an account that cannot sign in until a password is set.</param>
    public Person Make(string name, string email, string? password, DateTime createdAtUtc, bool isDemo = false)
    {
        var person = new Person(TypedText.Tidy(name)!, TypedText.Tidy(email)!, createdAtUtc)
        {
            IsDemo = isDemo,
            EmailConfirmed = true, // there is no mail server: whoever holds the join code vouches
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        person.NormalizedUserName = normalizer.NormalizeName(person.UserName);
        person.NormalizedEmail = normalizer.NormalizeEmail(person.Email);
        if (password is not null) person.PasswordHash = hasher.HashPassword(person, password);
        return person;
    }

    /// <summary>An address as the database compares it.</summary>
    public string? Normal(string? email) => normalizer.NormalizeEmail(TypedText.Tidy(email));
}
