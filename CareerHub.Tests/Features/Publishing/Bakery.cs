using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Features.Publishing;
using CareerHub.Core.Shared;
using CareerHub.Tests.Features.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Publishing;

/// <summary>A house whose content is the tiny pack, with three learners of baking and their mentor.</summary>
internal sealed class Bakery : IAsyncDisposable
{
    public required TestHouse House { get; init; }
    public required Caller Admin { get; init; }
    public required Caller Mentor { get; init; }
    public required Cohort Cohort { get; init; }
    public IReadOnlyList<Caller> Learners { get; private set; } = [];

    public Catalogue Content => House.Get<PublishedCatalogue>().Current;

    public static async Task<Bakery> OpenAsync(PackFiles? files = null)
    {
        var house = await TestHouse.OpenAsync(Catalogue.Empty);
        Assert.Empty((await house.Get<ImportPack>().RunAsync(files ?? Recipe.First.Files(), TestHouse.Ct)).Findings);
        await house.Get<FillSummaries>().RunAsync(TestHouse.Ct);
        var cohort = await house.CohortAsync("baker");
        var bakery = new Bakery { House = house, Admin = await house.AdminAsync(), Cohort = cohort, Mentor = await house.MentorAsync(cohort) };
        bakery.Learners = [await house.LearnerAsync(cohort), await house.LearnerAsync(cohort), await house.LearnerAsync(cohort)];
        return bakery;
    }

    public async Task ClaimAsync(Caller learner, string criterion, bool isClaimed = true)
    {
        var revision = Content.Criterion(criterion)!.Revision;
        House.Clock.Move(TimeSpan.FromMinutes(1));
        await House.Get<SaveTicks>().RunAsync(learner, new("baking", Guid.NewGuid(), [new(criterion, !isClaimed, isClaimed, revision)]), TestHouse.Ct);
    }

    public async Task JudgeAsync(Caller learner, string criterion, VerdictAnswer answer = VerdictAnswer.Met)
    {
        House.Clock.Move(TimeSpan.FromMinutes(1));
        var newest = await House.ReadAsync(db => db.Standings.Where(standing => standing.LearnerId == learner.PersonId && standing.CriterionId == criterion).Select(standing => standing.Newest).SingleOrDefaultAsync(TestHouse.Ct));
        var comment = answer == VerdictAnswer.NotYet ? "The crust is pale" : null;
        Assert.True((await House.Get<GiveVerdict>().RunAsync(Mentor, new(learner.PersonId, criterion, answer, comment, Content.Criterion(criterion)!.Revision, newest), TestHouse.Ct)).IsOk);
    }

    public async Task ShowAsync(Caller learner, string criterion) => Assert.Equal(Outcome.Ok, await House.Get<AddEvidence>().RunAsync(learner, EvidenceDesk.ALink(criterion: criterion), TestHouse.Ct));

    public async Task AskAsync(Caller learner) => Assert.Equal(Outcome.Ok, await House.Get<AskReview>().RunAsync(learner, new("baking", 1, null, null, Guid.NewGuid(), 0), TestHouse.Ct));

    public async Task<long> BringAsync(PackFiles files) =>
        (await House.Get<UploadPack>().RunAsync(Admin, new MemoryStream(PackZip.Write(files)), TestHouse.Ct)).Required.VersionId;

    public async Task<PackView> LookAsync(long version) => (await House.Get<ReadPack>().RunAsync(Admin, version, TestHouse.Ct)).Required;

    public Task<Outcome> PublishAsync(long version, long seen) => House.Get<PublishPack>().RunAsync(Admin, version, seen, TestHouse.Ct);

    /// <summary>Brings, looks and publishes; answers what the look had said.</summary>
    public async Task<ContentImpact> PublishAsync(PackFiles files)
    {
        var view = await LookAsync(await BringAsync(files));
        Assert.Empty(view.Findings);
        Assert.Equal(Outcome.Ok, await PublishAsync(view.Line.Id, view.SeenPublication));
        return view.Impact!;
    }

    /// <summary>How many claims and verdicts of each criterion count now, and each learner's levels: asked of the pages' own reader.</summary>
    public async Task<Picture> PictureAsync()
    {
        var progress = await House.ReadAsync(db => LearnerProgress.LoadAsync(db, Content, [.. Learners.Select(learner => learner.PersonId)], TestHouse.Ct));
        var skill = Content.Skill("baking")!;
        return new(
            skill.Criteria.ToDictionary(criterion => criterion.Id, criterion => progress.Values.Count(one => one.StateOf(criterion).Verified is VerifiedStatus.Verified or VerifiedStatus.NotYet)),
            skill.Criteria.ToDictionary(criterion => criterion.Id, criterion => progress.Values.Count(one => one.StateOf(criterion).Claim == ClaimStatus.Claimed)),
            progress.ToDictionary(pair => pair.Key, pair => (pair.Value.ClaimedLevel(skill).Value, pair.Value.VerifiedLevel(skill).Value)));
    }

    public sealed record Picture(IReadOnlyDictionary<string, int> Verdicts, IReadOnlyDictionary<string, int> Claims, IReadOnlyDictionary<Guid, (int Claimed, int Verified)> Levels);

    /// <summary>Rows that belong to learners; nothing may ever take one away.</summary>
    public Task<long[]> RowsAsync() => House.ReadAsync(async db => (long[])
    [
        await db.Claims.CountAsync(TestHouse.Ct), await db.Standings.CountAsync(TestHouse.Ct), await db.Verdicts.CountAsync(TestHouse.Ct), await db.Evidence.CountAsync(TestHouse.Ct), await db.Reviews.CountAsync(TestHouse.Ct),
    ]);

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
