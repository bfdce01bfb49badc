using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Mentoring;

/// <summary>What becomes of requests when people come, go and move.</summary>
public sealed class ReviewMembersTests
{
    [Fact]
    public async Task A_mentor_who_is_removed_loses_it_at_once_and_the_sweep_gives_it_back()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var id = await desk.AskAsync();
        await desk.ClaimAsync(id);
        var seen = await desk.SeenAsync(id);
        await desk.House.RemoveAsync(desk.Cohort, desk.Mentor);

        Assert.Equal(OutcomeKind.NotFound, (await desk.OpenAsync(id)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await desk.DecideAsync(seen, ("save-change", VerdictAnswer.Met, null), ("push-work", VerdictAnswer.Met, null))).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await desk.ReleaseAsync(id)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await desk.HoldAsync(id)).Kind);
        Assert.Equal(1, await desk.SweepAsync());
        Assert.Equal((RequestState.Queued, EntryKind.RequestReleased), (await desk.StateAsync(id), (await desk.EntriesAsync())[^1].Kind));
        Assert.Equal(Outcome.Ok, await desk.ClaimAsync(id, desk.Other));
    }

    [Fact]
    public async Task A_learner_who_left_waits_for_nobody()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var id = await desk.AskAsync();
        await desk.House.RemoveAsync(desk.Cohort, desk.Learner);
        Assert.Empty((await desk.QueueAsync()).Rows);
        Assert.Equal(OutcomeKind.NotFound, (await desk.ClaimAsync(id)).Kind);
        Assert.Equal(1, await desk.SweepAsync());
        Assert.Equal(RequestState.Withdrawn, await desk.StateAsync(id));
    }

    [Fact]
    public async Task A_learner_who_came_back_need_not_wait_for_the_sweep()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var id = await desk.AskAsync();
        var second = await desk.House.CohortAsync(name: "Second");
        await desk.House.RemoveAsync(desk.Cohort, desk.Learner);
        await desk.House.AddAsync(second, desk.Learner, CohortRole.Learner, "The Learner");
        Assert.NotEqual(id, await desk.AskAsync());
        Assert.Equal(RequestState.Withdrawn, await desk.StateAsync(id));
        Assert.True((await desk.House.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task A_learner_who_is_moved_takes_the_request_along_to_the_end_of_the_other_queue()
    {
        await using var desk = await ReviewDesk.OpenAsync();
        var second = await desk.House.CohortAsync(name: "Second");
        var mentor = await desk.House.MentorAsync(second);
        var id = await desk.AskAsync();
        await desk.ClaimAsync(id);
        await desk.AskAsync(by: await desk.House.LearnerAsync(second));
        await desk.House.WriteAsync(async db =>
        {
            var (journal, now) = (desk.House.Get<JournalWriter>(), desk.House.Clock.Now);
            var stay = await db.Memberships.SingleAsync(stay => stay.PersonId == desk.Learner.PersonId, TestHouse.Ct);
            await journal.AppendAsync(db, new(EntryKind.MemberLeft, desk.Mentor.PersonId) { LearnerId = desk.Learner.PersonId, CohortId = desk.Cohort.Id, IntentAtUtc = now, ReceivedAtUtc = now, Payload = JournalPayload.Of(("person", desk.Learner.PersonId), ("membership", stay.Id), ("movedto", second.Id)) }, TestHouse.Ct);
            await journal.AppendAsync(db, new(EntryKind.MemberJoined, desk.Mentor.PersonId) { LearnerId = desk.Learner.PersonId, CohortId = second.Id, IntentAtUtc = now, ReceivedAtUtc = now, Payload = JournalPayload.Of(("person", desk.Learner.PersonId), ("role", CohortRole.Learner)) }, TestHouse.Ct);
            await db.SaveChangesAsync(TestHouse.Ct);
        });

        Assert.Equal((RequestState.Queued, second.Id), ((await desk.RequestAsync(id)).State, (await desk.RequestAsync(id)).CohortId));
        Assert.Equal(2, (await desk.MineAsync()).Open!.Place);
        Assert.Equal(OutcomeKind.NotFound, (await desk.OpenAsync(id)).Kind);
        Assert.True((await desk.OpenAsync(id, mentor)).IsOk);
        Assert.True((await desk.House.VerifyAsync()).IsSound);
    }
}
