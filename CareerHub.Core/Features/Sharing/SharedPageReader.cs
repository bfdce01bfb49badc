using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Sharing;

/// <summary>Reads what one learner's share shows. Comments, notes, cohorts and addresses are not even asked for.</summary>
internal sealed class SharedPageReader(HubDb db, Catalogue catalogue, Guid learnerId, string timeZone)
{
    public async Task<SharedPage> ReadAsync(Career career, ShareChoices choices, DateTime asOfUtc, CancellationToken ct)
    {
        var progress = await LearnerProgress.LoadAsync(db, catalogue, learnerId, ct);
        var verdicts = await VerdictsAsync(ct);
        var links = choices.ShowsLinks ? await LinksAsync(ct) : Enumerable.Empty<(string, SharedLink)>().ToLookup(pair => pair.Item1, pair => pair.Item2);
        var asked = catalogue.SkillsOf(career).ToList();
        return new(
            career,
            choices.ShownName,
            choices.ShowsClaims,
            Readiness.Of(asked, progress.Verified),
            choices.ShowsClaims ? Readiness.Of(asked, progress.Claimed) : null,
            [.. asked.Select(pair => new SharedSkill(
                pair.Skill,
                pair.Asked.Target,
                progress.VerifiedLevel(pair.Skill),
                choices.ShowsClaims ? progress.ClaimedLevel(pair.Skill) : null,
                [.. pair.Skill.ActiveCriteria.Where(IsShown).Select(Shown)]))],
            asOfUtc,
            choices.LastDay!.Value);

        bool IsShown(Criterion criterion) =>
            progress.Verified.Contains(criterion.Id) || (choices.ShowsClaims && progress.Claimed.Contains(criterion.Id));

        SharedCriterion Shown(Criterion criterion) =>
            new(criterion, progress.Verified.Contains(criterion.Id) ? verdicts[criterion.Id] : null, [.. links[criterion.Id]]);
    }

    private async Task<Dictionary<string, SharedVerdict>> VerdictsAsync(CancellationToken ct)
    {
        var rows = from standing in db.Standings
                   where standing.LearnerId == learnerId && standing.Answer == VerdictAnswer.Met
                   join mentor in db.People on standing.MentorId equals mentor.Id into mentors
                   from mentor in mentors.DefaultIfEmpty()
                   select new { standing.CriterionId, standing.GivenAtUtc, Name = mentor == null ? null : mentor.DisplayName };
        return (await rows.AsNoTracking().ToListAsync(ct)).ToDictionary(row => row.CriterionId, row => new SharedVerdict(row.Name, ShareDays.Day(row.GivenAtUtc!.Value, timeZone)));
    }

    private async Task<ILookup<string, SharedLink>> LinksAsync(CancellationToken ct) =>
        (await EvidenceView.LinksOfAsync(db, learnerId, ct))
            .Where(piece => piece.Host is not null) // what a stranger may press: never another scheme, never one that carries a password
            .ToLookup(piece => piece.CriterionId, piece => new SharedLink(new Uri(piece.Address!), piece.Title));
}
