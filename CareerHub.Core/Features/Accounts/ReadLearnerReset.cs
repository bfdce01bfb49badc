using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Accounts;

/// <summary>A learner for whom a mentor of theirs may think of making a reset link.</summary>
/// <param name="Refusal">Resource key of why there can be none; null when there can.</param>
public sealed record ResetChoice(Guid PersonId, string Name, string? Refusal);

/// <summary>Whether a mentor has a page here, and what it may offer. An admin has a page of their own.</summary>
public sealed class ReadLearnerReset(IDbContextFactory<HubDb> dbs)
{
    /// <returns>NotFound: no such learner, or the caller does not mentor them now.</returns>
    public async Task<Outcome<ResetChoice>> RunAsync(Caller caller, Guid learnerId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if ((await db.SharedCohortsAsync(caller, learnerId, ct)).Count == 0) return Outcome.NotFound;
        var name = await db.People.Where(person => person.Id == learnerId).Select(person => person.DisplayName).SingleAsync(ct);
        return new ResetChoice(learnerId, name, (await db.MayResetAsync(caller, learnerId, ct)).Code);
    }
}
