using CareerHub.Core.Features.Accounts;
using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Demo;
using CareerHub.Core.Features.Drafts;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Guidance;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Features.People;
using CareerHub.Core.Features.Publishing;
using CareerHub.Core.Features.Search;
using CareerHub.Core.Features.Sharing;
using CareerHub.Core.Shared;
using CareerHub.Tests.Features.Evidence;

namespace CareerHub.Tests.Rights;

/// <summary>Who gets past the door of one use case.</summary>
/// <param name="Type">The use case.</param>
/// <param name="Knock">Asks as somebody: for the thing of this world, or (false) for one that does not exist.</param>
/// <param name="Allowed">Everybody else is answered like a stranger, and leaves no trace.</param>
internal sealed record UseCaseRule(Type Type, Func<RightsWorld, Caller, bool, Task<object?>> Knock, IReadOnlyList<Role> Allowed)
{
    /// <summary>The only public door when a class has several; else <c>RunAsync</c>.</summary>
    public string Method { get; init; } = "RunAsync";

    /// <summary>It asks for no particular thing, so there is none that could be unknown.</summary>
    public bool IsAboutNothing { get; init; }

    /// <summary>Its answer may be empty although the door was open.</summary>
    public bool MayBeEmpty { get; init; }

    public string Name => $"{Type.Name}.{Method}";
}

/// <summary>Every use case that somebody calls, with everybody who may. A new one without a line here fails the build.</summary>
internal static class UseCaseRules
{
    private static readonly Role[] Everybody = [Role.Learner, Role.Fellow, Role.Mentor, Role.Lead, Role.OtherMentor, Role.ExMentor, Role.Admin];
    private static readonly Role[] Mentors = [Role.Mentor, Role.Lead];
    private static readonly Role[] AnyMentors = [Role.Mentor, Role.Lead, Role.OtherMentor];
    private static readonly Role[] Runners = [Role.Lead, Role.Admin];
    private static readonly Role[] Leaders = [Role.Lead, Role.OtherMentor, Role.Admin];
    private static readonly Role[] Admins = [Role.Admin];
    private static readonly Role[] Owner = [Role.Learner];

    private static CancellationToken Ct => TestHouse.Ct;

