using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;

namespace CareerHub.Tests.Features.Journal;

public sealed class JournalNewsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Whoever_listens_hears_of_the_newest_entry_of_their_own_record_alone()
    {
        await using var house = await TestHouse.OpenAsync();
        var (learner, other) = (await house.PersonAsync(), await house.PersonAsync());
        using var ours = house.Get<JournalNews>().Listen(learner.PersonId)!;
        using var theirs = house.Get<JournalNews>().Listen(other.PersonId)!;
        await TickAsync(house, learner);

        Assert.Equal(1, await ours.NextAsync(Patience, TestHouse.Ct));
        Assert.Null(await theirs.NextAsync(TimeSpan.Zero, TestHouse.Ct));
    }

    [Fact]
    public async Task What_came_meanwhile_is_one_piece_of_news()
    {
        await using var house = await TestHouse.OpenAsync();
        var learner = await house.PersonAsync();
        using var ours = house.Get<JournalNews>().Listen(learner.PersonId)!;
        for (var i = 0; i < 3; i++) await TickAsync(house, learner);

        Assert.Equal(3, await ours.NextAsync(Patience, TestHouse.Ct));
        Assert.Null(await ours.NextAsync(TimeSpan.Zero, TestHouse.Ct));
    }

    [Fact]
    public async Task Nothing_is_told_of_what_did_not_get_to_the_disk()
    {
        await using var house = await TestHouse.OpenAsync();
        var learner = await house.PersonAsync();
        using var ours = house.Get<JournalNews>().Listen(learner.PersonId)!;
        await Assert.ThrowsAsync<IOException>(() => house.Get<WriteGate>().RunAsync(async db =>
        {
            await house.Get<JournalWriter>().AppendAsync(db, AssessmentFacts.Claim(learner.PersonId, ACatalogue.Small.Criterion("save-change")!, true, house.Clock.Now, house.Clock.Now), TestHouse.Ct);
            await db.SaveChangesAsync(TestHouse.Ct);
            throw new IOException("gone");
        }, TestHouse.Ct));
        Assert.Null(await ours.NextAsync(TimeSpan.Zero, TestHouse.Ct));
    }

    [Fact]
    public void One_person_listens_so_often_and_no_more_and_leaving_makes_room()
    {
        var (news, person) = (new JournalNews(), Guid.NewGuid());
        var all = Enumerable.Range(0, JournalNews.ListenersOfOne).Select(_ => news.Listen(person)!).ToList();
        Assert.Null(news.Listen(person));
        Assert.NotNull(news.Listen(Guid.NewGuid()));
        all[0].Dispose();
        Assert.NotNull(news.Listen(person));
        Assert.Equal(JournalNews.ListenersOfOne + 1, news.Listeners);
    }

    private static Task<Core.Shared.Outcome<SavedIntents>> TickAsync(TestHouse house, Core.Shared.Caller learner) =>
        house.Get<SaveIntents>().RunAsync(learner, null, [new(Guid.NewGuid(), "save-change", true, 1, TimeSpan.Zero, null)], TestHouse.Ct);
}
