using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Mentoring;

public sealed class RefreshCohortTests : IAsyncLifetime
{
    private MentorDesk _desk = default!;

    public async ValueTask InitializeAsync() => _desk = await MentorDesk.OpenAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Without_news_the_same_view_comes_back()
    {
        var known = await ReadAsync();
        Assert.Same(known, (await RefreshAsync(known)).Required);
    }

    [Fact]
    public async Task A_tick_changes_the_line_of_its_learner_and_leaves_every_other_object_alone()
    {
        await _desk.House.LearnerAsync(_desk.Cohort, "Ade Awal");
        var known = await ReadAsync();
        await _desk.ClaimAsync("save-change", isClaimed: true);
        var fresh = (await RefreshAsync(known)).Required;

        Assert.Same(known.Learners[0], fresh.Learners[0]);
        Assert.Equal(1, fresh.Learners[1].Cells[0].Unverified);
        Assert.Same(fresh, (await RefreshAsync(fresh)).Required);
    }

    [Fact]
    public async Task Whoever_joins_appears_and_whoever_leaves_is_gone()
    {
        var known = await ReadAsync();
        var late = await _desk.House.LearnerAsync(_desk.Cohort, "Late");
        known = (await RefreshAsync(known)).Required;
        Assert.Contains(known.Learners, line => line.LearnerId == late.PersonId);
        await _desk.House.RemoveAsync(_desk.Cohort, late);
        Assert.DoesNotContain((await RefreshAsync(known)).Required.Learners, line => line.LearnerId == late.PersonId);
    }

    [Fact]
    public async Task A_mentor_removed_a_second_ago_is_refused()
    {
        var known = await ReadAsync();
        await _desk.House.RemoveAsync(_desk.Cohort, _desk.Mentor);
        Assert.Equal(OutcomeKind.NotFound, (await RefreshAsync(known)).Kind);
    }

    [Fact]
    public async Task News_of_a_later_quarter_of_an_hour_write_a_line_of_their_own()
    {
        var known = await ReadAsync();
        _desk.House.Clock.Move(TimeSpan.FromMinutes(20));
        Assert.Same(known, (await RefreshAsync(known)).Required);
        Assert.Equal(1, await LinesAsync()); // nothing new was shown
        await _desk.ClaimAsync("save-change", isClaimed: true);
        await RefreshAsync(known);
        Assert.Equal(2, await LinesAsync());
    }

    [Fact]
    public async Task Claims_on_a_skill_whose_request_the_mentor_holds_are_hidden_from_them_alone_and_come_back_afterwards()
    {
        await _desk.ClaimAsync("save-change", isClaimed: true);
        await _desk.ClaimAsync("push-work", isClaimed: true);
        var other = await _desk.House.MentorAsync(_desk.Cohort);
        var known = await ReadAsync();
        var request = Guid.NewGuid();
        await AppendAsync(EntryKind.RequestQueued, _desk.Learner, ("request", request), ("skill", "git"), ("level", 1));
        await AppendAsync(EntryKind.RequestClaimed, _desk.Mentor, ("request", request));

        foreach (var view in (CohortView[])[(await RefreshAsync(known)).Required, await ReadAsync()])
        {
            var (git, sql) = (view.Learners[0].Cells[0], view.Learners[0].Cells[1]);
            Assert.Equal((true, 0, 0, false), (git.IsHidden, git.Claimed.Value, git.Unverified, git.IsAhead));
            Assert.False(sql.IsHidden);
            Assert.Null(view.Learners[0].ActiveAtUtc); // all that the learner did was on git
        }
        Assert.Equal((false, 1), Git((await _desk.House.Get<ReadCohort>().RunAsync(other, _desk.Cohort.Id, TestHouse.Ct)).Required));
        Assert.Empty(new MatrixFilter(HasUnverified: true).Of(await ReadAsync()).Learners);

        await AppendAsync(EntryKind.RequestReleased, _desk.Mentor, ("request", request));
        Assert.Equal((false, 1), Git(await ReadAsync()));

        static (bool, int) Git(CohortView view) => (view.Learners[0].Cells[0].IsHidden, view.Learners[0].Cells[0].Claimed.Value);
    }

    [Fact]
    public async Task A_skill_of_which_nothing_is_known_yet_is_hidden_just_so()
    {
        var request = Guid.NewGuid();
        await AppendAsync(EntryKind.RequestQueued, _desk.Learner, ("request", request), ("skill", "sql"), ("level", 1));
        await AppendAsync(EntryKind.RequestClaimed, _desk.Mentor, ("request", request));
        Assert.True((await ReadAsync()).Learners[0].Cells[1].IsHidden);
    }

    private async Task<CohortView> ReadAsync() => (await _desk.House.Get<ReadCohort>().RunAsync(_desk.Mentor, _desk.Cohort.Id, TestHouse.Ct)).Required;

    private Task<Outcome<CohortView>> RefreshAsync(CohortView known) => _desk.House.Get<RefreshCohort>().RunAsync(_desk.Mentor, known, TestHouse.Ct);

    private Task<int> LinesAsync() => _desk.House.ReadAsync(db => db.Audit.CountAsync(entry => entry.Action == AuditAction.CohortOpened, TestHouse.Ct));

    private Task AppendAsync(EntryKind kind, Caller actor, params (string, object)[] details) => _desk.House.WriteAsync(async db =>
    {
        await _desk.House.Get<JournalWriter>().AppendAsync(db, new JournalFact(kind, actor.PersonId)
        {
            LearnerId = _desk.Learner.PersonId,
            CohortId = _desk.Cohort.Id,
            IntentAtUtc = _desk.House.Clock.Now,
            ReceivedAtUtc = _desk.House.Clock.Now,
            Payload = JournalPayload.Of(details),
        }, TestHouse.Ct);
        await db.SaveChangesAsync(TestHouse.Ct);
    });
}
