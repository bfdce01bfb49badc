using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>A picture opened for somebody who may see it. Whoever gets it closes it.</summary>
public sealed record OpenedFile(Guid Id, ImageType Type, Stream Content);

/// <summary>Opens a picture that was given as evidence: for its learner, and for their mentors on the skills of a shared cohort's careers.</summary>
public sealed class OpenEvidenceFile(IDbContextFactory<HubDb> dbs, PublishedCatalogue published, EvidenceFiles files, RecordAccess access)
{
    /// <returns>NotFound: no such file, or not for the caller; a removed one is for its learner alone.</returns>
    public async Task<Outcome<OpenedFile>> RunAsync(Caller caller, Guid fileId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var item = await db.Evidence.AsNoTracking().SingleOrDefaultAsync(item => item.FileId == fileId, ct);
        if (item is null || !await MaySeeAsync(db, caller, item, ct)) return Outcome.NotFound;
        return files.TryOpen(fileId) is { } content ? new OpenedFile(fileId, item.FileType!.Value, content) : Outcome.NotFound;
    }

    private async Task<bool> MaySeeAsync(HubDb db, Caller caller, EvidenceItem item, CancellationToken ct)
    {
        if (item.LearnerId == caller.PersonId) return await db.MayActAsync(caller, ct);
        if (item.RemovedAtUtc is not null || published.Current.Criterion(item.CriterionId) is not { } criterion) return false;
        var shared = await db.SharedCohortsAsync(caller, item.LearnerId, ct);
        if (!published.Current.SharedSkills(shared).Any(pair => pair.Skill.Id == criterion.SkillId)) return false;
        await access.NoteFileShownAsync(db, caller, item.LearnerId, ct);
        return true;
    }
}
