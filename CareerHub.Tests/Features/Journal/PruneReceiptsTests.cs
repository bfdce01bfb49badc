using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Journal;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Journal;

public sealed class PruneReceiptsTests
{
    [Fact]
    public async Task Only_old_receipts_go_and_a_tick_sent_again_after_that_changes_nothing_that_stands()
    {
        await using var house = await TestHouse.OpenAsync();
        var learner = await house.PersonAsync();
        var (old, young) = (Tick("save-change", isClaimed: true), Tick("push-work", isClaimed: true));
        await SendAsync(old);
        var tickedAtUtc = house.Clock.Now;
        await SendAsync(Tick("save-change", isClaimed: false));
        house.Clock.Move(PruneReceipts.Kept);
        await SendAsync(young);
        house.Clock.Move(TimeSpan.FromSeconds(1));

        Assert.Equal(2, await house.Get<PruneReceipts>().RunAsync(TestHouse.Ct));
        Assert.Equal(young.Key, Assert.Single(await house.ReadAsync(db => db.Receipts.AsNoTracking().ToListAsync(TestHouse.Ct))).Key);
        await SendAsync(old with { HeldBack = house.Clock.Now.AddMilliseconds(1) - tickedAtUtc });
        var progress = await house.ReadAsync(db => LearnerProgress.LoadAsync(db, ACatalogue.Small, learner.PersonId, TestHouse.Ct));
        Assert.Equal(["push-work"], progress.Claimed);

        Task SendAsync(Intent intent)
        {
            house.Clock.Move(TimeSpan.FromMilliseconds(1));
            return house.Get<SaveIntents>().RunAsync(learner, null, [intent], TestHouse.Ct);
        }
    }

    [Fact]
    public async Task More_than_one_unit_goes_in_several()
    {
        await using var house = await TestHouse.OpenAsync();
        var person = Guid.NewGuid();
        await house.WriteAsync(db =>
        {
            for (var i = 0; i < 1_100; i++) db.Add(new IntentReceipt(person, Guid.NewGuid(), house.Clock.Now));
            return db.SaveChangesAsync(TestHouse.Ct);
        });
        house.Clock.Move(PruneReceipts.Kept + TimeSpan.FromDays(1));
        Assert.Equal(1_100, await house.Get<PruneReceipts>().RunAsync(TestHouse.Ct));
    }

    private static Intent Tick(string criterion, bool isClaimed) => new(Guid.NewGuid(), criterion, isClaimed, 1, TimeSpan.Zero, null);
}
