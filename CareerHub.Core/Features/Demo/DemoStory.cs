using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Journal;

namespace CareerHub.Core.Features.Demo;

/// <summary>Ten invented weeks of one learner: claims that grow level by level, some taken back, and verdicts of every answer. Pure: the same seed tells the same story.</summary>
/// <param name="endUtc">Nothing happens after it.</param>
internal sealed class DemoStory(Random random, DateTime startUtc, DateTime endUtc)
{
    private readonly List<JournalFact> _facts = [];

    /// <param name="pace">0 has not begun; 1 is close to every target.</param>
    public IReadOnlyList<JournalFact> Of(Guid learnerId, Guid cohortId, IReadOnlyList<Guid> mentors, Catalogue catalogue, Career career, double pace)
    {
        foreach (var (skill, asked) in catalogue.SkillsOf(career))
        {
            var reach = Math.Min(asked.Target.Value + 1, pace * (asked.Target.Value + 0.6) + random.NextDouble() * 0.8 - 0.4);
            foreach (var criterion in skill.ActiveCriteria)
            {
                var distance = reach - criterion.Level.Value + 1;
                if (random.NextDouble() > distance) continue;
                var claimedAt = Between(startUtc, endUtc, (criterion.Level.Value - 1 + random.NextDouble()) / 4.5);
                _facts.Add(AssessmentFacts.Claim(learnerId, criterion, isClaimed: true, claimedAt, claimedAt));
                if (random.NextDouble() < distance * 0.62) Judge(learnerId, cohortId, mentors, criterion, claimedAt);
                else if (random.NextDouble() < 0.12) TakeBack(learnerId, criterion, claimedAt);
            }
        }
        return _facts;
    }

    private void TakeBack(Guid learnerId, Criterion criterion, DateTime claimedAt)
    {
        var at = Between(claimedAt, endUtc, 0.1 + random.NextDouble() * 0.4);
        _facts.Add(AssessmentFacts.Claim(learnerId, criterion, isClaimed: false, at, at));
    }

    private void Judge(Guid learnerId, Guid cohortId, IReadOnlyList<Guid> mentors, Criterion criterion, DateTime claimedAt)
    {
        var at = Between(claimedAt, endUtc, 0.05 + random.NextDouble() * 0.35);
        var roll = random.NextDouble();
        if (roll < 0.06)
        {
            Give(VerdictAnswer.CannotTell, comment: null);
            at = Between(at, endUtc, 0.1 + random.NextDouble() * 0.3);
        }
        else if (roll < 0.24)
        {
            Give(VerdictAnswer.NotYet, Pick(DemoPeople.NotYetComments));
            if (random.NextDouble() < 0.4) return; // still missing today
            at = Between(at, endUtc, 0.2 + random.NextDouble() * 0.6);
        }
        Give(VerdictAnswer.Met, random.NextDouble() < 0.3 ? Pick(DemoPeople.MetComments) : null);

        void Give(VerdictAnswer answer, string? comment) =>
            _facts.Add(AssessmentFacts.Verdict(mentors[random.Next(mentors.Count)], learnerId, cohortId, criterion, answer, isBlind: false, comment, at));
    }

    private string Pick(string[] sentences) => sentences[random.Next(sentences.Length)];

    /// <summary>A moment on the way from one time to another, moved into waking hours of Jakarta, never past the end.</summary>
    private DateTime Between(DateTime from, DateTime to, double part)
    {
        var at = from + (to - from) * Math.Clamp(part, 0.001, 0.999);
        var waking = at.Date.AddHours(1 + random.Next(13)).AddMinutes(random.Next(60)).AddSeconds(random.Next(60));
        return waking <= from || waking >= to ? Shared.Clock.InWholeMilliseconds(at) : waking;
    }
}
