using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Features.People;
using CareerHub.Core.Features.Publishing;
using CareerHub.Core.Features.Sharing;
using CareerHub.Core.Shared;
using CareerHub.Tests.Features.Content;
using CareerHub.Tests.Features.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Rights;

/// <summary>Whoever can knock at a use case.</summary>
public enum Role
{
    /// <summary>The learner whose things are asked for.</summary>
    Learner,
    /// <summary>Another learner of the same cohort.</summary>
    Fellow,
    Mentor,
    Lead,
    /// <summary>Mentors and leads another cohort.</summary>
    OtherMentor,
    /// <summary>Was a mentor of the cohort until just now.</summary>
    ExMentor,
    Admin,
    /// <summary>A mentor of the cohort whose account was shut.</summary>
    Disabled,
    /// <summary>An account that does not exist.</summary>
    Nobody,
}

/// <summary>One house with two cohorts, somebody in every role, and one of everything that can be asked for.</summary>
internal sealed class RightsWorld : IAsyncDisposable
{
    private readonly Dictionary<Role, Caller> _callers = [];

    public required TestHouse House { get; init; }
    public Cohort Cohort { get; private set; } = null!;

    /// <summary>Led by the same people, so that learners can be moved there.</summary>
    public Cohort Second { get; private set; } = null!;

    public Guid QueuedReview { get; private set; }
    public Guid HeldReview { get; private set; }
    public Guid AnsweredReview { get; private set; }
    public long Stay { get; private set; }
    public Guid Invitation { get; private set; }
    public long Evidence { get; private set; }
    public long Removed { get; private set; }
    public Guid File { get; private set; }
    public Share Share { get; private set; } = null!;

    /// <summary>A version of the content that is not published.</summary>
    public long Draft { get; private set; }

    private static CancellationToken Ct => TestHouse.Ct;

    public Caller As(Role role) => _callers[role];

    public T Get<T>() where T : notnull => House.Get<T>();

    public static async Task<RightsWorld> OpenAsync()
    {
        var world = new RightsWorld { House = await TestHouse.OpenAsync() };
        await world.PeopleAsync();
        await world.ThingsAsync();
        return world;
    }

    private async Task PeopleAsync()
    {
        (Cohort, Second) = (await House.CohortAsync(), await House.CohortAsync(name: "Second"));
        var other = await House.CohortAsync(name: "Other");
        _callers[Role.Learner] = await House.LearnerAsync(Cohort, "Learner");
        _callers[Role.Fellow] = await House.LearnerAsync(Cohort, "Fellow");
        _callers[Role.Mentor] = await House.MentorAsync(Cohort, "Mentor");
        _callers[Role.Lead] = await House.MemberAsync(Cohort, CohortRole.LeadMentor, "Lead");
        await House.AddAsync(Second, As(Role.Lead), CohortRole.LeadMentor, "Lead");
        _callers[Role.OtherMentor] = await House.MemberAsync(other, CohortRole.LeadMentor, "OtherMentor");
        _callers[Role.ExMentor] = await House.MentorAsync(Cohort, "ExMentor");
        _callers[Role.Admin] = await House.AdminAsync();
        await House.PersonAsync("Spare Admin", isAdmin: true);
        _callers[Role.Disabled] = await House.MentorAsync(Cohort, "Disabled");
        _callers[Role.Nobody] = new(Guid.NewGuid());
    }

    private async Task ThingsAsync()
    {
        var learner = As(Role.Learner);
        QueuedReview = await AskAsync(learner, "git");
        AnsweredReview = await AskAsync(learner, "sql");
        Assert.Equal(Outcome.Ok, await Get<ClaimReview>().RunAsync(As(Role.Mentor), AnsweredReview, Ct));
        var seen = (await Get<OpenReview>().RunAsync(As(Role.Mentor), AnsweredReview, Ct)).Required;
        Assert.True((await Get<DecideReview>().RunAsync(As(Role.Mentor), new(seen.Id, seen.Version, [.. seen.Rows.Select(row => new CriterionAnswer(row.Criterion.Id, VerdictAnswer.Met, null, 1, 0))], []), Ct)).IsOk);
        HeldReview = await AskAsync(As(Role.Fellow), "git");
        Assert.Equal(Outcome.Ok, await Get<ClaimReview>().RunAsync(As(Role.Mentor), HeldReview, Ct));
        Stay = await House.ReadAsync(db => db.Memberships.Where(stay => stay.PersonId == learner.PersonId).Select(stay => stay.Id).SingleAsync(Ct));
        Assert.True((await Get<InvitePeople>().RunAsync(As(Role.Lead), Cohort.Id, new(Guid.NewGuid(), "Somebody New", IsDryRun: false), Ct)).IsOk);
        Invitation = await House.ReadAsync(db => db.Invitations.Select(invitation => invitation.Id).SingleAsync(Ct));
        foreach (var piece in (NewEvidence[])[EvidenceDesk.ALink(), EvidenceDesk.ANote(), EvidenceDesk.APicture()]) Assert.Equal(Outcome.Ok, await Get<AddEvidence>().RunAsync(learner, piece, Ct));
        var shown = (await Get<ReadEvidence>().RunAsync(learner, EvidenceDesk.CriterionId, Ct)).Required.Shown;
        (Evidence, Removed, File) = (shown[0].Id, shown[1].Id, await House.ReadAsync(db => db.Evidence.Where(item => item.FileId != null).Select(item => item.FileId!.Value).SingleAsync(Ct)));
        Assert.Equal(Outcome.Ok, await Get<RemoveEvidence>().RunAsync(learner, Removed, Ct));
        Share = (await Get<CreateShare>().RunAsync(learner, new(Guid.NewGuid(), "back-end", Choices), Ct)).Required;
        Draft = (await Get<UploadPack>().RunAsync(As(Role.Admin), new MemoryStream(PackZip.Write(TinyPack.Good.Files)), Ct)).Required.VersionId;
        await House.RemoveAsync(Cohort, As(Role.ExMentor)); // last: they were a mentor while all this came to be
        await House.DisableAsync(As(Role.Disabled));
    }

    public ShareChoices Choices => new("A Name", true, true, DateOnly.FromDateTime(House.Clock.Now).AddDays(7));

    /// <summary>Lines of the journal and of the audit: what a refused knock must not add to.</summary>
    public async Task<(long, long)> LinesAsync() =>
        ((long)(await House.TamperAsync("SELECT count(*) FROM Journal"))!, (long)(await House.TamperAsync("SELECT count(*) FROM Audit"))!);

    private async Task<Guid> AskAsync(Caller learner, string skill)
    {
        Assert.Equal(Outcome.Ok, await Get<AskReview>().RunAsync(learner, new(skill, 1, Cohort.Id, null, Guid.NewGuid(), 0), Ct));
        return await House.ReadAsync(db => db.Reviews.Where(request => request.LearnerId == learner.PersonId && request.SkillId == skill).Select(request => request.Id).SingleAsync(Ct));
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