    public static IReadOnlyList<UseCaseRule> List { get; } =
    [
        // Of one's own, whoever one is.
        Own<ReadMyPlaces>((it, c) => it.RunAsync(c, Ct)), Own<ReadMyCohorts>((it, c) => it.RunAsync(c, Ct)), Own<ReadProfile>((it, c) => it.RunAsync(c, Ct)),
        Own<EditProfile>((it, c) => it.RunAsync(c, "New Name", Person.DefaultTimeZone, Ct)), Own<ChangePassword>((it, c) => it.RunAsync(c, "not the one", "a-new-one-of-their-own-26", Ct)),
        Own<ReadMyLearning>((it, c) => it.RunAsync(c, null, Ct)), Own<ReadNews>((it, c) => it.RunAsync(c, Ct)), Own<ReadMyShares>((it, c) => it.RunAsync(c, Ct)),
        Own<ReadAccessLog>((it, c) => it.RunAsync(c, Ct)) with { MayBeEmpty = true }, Own<ReadMyReviews>((it, c) => it.RunAsync(c, Ct)) with { MayBeEmpty = true },
        Own<ReadResetNotices>((it, c) => it.RunAsync(c, Ct)) with { MayBeEmpty = true }, Own<MarkNoticesRead>((it, c) => it.RunAsync(c, [], Ct)),
        Own<SaveIntents>((it, c) => it.RunAsync(c, null, [new(Guid.NewGuid(), "save-change", true, 1, TimeSpan.Zero, null)], Ct)),
        Named<SaveTicks>((it, c, id) => it.RunAsync(c, new(id ?? "nothing", Guid.NewGuid(), [new("save-change", false, true, 1)]), Ct), "git"),
        Named<ReadChecklist>((it, c, id) => it.RunAsync(c, id ?? "nothing", Ct), "back-end"), Named<ReadSkillSheet>((it, c, id) => it.RunAsync(c, id ?? "nothing", null, Ct), "git"),
        Named<ReadTransfer>((it, c, id) => it.RunAsync(c, id ?? "nothing", Ct), "back-end"),
        Named<ReadMySkillReview>((it, c, id) => it.RunAsync(c, id ?? "nothing", Ct), "git"), Named<StartCareer>((it, c, id) => it.RunAsync(c, id ?? "nothing", Ct), "gardener"),
        Own<LeaveCareer>((it, c) => it.RunAsync(c, "gardener", Ct)), Named<ReadEvidence>((it, c, id) => it.RunAsync(c, id ?? "nothing", Ct), "save-change"),
        Named<AddEvidence>((it, c, id) => it.RunAsync(c, EvidenceDesk.ALink(criterion: id ?? "nothing"), Ct), "push-work"),
        Named<SaveDraft>((it, c, id) => it.RunAsync(c, $"skill-note/{id}", "mine", 0, Ct), "git"), Named<DropDraft>((it, c, id) => it.RunAsync(c, $"skill-note/{id}", "mine", 0, Ct), "git"),
        Own<ReadDrafts>((it, c) => it.RunAsync(c, ["skill-note/git"], Ct)) with { MayBeEmpty = true },
        Own<CreateShare>((w, it, c) => it.RunAsync(c, new(Guid.NewGuid(), "back-end", w.Choices), Ct)), Own<PreviewShare>((w, it, c) => it.RunAsync(c, "back-end", w.Choices, Ct)),
        new(typeof(JoinCohort), async (w, c, known) => await w.Get<JoinCohort>().RunAsync(c, known ? w.Second.JoinCode : "BCDFGHJK", Ct), Everybody), // a mentor of it is told why not
        Named<AskReview>((it, c, id) => it.RunAsync(c, new(id ?? "nothing", 1, null, null, Guid.NewGuid(), 0), Ct), "git"), // without a cohort one is told so

        // Of a learner, for that learner alone.
        Of<WithdrawReview>(Owner, (it, c, id) => it.RunAsync(c, id, Ct), w => w.QueuedReview), Of<CloseReview>(Owner, (it, c, id) => it.RunAsync(c, id, Ct), w => w.AnsweredReview),
        new(typeof(RemoveEvidence), async (w, c, known) => await w.Get<RemoveEvidence>().RunAsync(c, known ? w.Evidence : 99_999, Ct), Owner),
        new(typeof(RestoreEvidence), async (w, c, known) => await w.Get<RestoreEvidence>().RunAsync(c, known ? w.Removed : 99_999, Ct), Owner),
        Of<ChangeShare>(Owner, (w, it, c, id) => it.RunAsync(c, id, "", w.Choices, Ct), w => w.Share.Id), Of<EndShare>(Owner, (it, c, id) => it.RunAsync(c, id, Ct), w => w.Share.Id),
        new(typeof(LeaveCohort), async (w, c, known) => await w.Get<LeaveCohort>().RunAsync(c, known ? w.Cohort.Id : Guid.NewGuid(), Ct), [Role.Learner, Role.Fellow, Role.Mentor, Role.Lead, Role.ExMentor]),
        Of<OpenEvidenceFile>([Role.Learner, .. Mentors], (it, c, id) => it.RunAsync(c, id, Ct), w => w.File),

        // Of a cohort, for its present mentors.
        Of<OpenLearner>(Mentors, (it, c, id) => it.RunAsync(c, id, Ct), Learner), Of<ReadCohort>(Mentors, (it, c, id) => it.RunAsync(c, id, Ct), w => w.Cohort.Id),
        Access("MayOpenLearnerAsync", async (it, c, id) => await it.MayOpenLearnerAsync(c, id, Ct), Learner), Access("OpenLearnerAsync", async (it, c, id) => await it.OpenLearnerAsync(c, id, Ct), Learner),
        Access("OpenCohortAsync", async (it, c, id) => await it.OpenCohortAsync(c, id, Ct), w => w.Cohort.Id), Access("CohortNameAsync", async (it, c, id) => await it.CohortNameAsync(c, id, Ct), w => w.Cohort.Id),
        new(typeof(RefreshCohort), async (w, c, known) => await w.Get<RefreshCohort>().RunAsync(c, await KnownAsync(w, known), Ct), Mentors),
        Of<GiveVerdict>(Mentors, (it, c, id) => it.RunAsync(c, new(id, "save-change", VerdictAnswer.Met, null, 1, 0), Ct), Learner),
        Of<OpenReview>(Mentors, (it, c, id) => it.RunAsync(c, id, Ct), w => w.QueuedReview), Of<ClaimReview>(Mentors, (it, c, id) => it.RunAsync(c, id, Ct), w => w.QueuedReview),
        Of<HoldReview>(Mentors, (it, c, id) => it.RunAsync(c, id, Ct), w => w.HeldReview), Of<ReleaseReview>(Mentors, (it, c, id) => it.RunAsync(c, id, Ct), w => w.HeldReview),
        Of<DecideReview>(Mentors, (it, c, id) => it.RunAsync(c, new(id, 0, [], []), Ct), w => w.HeldReview),
        Of<ReadLearnerReset>(Mentors, (it, c, id) => it.RunAsync(c, id, Ct), Learner), Of<MakeResetLink>([.. Mentors, Role.Admin], (it, c, id) => it.RunAsync(c, id, Ct), Learner),
        new(typeof(ReadQueue), async (w, c, _) => await w.Get<ReadQueue>().RunAsync(c, new(), Ct), AnyMentors) { IsAboutNothing = true },
        new(typeof(ReadWaiting), async (w, c, _) => await w.Get<ReadWaiting>().RunAsync(c, Ct), AnyMentors) { IsAboutNothing = true },
        new(typeof(ReadDeskNews), async (w, c, _) => await w.Get<ReadDeskNews>().RunAsync(c, Ct), AnyMentors) { IsAboutNothing = true },

        // Running a cohort.
        new(typeof(CreateCohort), async (w, c, _) => await w.Get<CreateCohort>().RunAsync(c, Form, Ct), Leaders) { IsAboutNothing = true },
        new(typeof(ReadLedCohorts), async (w, c, _) => await w.Get<ReadLedCohorts>().RunAsync(c, Ct), [Role.Lead, Role.OtherMentor]) { IsAboutNothing = true },
        Of<ReadCohortSettings>(Runners, (it, c, id) => it.RunAsync(c, id, null, Ct), w => w.Cohort.Id), Of<ChangeCohort>(Runners, (it, c, id) => it.RunAsync(c, id, Form, 1, Ct), w => w.Cohort.Id),
        Of<ArchiveCohort>(Runners, (it, c, id) => it.RunAsync(c, id, true, 1, Ct), w => w.Cohort.Id), Of<RenewJoinCode>(Runners, (it, c, id) => it.RunAsync(c, id, 1, Ct), w => w.Cohort.Id),
        Of<InvitePeople>(Runners, (it, c, id) => it.RunAsync(c, id, new(Guid.NewGuid(), "One More", false), Ct), w => w.Cohort.Id),
        Of<RevokeInvitation>(Runners, (it, c, id) => it.RunAsync(c, id, Ct), w => w.Invitation),
        new(typeof(RemoveMember), async (w, c, known) => await w.Get<RemoveMember>().RunAsync(c, known ? w.Stay : 99_999, Ct), Runners),
        new(typeof(MoveMember), async (w, c, known) => await w.Get<MoveMember>().RunAsync(c, known ? w.Stay : 99_999, w.Second.Id, Ct), Runners),
        Of<AddMember>(Admins, (it, c, id) => it.RunAsync(c, id, TestHouse.EmailOf("OtherMentor"), CohortRole.Mentor, Ct), w => w.Cohort.Id),

        // Running the house.
        new(typeof(ReadHouse), async (w, c, _) => await w.Get<ReadHouse>().RunAsync(c, Ct), Admins) { IsAboutNothing = true },
        new(typeof(ReadPeople), async (w, c, _) => await w.Get<ReadPeople>().RunAsync(c, null, PeopleFilter.All, 1, Ct), Admins) { IsAboutNothing = true },
        new(typeof(ChangeRegistration), async (w, c, _) => await w.Get<ChangeRegistration>().RunAsync(c, RegistrationRule.Anyone, Ct), Admins) { IsAboutNothing = true },
        new(typeof(DemoSeed), async (w, c, _) => await w.Get<DemoSeed>().StartEmptyAsync(c, Ct), Admins) { Method = "StartEmptyAsync", IsAboutNothing = true },
        new(typeof(ReadSalaryDesk), async (w, c, _) => await w.Get<ReadSalaryDesk>().RunAsync(c, Ct), Admins) { IsAboutNothing = true },
        new(typeof(AddSalaryClaim), async (w, c, _) => await w.Get<AddSalaryClaim>().RunAsync(c, new(null, null, null, null, null, null, null, null, [], null, null, new(null)), 0, Ct), Admins) { IsAboutNothing = true },
        new(typeof(AddExchangeRate), async (w, c, _) => await w.Get<AddExchangeRate>().RunAsync(c, new(null, null, null, null, null, new(null)), 0, Ct), Admins) { IsAboutNothing = true },
        Of<ReadPerson>(Admins, (it, c, id) => it.RunAsync(c, id, Ct), Learner), Of<DisablePerson>(Admins, (it, c, id) => it.RunAsync(c, id, Ct), Learner), Of<EnablePerson>(Admins, (it, c, id) => it.RunAsync(c, id, Ct), Learner),

        new(typeof(ReadPacks), async (w, c, _) => await w.Get<ReadPacks>().RunAsync(c, Ct), Admins) { IsAboutNothing = true },
        new(typeof(UploadPack), async (w, c, _) => await w.Get<UploadPack>().RunAsync(c, new MemoryStream(), Ct), Admins) { IsAboutNothing = true },
        Version<ReadPack>((it, c, id) => it.RunAsync(c, id, Ct)), Version<ExportPack>((it, c, id) => it.RunAsync(c, id, Ct)),
        Version<PublishPack>((it, c, id) => it.RunAsync(c, id, 0, Ct)), Version<DiscardPack>((it, c, id) => it.RunAsync(c, id, Ct)),

        // For whoever has the address, also without an account.
        new(typeof(SearchCatalogue), async (w, c, _) => await w.Get<SearchCatalogue>().RunAsync(c, "git", Ct), Enum.GetValues<Role>()) { IsAboutNothing = true, MayBeEmpty = true },
        new(typeof(PreviewJoin), async (w, c, known) => await w.Get<PreviewJoin>().RunAsync(c, known ? w.Cohort.JoinCode : "BCDFGHJK", Ct), Enum.GetValues<Role>()),
        new(typeof(OpenShare), async (w, c, known) => await w.Get<OpenShare>().RunAsync(c, known ? w.Share.Token : "nothing", Ct), Enum.GetValues<Role>()),
    ];

