using CareerHub.Core.Features.Careers;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Sharing;

/// <summary>Shows the caller what a share would show, before there is one.</summary>
public sealed class PreviewShare(IDbContextFactory<HubDb> dbs, PublishedCatalogue published, TimeProvider time)
{
    /// <returns>NotFound: the account is gone or disabled. Refused: <c>shares.career-unknown</c> or a code of <see cref="ShareRules"/>.</returns>
    public async Task<Outcome<SharedPage>> RunAsync(Caller caller, string careerId, ShareChoices choices, CancellationToken ct)
    {
        var (catalogue, now) = (published.Current, time.UtcNow());
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await ShareOwner.FindAsync(db, caller, ct) is not { } owner) return Outcome.NotFound;
        if (catalogue.Career(careerId) is not { } career) return Outcome.Refused("shares.career-unknown");
        if (ShareRules.Fault(choices, owner.Day(now)) is { } fault) return Outcome.Refused(fault);
        return await new SharedPageReader(db, catalogue, caller.PersonId, owner.TimeZone).ReadAsync(career, choices with { ShownName = TypedText.Tidy(choices.ShownName) }, now, ct);
    }
}
