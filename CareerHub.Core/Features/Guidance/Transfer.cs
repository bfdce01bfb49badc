using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Guidance;

/// <summary>One skill that a career asks for, beside what a learner has of it.</summary>
/// <param name="Open">Musts at or below the target that the learner does not claim.</param>
public sealed record TransferLine(Skill Skill, SkillLevel Target, SkillLevel Claimed, SkillLevel Verified, int Open)
{
    public bool IsCovered => Open == 0;
}

/// <summary>How much of a career a learner's claims and verdicts cover already, wherever they were made: skills belong to no career.</summary>
/// <param name="Claimed">Null when nothing can be counted.</param>
/// <param name="Lines">The most missing first; each skill that has musts at or below the target.</param>
public sealed record CareerTransfer(Career Career, Readiness? Claimed, Readiness? Verified, IReadOnlyList<TransferLine> Lines)
{
    /// <summary>Pure.</summary>
    public static CareerTransfer Of(Catalogue catalogue, Career career, IReadOnlySet<string> claimed, IReadOnlySet<string> verified)
    {
        var asked = catalogue.SkillsOf(career).ToList();
        return new(career, Readiness.Of(asked, claimed), Readiness.Of(asked, verified),
        [
            .. from pair in asked
               let musts = pair.Skill.ActiveCriteria.Where(criterion => criterion.IsMust && criterion.Level <= pair.Asked.Target).ToList()
               where musts.Count > 0
               let open = musts.Count(criterion => !claimed.Contains(criterion.Id))
               orderby open descending
               select new TransferLine(pair.Skill, pair.Asked.Target, Level.Of(pair.Skill.Criteria, claimed), Level.Of(pair.Skill.Criteria, verified), open),
        ]);
    }
}

/// <summary>What transfers to a career from the caller's own record; nobody else's can be asked for.</summary>
public sealed class ReadTransfer(IDbContextFactory<HubDb> dbs, PublishedCatalogue published)
{
    /// <returns>NotFound: no such career, or no such account.</returns>
    public async Task<Outcome<CareerTransfer>> RunAsync(Caller caller, string careerId, CancellationToken ct)
    {
        var catalogue = published.Current;
        if (catalogue.Career(careerId) is not { } career) return Outcome.NotFound;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.MayActAsync(caller, ct)) return Outcome.NotFound;
        var progress = await LearnerProgress.LoadAsync(db, catalogue, caller.PersonId, ct);
        return CareerTransfer.Of(catalogue, career, progress.Claimed, progress.Verified);
    }
}
