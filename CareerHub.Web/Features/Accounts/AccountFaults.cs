using CareerHub.Core.Features.People;

namespace CareerHub.Web.Features.Accounts;

/// <summary>What is wrong with each field of an account form, as keys of sentences. A use case names the first fault; a person wants to see all.</summary>
/// <param name="Other">A refusal that belongs to no field.</param>
public sealed record AccountFaults(string? Name, string? Email, string? Password, string? Code, string? Other)
{
    public static AccountFaults None { get; } = new(null, null, null, null, null);

    /// <summary>Name of the first field that needs another look; null when none does.</summary>
    public string? First => Name is not null ? "name" : Email is not null ? "email" : Password is not null ? "password" : Code is not null ? "code" : null;

    public bool IsAny => this != None;

    /// <param name="code">The refusal.</param>
    public static AccountFaults Of(string? code, string? name, string? email, string? password)
    {
        var faults = new AccountFaults(
            AccountRules.Name(name),
            AccountRules.Email(email),
            AccountRules.Password(password, name, email),
            code is "accounts.code-needed" or "accounts.code-unknown" ? code : null,
            Other: null);
        return faults.IsAny ? faults : faults with { Other = code };
    }
}
