using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Cohorts;

public sealed class ComingAndGoingTests
{
    [Fact]
    public async Task A_lead_mentor_removes_learners_and_mentors_but_no_other_lead_nor_themselves_as_the_last()
    {
        await using var desk = await CohortDesk.OpenAsync();
        var remove = desk.House.Get<RemoveMember>();
        Assert.Equal(Outcome.Refused("cohorts.last-lead"), await remove.RunAsync(desk.Lead, (await desk.StayAsync(desk.Lead)).Id, TestHouse.Ct));
        var second = await desk.House.MemberAsync(desk.Cohort, CohortRole.LeadMentor);
        Assert.Equal(Outcome.Refused("cohorts.lead-by-admin"), await remove.RunAsync(desk.Lead, (await desk.StayAsync(second)).Id, TestHouse.Ct));
        foreach (var person in (Caller[])[desk.Learner, desk.Mentor]) Assert.Equal(Outcome.Ok, await remove.RunAsync(desk.Lead, (await desk.StayAsync(person)).Id, TestHouse.Ct));
        var own = await desk.StayAsync(desk.Lead);
        Assert.Equal(Outcome.Ok, await remove.RunAsync(desk.Lead, own.Id, TestHouse.Ct));
        Assert.Equal(Outcome.NotFound, await remove.RunAsync(desk.Lead, own.Id, TestHouse.Ct)); // they run it no more
        Assert.Equal(Outcome.Ok, await remove.RunAsync(desk.Admin, (await desk.StayAsync(second)).Id, TestHouse.Ct));
        Assert.Equal(4, await desk.House.ReadAsync(db => db.Audit.CountAsync(line => line.Action == AuditAction.MemberRemoved, TestHouse.Ct)));
        Assert.True((await desk.House.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Everybody_leaves_by_themselves_but_the_last_who_leads()
    {
        await using var desk = await CohortDesk.OpenAsync();
        var leave = desk.House.Get<LeaveCohort>();
        Assert.Equal(Outcome.Refused("cohorts.last-lead"), await leave.RunAsync(desk.Lead, desk.Cohort.Id, TestHouse.Ct));
        for (var i = 0; i < 2; i++) Assert.Equal(Outcome.Ok, await leave.RunAsync(desk.Learner, desk.Cohort.Id, TestHouse.Ct));
        Assert.Equal(Outcome.Ok, await leave.RunAsync(desk.Mentor, desk.Cohort.Id, TestHouse.Ct));
        foreach (var caller in (Caller[])[desk.OtherLead, new(Guid.NewGuid()), Caller.System]) Assert.Equal(Outcome.NotFound, await leave.RunAsync(caller, desk.Cohort.Id, TestHouse.Ct));
        Assert.Equal(["The Lead"], (await desk.SettingsAsync()).Members.Select(member => member.Name));
        await desk.House.MemberAsync(desk.Cohort, CohortRole.LeadMentor);
        Assert.Equal(Outcome.Ok, await leave.RunAsync(desk.Lead, desk.Cohort.Id, TestHouse.Ct));
        var entries = await desk.House.ReadAsync(db => db.Set<JournalEntry>().Where(entry => entry.Kind == EntryKind.MemberLeft).OrderBy(entry => entry.Sequence).ToListAsync(TestHouse.Ct));
        Assert.Equal([desk.Learner.PersonId, desk.Mentor.PersonId, desk.Lead.PersonId], entries.Select(entry => entry.ActorId));
        Assert.True((await desk.House.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Who_leaves_is_not_seen_from_there_any_more_and_the_verdicts_stay()
    {
        await using var desk = await MentorDesk();
        Assert.True((await desk.House.Get<OpenLearner>().RunAsync(desk.Mentor, desk.Learner.PersonId, TestHouse.Ct)).IsOk);
        Assert.Equal(Outcome.Ok, await desk.House.Get<LeaveCohort>().RunAsync(desk.Learner, desk.Cohort.Id, TestHouse.Ct));
        Assert.Equal(OutcomeKind.NotFound, (await desk.House.Get<OpenLearner>().RunAsync(desk.Mentor, desk.Learner.PersonId, TestHouse.Ct)).Kind);
        Assert.Equal(desk.Mentor.PersonId, (await desk.House.ReadAsync(db => db.Verdicts.SingleAsync(verdict => verdict.LearnerId == desk.Learner.PersonId, TestHouse.Ct))).MentorId);
    }

    [Fact]
    public async Task My_cohorts_are_all_of_them_with_what_keeps_me()
    {
        await using var desk = await CohortDesk.OpenAsync();
        await desk.House.AddAsync(desk.Other, desk.Lead, CohortRole.Learner, "The Lead");
        await desk.ArchiveAsync(desk.Other);
        var mine = (await desk.House.Get<ReadMyCohorts>().RunAsync(desk.Lead, TestHouse.Ct)).Required;
        Assert.Equal([(desk.Cohort.Id, CohortRole.LeadMentor, false, true), (desk.Other.Id, CohortRole.Learner, true, false)], mine.Select(one => (one.Id, one.Role, one.IsArchived, one.IsLastLead)));
        Assert.Equal(["The Lead", "The Mentor"], mine[0].Mentors);
        Assert.Equal(OutcomeKind.NotFound, (await desk.House.Get<ReadMyCohorts>().RunAsync(new(Guid.NewGuid()), TestHouse.Ct)).Kind);
    }

    [Fact]
    public async Task A_moved_learner_keeps_the_whole_record_and_an_open_request_queues_anew_there()
    {
        await using var desk = await MentorDesk();
        var (asked, decided) = (await AskAsync(desk, "git"), await AskAsync(desk, "sql"));
        await AppendAsync(desk, EntryKind.RequestClaimed, desk.Mentor, decided);
        await AppendAsync(desk, EntryKind.RequestDecided, desk.Mentor, decided);
        await AppendAsync(desk, EntryKind.RequestClaimed, desk.Mentor, asked);
        desk.House.Clock.Move(TimeSpan.FromHours(3));

        var stay = await desk.StayAsync(desk.Learner);
        for (var i = 0; i < 2; i++) Assert.Equal(Outcome.Ok, await desk.House.Get<MoveMember>().RunAsync(desk.Admin, stay.Id, desk.Other.Id, TestHouse.Ct));

        Assert.Equal(desk.Other.Id, Assert.Single((await desk.House.Get<ReadMyPlaces>().RunAsync(desk.Learner, TestHouse.Ct)).Required.Cohorts).CohortId);
        Assert.Equal(OutcomeKind.NotFound, (await desk.House.Get<OpenLearner>().RunAsync(desk.Mentor, desk.Learner.PersonId, TestHouse.Ct)).Kind);
        Assert.True((await desk.House.Get<OpenLearner>().RunAsync(desk.OtherLead, desk.Learner.PersonId, TestHouse.Ct)).IsOk);
        Assert.Single(await desk.House.ReadAsync(db => db.Verdicts.Where(verdict => verdict.LearnerId == desk.Learner.PersonId).ToListAsync(TestHouse.Ct)));
        var open = await desk.House.ReadAsync(db => db.Reviews.SingleAsync(request => request.Id == asked, TestHouse.Ct));
        Assert.Equal((desk.Other.Id, RequestState.Queued, null, desk.House.Clock.Now), (open.CohortId, open.State, open.MentorId, open.QueuedAtUtc));
        Assert.Equal((desk.Cohort.Id, RequestState.Decided), await desk.House.ReadAsync(async db => { var done = await db.Reviews.SingleAsync(request => request.Id == decided, TestHouse.Ct); return (done.CohortId, done.State); }));
        Assert.Equal(1, await desk.House.ReadAsync(db => db.Audit.CountAsync(line => line.Action == AuditAction.MemberMoved && line.LearnerId == desk.Learner.PersonId, TestHouse.Ct)));
        Assert.True((await desk.House.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Moving_needs_both_cohorts_an_open_target_and_a_learner()
    {
        await using var desk = await CohortDesk.OpenAsync();
        var (move, stay) = (desk.House.Get<MoveMember>(), await desk.StayAsync(desk.Learner));
        Task<Outcome> MoveAsync(Caller by, long id, Cohort to) => move.RunAsync(by, id, to.Id, TestHouse.Ct);

        Assert.Equal(Outcome.NotFound, await MoveAsync(desk.Lead, stay.Id, desk.Other)); // leads the first alone
        Assert.Equal(Outcome.NotFound, await MoveAsync(desk.Admin, (await desk.StayAsync(desk.Mentor)).Id, desk.Other));
        Assert.Equal(Outcome.NotFound, await move.RunAsync(desk.Admin, stay.Id, Guid.NewGuid(), TestHouse.Ct));
        Assert.Equal(Outcome.Refused("cohorts.already-here"), await MoveAsync(desk.Admin, stay.Id, desk.Cohort));
        await desk.ArchiveAsync(desk.Other);
        Assert.Equal(Outcome.Refused("cohorts.archived"), await MoveAsync(desk.Admin, stay.Id, desk.Other));
        await desk.ArchiveAsync(desk.Other, isArchived: false);
        await desk.House.RemoveAsync(desk.Cohort, desk.Learner);
        Assert.Equal(Outcome.Refused("cohorts.not-a-member-now"), await MoveAsync(desk.Admin, stay.Id, desk.Other));

        var another = await desk.House.LearnerAsync(desk.Cohort);
        await desk.House.AddAsync(desk.Other, desk.Lead, CohortRole.LeadMentor, "The Lead");
        Assert.Equal(Outcome.Ok, await MoveAsync(desk.Lead, (await desk.StayAsync(another)).Id, desk.Other));
    }

    private static async Task<CohortDesk> MentorDesk()
    {
        var desk = await CohortDesk.OpenAsync();
        Assert.True((await desk.House.Get<GiveVerdict>().RunAsync(desk.Mentor, new(desk.Learner.PersonId, "save-change", VerdictAnswer.Met, "Good.", Revision: 1, 0), TestHouse.Ct)).IsOk);
        return desk;
    }

    private static async Task<Guid> AskAsync(CohortDesk desk, string skill)
    {
        var id = Guid.NewGuid();
        await AppendAsync(desk, EntryKind.RequestQueued, desk.Learner, id, ("skill", skill), ("level", 1));
        return id;
    }

    private static Task AppendAsync(CohortDesk desk, EntryKind kind, Caller actor, Guid request, params (string Key, object Value)[] more) => desk.House.WriteAsync(async db =>
    {
        var now = desk.House.Clock.Now;
        await desk.House.Get<JournalWriter>().AppendAsync(db, new(kind, actor.PersonId)
        {
            LearnerId = desk.Learner.PersonId,
            CohortId = desk.Cohort.Id,
            IntentAtUtc = now,
            ReceivedAtUtc = now,
            Payload = JournalPayload.Of([("request", request), .. more]),
        }, TestHouse.Ct);
        await db.SaveChangesAsync(TestHouse.Ct);
    });
}
