using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>One learner as a mentor of theirs sees them.</summary>
/// <param name="Cohorts">The cohorts that the two share now.</param>
/// <param name="Skills">Claims and verdicts on the skills of those cohorts' careers.</param>
/// <param name="Elsewhere">Of every other skill only what is verified, by whom and when.</param>
public sealed record LearnerRecord(Guid LearnerId, string Name, IReadOnlyList<Place> Cohorts, IReadOnlyList<SkillSheet> Skills, IReadOnlyList<VerifiedElsewhere> Elsewhere);

/// <summary>Something verified outside the shared careers.</summary>
public sealed record VerifiedElsewhere(Criterion Criterion, string? MentorName, DateTime GivenAtUtc);

/// <summary>Opens a learner's record for one of their mentors; that it was opened is written down first, for the learner to read.</summary>
public sealed class OpenLearner(IDbContextFactory<HubDb> dbs, PublishedCatalogue published, RecordAccess access)
{
    /// <returns>NotFound: no such learner, or the caller does not mentor them now.</returns>
    public async Task<Outcome<LearnerRecord>> RunAsync(Caller caller, Guid learnerId, CancellationToken ct)
    {
        if (!await access.OpenLearnerAsync(caller, learnerId, ct)) return Outcome.NotFound;
        var catalogue = published.Current;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var shared = await db.SharedCohortsAsync(caller, learnerId, ct);
        var name = await db.People.Where(person => person.Id == learnerId).Select(person => person.DisplayName).SingleOrDefaultAsync(ct);
        if (shared.Count == 0 || name is null) return Outcome.NotFound;

        var progress = await LearnerProgress.LoadAsync(db, catalogue, learnerId, ct);
        var verdicts = await VerdictView.OfLearnerAsync(db, learnerId, ct);
        var evidence = await EvidenceView.OfLearnerAsync(db, learnerId, ct);
        var hidden = await HiddenClaims.FromAsync(db, caller, ct);
        var skills = catalogue.SharedSkills(shared);
        var seen = skills.Select(pair => pair.Skill.Id).ToHashSet();
        return new LearnerRecord(
            learnerId,
            name,
            [.. shared.Select(cohort => new Place(cohort.Id, cohort.Name, CohortRole.Learner, 0))],
            [.. skills.Select(pair => SkillSheet.Of(pair.Skill, pair.Asked, progress, verdicts, evidence)).Select(sheet => hidden.Hides(learnerId, sheet.Skill.Id) ? sheet.WithoutClaims() : sheet)],
            [.. progress.Verified
                .Select(id => catalogue.Criterion(id)!)
                .Where(criterion => !seen.Contains(criterion.SkillId) && verdicts.ContainsKey(criterion.Id))
                .Select(criterion => new VerifiedElsewhere(criterion, verdicts[criterion.Id].Standing.MentorName, verdicts[criterion.Id].Standing.GivenAtUtc))]);
    }
}
