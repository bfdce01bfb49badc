using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Mentoring;

/// <summary>One cohort of back-end learners with a learner and a mentor, and a criterion of git between them.</summary>
internal sealed class MentorDesk : IAsyncDisposable
{
    public const string CriterionId = "save-change";

    public required TestHouse House { get; init; }
    public required Cohort Cohort { get; init; }
    public required Caller Learner { get; init; }
    public required Caller Mentor { get; init; }

    public static async Task<MentorDesk> OpenAsync()
    {
        var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        return new() { House = house, Cohort = cohort, Learner = await house.LearnerAsync(cohort, "The Learner"), Mentor = await house.MentorAsync(cohort, "The Mentor") };
    }

    public Task<Outcome<SkillSheet>> GiveAsync(VerdictAnswer answer, string? comment = null, Caller? by = null, string criterion = CriterionId, long seen = 0) =>
        House.Get<GiveVerdict>().RunAsync(by ?? Mentor, new(Learner.PersonId, criterion, answer, comment, Revision: 1, seen), TestHouse.Ct);

    public async Task ClaimAsync(string criterion, bool isClaimed) =>
        Assert.True((await House.Get<SaveTicks>().RunAsync(Learner, new("git", Guid.NewGuid(), [new(criterion, !isClaimed, isClaimed, 1)]), TestHouse.Ct)).IsOk);

    public Task<List<Verdict>> VerdictsAsync() => House.ReadAsync(db => db.Verdicts.OrderBy(verdict => verdict.Sequence).ToListAsync(TestHouse.Ct));

    public async Task<(ClaimStatus Claim, VerifiedStatus Verified)> StateAsync()
    {
        var list = (await House.Get<ReadChecklist>().RunAsync(Learner, "back-end", TestHouse.Ct)).Required;
        var state = list.Skills.SelectMany(sheet => sheet.Rows).Single(row => row.Criterion.Id == CriterionId).State;
        return (state.Claim, state.Verified);
    }

    public async Task AssertNotFoundAsync(Caller by)
    {
        var outcome = await GiveAsync(VerdictAnswer.Met, by: by);
        Assert.Equal((OutcomeKind.NotFound, null), (outcome.Kind, outcome.Value));
        Assert.Empty(await VerdictsAsync());
    }

    public async Task AssertRefusedAsync(string code, VerdictAnswer answer, string? comment = null, string criterion = CriterionId)
    {
        var outcome = await GiveAsync(answer, comment, criterion: criterion);
        Assert.Equal((OutcomeKind.Refused, code), (outcome.Kind, outcome.Code));
        Assert.Empty(await VerdictsAsync());
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
