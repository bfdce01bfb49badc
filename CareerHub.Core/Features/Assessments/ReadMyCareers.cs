using CareerHub.Core.Features.Careers;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Assessments;

/// <summary>One career as the learner's start page shows it.</summary>
public sealed record CareerProgress(Career Career, Readiness? Claimed, Readiness? Verified)
{
    /// <summary>The learner has claimed something of it, or a mentor has verified something.</summary>
    public bool IsStarted => Claimed is { Met: > 0 } || Verified is { Met: > 0 };
}

/// <summary>The caller's progress on every career of the catalogue, those begun first.</summary>
public sealed class ReadMyCareers(IDbContextFactory<HubDb> dbs, PublishedCatalogue published)
{
    public async Task<IReadOnlyList<CareerProgress>> RunAsync(Caller caller, CancellationToken ct)
    {
        var catalogue = published.Current;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var progress = await LearnerProgress.LoadAsync(db, catalogue, caller.PersonId, ct);
        return [.. catalogue.Careers
            .Select(career => (Career: career, Asked: catalogue.SkillsOf(career).ToList()))
            .Select(pair => new CareerProgress(pair.Career, Readiness.Of(pair.Asked, progress.Claimed), Readiness.Of(pair.Asked, progress.Verified)))
            .OrderByDescending(career => career.IsStarted)];
    }
}
