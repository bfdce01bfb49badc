using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>What somebody typed to make an account.</summary>
/// <param name="JoinCode">The code of a cohort or of an invitation, when they have one. It opens the door; joining is a step of its own.</param>
public sealed record RegistrationForm(string? Name, string? Email, string? Password, string? JoinCode);

/// <summary>Makes an account. A known address answers exactly as a new one, so that nobody can ask who is here.</summary>
public sealed class RegisterPerson(WriteGate gate, AccountMaker maker, IPasswordHasher<Person> hasher, TimeProvider time)
{
    /// <returns>Ok also when the address is known (nothing changes then). Refused: a code of <see cref="AccountRules"/>, or <c>accounts.code-needed</c> / <c>accounts.code-unknown</c>.</returns>
    public async Task<Outcome> RunAsync(RegistrationForm form, CancellationToken ct)
    {
        var fault = AccountRules.Name(form.Name) ?? AccountRules.Email(form.Email) ?? AccountRules.Password(form.Password, form.Name, form.Email);
        if (fault is not null) return Outcome.Refused(fault);
        var person = maker.Make(form.Name!, form.Email!, password: null, time.UtcNow());
        person.PasswordHash = hasher.HashPassword(person, form.Password!); // outside the gate: it is slow on purpose
        var code = Cohort.TidyCode(form.JoinCode ?? "");

        return await gate.RunAsync(async db =>
        {
            if (code.Length > 0 && await JoinDoor.FindAsync(db, caller: null, code, ct) is null) return Outcome.Refused("accounts.code-unknown");
            if (code.Length == 0 && await db.RegistrationRuleAsync(ct) != RegistrationRule.Anyone) return Outcome.Refused("accounts.code-needed");
            if (await db.People.AnyAsync(other => other.NormalizedEmail == person.NormalizedEmail, ct)) return Outcome.Ok;
            db.Add(person);
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }
}
