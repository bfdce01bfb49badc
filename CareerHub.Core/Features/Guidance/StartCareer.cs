using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Guidance;

/// <summary>The caller begins to work towards a career; nobody else can be sent there.</summary>
public sealed class StartCareer(WriteGate gate, PublishedCatalogue published, JournalWriter journal, TimeProvider time)
{
    /// <returns>Ok, also when it was started before: nothing is written then. NotFound: no such career, or the account is disabled.</returns>
    public Task<Outcome> RunAsync(Caller caller, string careerId, CancellationToken ct)
    {
        var now = time.UtcNow();
        if (published.Current.Career(careerId) is not { } career) return Task.FromResult(Outcome.NotFound);
        return gate.RunAsync(async db =>
        {
            if (!await db.MayActAsync(caller, ct)) return Outcome.NotFound;
            if (await db.CareersOf(caller).AnyAsync(started => started.CareerId == career.Id, ct)) return Outcome.Ok;
            await journal.AppendAsync(db, GuidanceFacts.Started(caller, career.Id, now), ct);
            await db.SaveChangesAsync(ct);
            return Outcome.Ok;
        }, ct);
    }
}
