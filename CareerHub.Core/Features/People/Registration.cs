using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.People;

/// <summary>Who may make an account.</summary>
public enum RegistrationRule { WithJoinCode, Anyone }

public static class Registration
{
    private const string Key = "registration";

    /// <summary>The rule in force: with a join code, unless an admin opened the door.</summary>
    public static async Task<RegistrationRule> RegistrationRuleAsync(this HubDb db, CancellationToken ct) =>
        Enum.TryParse<RegistrationRule>(await db.SettingAsync(Key, ct), out var rule) ? rule : RegistrationRule.WithJoinCode;

    internal static Task SetRegistrationRuleAsync(this HubDb db, RegistrationRule rule, CancellationToken ct) => db.SetAsync(Key, rule.ToString(), ct);
}

/// <summary>An admin says who may make an account.</summary>
public sealed class ChangeRegistration(WriteGate gate, TimeProvider time)
{
    /// <returns>NotFound: the caller is no admin.</returns>
    public Task<Outcome> RunAsync(Caller caller, RegistrationRule rule, CancellationToken ct)
    {
        var now = time.UtcNow();
        return gate.RunAsync(async db =>
        {
            if (!await db.MayRunTheHouseAsync(caller, ct)) return Outcome.NotFound;
            if (await db.RegistrationRuleAsync(ct) == rule) return Outcome.Ok;
            await db.SetRegistrationRuleAsync(rule, ct);
            db.Add(new AuditEntry(AuditAction.RegistrationChanged, caller.PersonId, now));
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }
}
