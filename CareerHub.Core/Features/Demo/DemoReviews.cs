using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Demo;

/// <summary>
/// Review requests of the invented people: in every state a request can be in, most of them waiting. Each is about a skill
/// on which nothing else happens after it was asked, so that the story holds together. Pure: the same seed tells the same.
/// </summary>
internal sealed class DemoReviews(Catalogue catalogue, Career career, Random random, DateTime endUtc)
{
    private static readonly string[] Questions =
    [
        "Waktu rilis rusak, aku pakai revert, bukan reset. Apakah urutan langkahku aman kalau ada yang sudah menarik cabang utama?",
        "Aku ragu di bagian izin akses. Tolong lihat catatanku, apakah sudah cukup untuk tingkat ini?",
        "Ujinya lulus di laptopku, tapi sempat gagal di server. Aku sudah perbaiki; apakah caranya benar?",
        "Bagian mana yang masih terasa seperti hafalan dan bukan pemahaman?",
    ];

    private readonly List<JournalFact> _facts = [];

    /// <param name="story">Everything that happened so far.</param>
    /// <param name="learners">Of one cohort; the first is the one whom visitors sign in as.</param>
    /// <param name="mentors">Of the same cohort; the first and the last hold a request at the end.</param>
    public IReadOnlyList<JournalFact> Of(IReadOnlyList<JournalFact> story, Guid cohortId, IReadOnlyList<Guid> learners, IReadOnlyList<Guid> mentors)
    {
        var chances = learners.SelectMany((learner, i) => Chances(story, learner).OrderBy(_ => random.Next()).Take(i == 0 ? 3 : 1)).ToList();
        var own = chances.Where(chance => chance.LearnerId == learners[0]).ToList();
        var others = chances.Except(own).ToList();
        foreach (var (i, chance) in own.Index()) Tell(chance, cohortId, mentors, i == 0 ? Ending.Unread : i == 1 ? Ending.Waiting : Ending.Read);
        foreach (var (i, chance) in others.Index())
            Tell(chance, cohortId, i == 5 ? [mentors[0]] : mentors, i switch { 0 or 5 => Ending.Held, 1 => Ending.Withdrawn, 2 => Ending.Read, 3 => Ending.Expired, 4 => Ending.Released, _ => Ending.Waiting });
        return _facts;
    }

    private enum Ending { Waiting, Held, Withdrawn, Expired, Released, Unread, Read }

    /// <summary>A skill of a learner that could be asked for, after everything that happened to it.</summary>
    private sealed record Chance(Guid LearnerId, Skill Skill, SkillLevel Level, IReadOnlyList<Criterion> Open, DateTime AfterUtc);

    private IEnumerable<Chance> Chances(IReadOnlyList<JournalFact> story, Guid learnerId)
    {
        var own = story.Where(fact => fact.LearnerId == learnerId && fact.CriterionId is not null).ToLookup(fact => catalogue.Criterion(fact.CriterionId!)!.SkillId);
        foreach (var (skill, asked) in catalogue.SkillsOf(career))
        {
            var facts = own[skill.Id].ToList();
            var claimed = Claimed(facts);
            var verified = facts.Where(fact => fact.Kind == EntryKind.VerdictGiven).GroupBy(fact => fact.CriterionId!)
                .Where(given => given.Where(fact => fact.Payload.Enum<VerdictAnswer>("answer") != VerdictAnswer.CannotTell).MaxBy(fact => fact.ReceivedAtUtc)?.Payload.Enum<VerdictAnswer>("answer") == VerdictAnswer.Met)
                .Select(given => given.Key).ToHashSet();
            if (ReviewRules.AskableLevels(skill, Level.Of(skill.Criteria, verified)) is not [var level, ..]) continue;
            var open = ReviewRules.OpenCriteria(skill, level, verified);
            var last = facts.Select(fact => fact.ReceivedAtUtc).DefaultIfEmpty(endUtc).Max();
            if (level <= asked.Target && open.Count is > 0 and < 5 && open.Any(criterion => claimed.Contains(criterion.Id)) && last < endUtc.AddHours(-30))
                yield return new(learnerId, skill, level, open, last);
        }
    }

    private static HashSet<string> Claimed(IEnumerable<JournalFact> facts) =>
        [.. facts.Where(fact => fact.Kind is EntryKind.CriterionClaimed or EntryKind.ClaimWithdrawn).GroupBy(fact => fact.CriterionId!)
            .Where(given => given.MaxBy(fact => fact.ReceivedAtUtc)!.Kind == EntryKind.CriterionClaimed).Select(given => given.Key)];

    private void Tell(Chance chance, Guid cohortId, IReadOnlyList<Guid> mentors, Ending ending)
    {
        var id = new Guid(Enumerable.Range(0, 16).Select(_ => (byte)random.Next(256)).ToArray());
        var latest = endUtc.AddHours(-28);
        var asked = Clock.InWholeMilliseconds(Max(chance.AfterUtc.AddMinutes(20 + random.Next(300)), latest.AddDays(-random.Next(1, 7)).AddMinutes(random.Next(600))));
        if (asked > latest) asked = latest;
        var (mentor, at) = (mentors[^1], asked.AddHours(3 + random.Next(9)));
        _facts.Add(ReviewFacts.Queued(chance.LearnerId, id, cohortId, chance.Skill.Id, chance.Level.Value, random.NextDouble() < 0.7 ? Questions[random.Next(Questions.Length)] : null, asked));
        switch (ending)
        {
            case Ending.Held:
                Later(EntryKind.RequestClaimed, mentor, endUtc);
                break;
            case Ending.Withdrawn:
                Later(EntryKind.RequestWithdrawn, chance.LearnerId, at);
                break;
            case Ending.Expired or Ending.Released:
                Later(EntryKind.RequestClaimed, mentor, at);
                Later(ending == Ending.Expired ? EntryKind.RequestExpired : EntryKind.RequestReleased, ending == Ending.Expired ? Caller.System.PersonId : mentor, at.AddMinutes(31));
                break;
            case Ending.Unread or Ending.Read:
                Later(EntryKind.RequestClaimed, mentor, at);
                Answer(chance, id, cohortId, mentor, at.AddMinutes(18));
                Later(EntryKind.RequestDecided, mentor, at.AddMinutes(18));
                if (ending == Ending.Read) Later(EntryKind.RequestClosed, chance.LearnerId, at.AddHours(5));
                break;
        }

        void Later(EntryKind kind, Guid actor, DateTime when) => _facts.Add(ReviewFacts.Later(kind, actor, id, chance.LearnerId, cohortId, when));
    }

    // The first is not there yet: an answer that asks for something is the one worth looking at.
    private void Answer(Chance chance, Guid id, Guid cohortId, Guid mentor, DateTime at)
    {
        foreach (var (i, criterion) in chance.Open.Index())
        {
            var (answer, comment) = i == 0
                ? (VerdictAnswer.NotYet, DemoPeople.NotYetComments[random.Next(DemoPeople.NotYetComments.Length)])
                : (VerdictAnswer.Met, random.NextDouble() < 0.5 ? DemoPeople.MetComments[random.Next(DemoPeople.MetComments.Length)] : null);
            _facts.Add(AssessmentFacts.ReviewVerdict(id, VerdictBasis.Review, mentor, chance.LearnerId, cohortId, criterion, answer, isBlind: false, comment, at));
        }
    }

    private static DateTime Max(DateTime one, DateTime other) => one > other ? one : other;
}
