using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.People;

/// <summary>A person changes their own name and the zone in which their days are counted.</summary>
public sealed class EditProfile(WriteGate gate)
{
    /// <returns>NotFound: the account is gone or disabled. Refused: a code of <see cref="AccountRules"/>.</returns>
    public async Task<Outcome> RunAsync(Caller caller, string? name, string? timeZone, CancellationToken ct)
    {
        var fault = AccountRules.Name(name) ?? AccountRules.TimeZone(timeZone);
        if (fault is not null) return Outcome.Refused(fault);
        return await gate.RunAsync(async db =>
        {
            if (!await db.MayActAsync(caller, ct)) return Outcome.NotFound;
            var person = await db.People.SingleAsync(person => person.Id == caller.PersonId, ct);
            person.Rename(TypedText.Tidy(name)!);
            person.MoveTo(timeZone!);
            person.ConcurrencyStamp = Guid.NewGuid().ToString(); // Identity writes whole rows: an older one must not win
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }
}
