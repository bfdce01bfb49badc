using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Sharing;
using CareerHub.Core.Shared;
using CareerHub.Tests.Features.Mentoring;

namespace CareerHub.Tests.Features.Sharing;

/// <summary>A learner of back-end with a mentor, and the links that the learner makes. It is Monday, 23 November 2026, nine in the morning in Jakarta.</summary>
internal sealed class ShareDesk : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public required MentorDesk Desk { get; init; }

    public TestHouse House => Desk.House;
    public Caller Learner => Desk.Learner;

    public static async Task<ShareDesk> OpenAsync() => new() { Desk = await MentorDesk.OpenAsync() };

    public static ShareChoices Choices(string? name = null, bool claims = false, bool links = false, int days = 30) => new(name, claims, links, Today.AddDays(days));

    public Task<Outcome<Share>> CreateAsync(ShareChoices? choices = null, Caller? by = null, Guid? key = null, string career = "back-end") =>
        House.Get<CreateShare>().RunAsync(by ?? Learner, new(key ?? Guid.NewGuid(), career, choices ?? Choices()), TestHouse.Ct);

    public async Task<Share> MadeAsync(ShareChoices? choices = null) => (await CreateAsync(choices)).Required;

    public Task<Outcome> ChangeAsync(Share share, ShareChoices choices, Caller? by = null) =>
        House.Get<ChangeShare>().RunAsync(by ?? Learner, share.Id, share.Mark, choices, TestHouse.Ct);

    public Task<Outcome> EndAsync(Share share, Caller? by = null) => House.Get<EndShare>().RunAsync(by ?? Learner, share.Id, TestHouse.Ct);

    public async Task<MyShares> MineAsync(Caller? who = null) => (await House.Get<ReadMyShares>().RunAsync(who ?? Learner, TestHouse.Ct)).Required;

    public Task<Outcome<SharedPage>> ReadAsync(string token) => House.Get<OpenShare>().RunAsync(reader: null, token, TestHouse.Ct);

    public async Task<SharedPage> PageAsync(ShareChoices choices) => (await ReadAsync((await MadeAsync(choices)).Token)).Required;

    public async Task AssertClosedAsync(string token)
    {
        var outcome = await ReadAsync(token);
        Assert.Equal((OutcomeKind.NotFound, null, null), (outcome.Kind, outcome.Value, outcome.Code));
    }

    /// <summary>A piece of evidence as the journal takes it.</summary>
    public Task ShowAsync(string criterionId, EvidenceKind kind, string text) => House.WriteAsync(async db =>
    {
        var criterion = House.Get<PublishedCatalogue>().Current.Criterion(criterionId)!;
        await House.Get<JournalWriter>().AppendAsync(db, EvidenceFacts.Added(Learner.PersonId, criterion, kind, text, file: null, House.Clock.Now), TestHouse.Ct);
        await db.SaveChangesAsync(TestHouse.Ct);
    });

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