    private static CohortForm Form => new("Renamed", Person.DefaultTimeZone, ["back-end"]);

    private static Guid Learner(RightsWorld world) => world.As(Role.Learner).PersonId;

    private static UseCaseRule Own<T>(Func<T, Caller, Task> knock) where T : notnull => Own<T>((_, it, caller) => knock(it, caller));

    private static UseCaseRule Own<T>(Func<RightsWorld, T, Caller, Task> knock) where T : notnull =>
        new(typeof(T), (w, c, _) => AnswerAsync(knock(w, w.Get<T>(), c)), Everybody) { IsAboutNothing = true };

    private static UseCaseRule Named<T>(Func<T, Caller, string?, Task> knock, string id) where T : notnull =>
        new(typeof(T), (w, c, known) => AnswerAsync(knock(w.Get<T>(), c, known ? id : null)), Everybody);

    private static UseCaseRule Of<T>(Role[] allowed, Func<T, Caller, Guid, Task> knock, Func<RightsWorld, Guid> id) where T : notnull =>
        Of<T>(allowed, (_, it, caller, which) => knock(it, caller, which), id);

    private static UseCaseRule Of<T>(Role[] allowed, Func<RightsWorld, T, Caller, Guid, Task> knock, Func<RightsWorld, Guid> id) where T : notnull =>
        new(typeof(T), (w, c, known) => AnswerAsync(knock(w, w.Get<T>(), c, known ? id(w) : Guid.NewGuid())), allowed);

    private static UseCaseRule Version<T>(Func<T, Caller, long, Task> knock) where T : notnull =>
        new(typeof(T), (w, c, known) => AnswerAsync(knock(w.Get<T>(), c, known ? w.Draft : 99_999)), Admins);

    private static UseCaseRule Access(string method, Func<RecordAccess, Caller, Guid, Task<object?>> knock, Func<RightsWorld, Guid> id) =>
        new(typeof(RecordAccess), (w, c, known) => knock(w.Get<RecordAccess>(), c, known ? id(w) : Guid.NewGuid()), Mentors) { Method = method };

    // What a screen showed that was drawn while one might.
    private static async Task<CohortView> KnownAsync(RightsWorld world, bool known)
    {
        var view = (await world.Get<ReadCohort>().RunAsync(world.As(Role.Mentor), world.Cohort.Id, Ct)).Required;
        return known ? view : view with { Id = Guid.NewGuid() };
    }

    private static async Task<object?> AnswerAsync(Task task)
    {
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task);
    }
}
