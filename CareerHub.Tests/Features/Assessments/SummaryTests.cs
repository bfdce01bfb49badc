using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Shared;
using CareerHub.Tests.Features.Journal;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Assessments;

public sealed class SummaryTests
{
    [Fact]
    public Task Whatever_happens_and_however_the_content_changes_the_summary_is_what_a_recount_finds() => Always.HoldsAsync(SummaryCases.Stories, async story =>
    {
        await using var house = await TestHouse.OpenAsync();
        var catalogue = await SummaryCases.TellAsync(house, story);

        Assert.Equal(await SummaryCases.RecountAsync(house, catalogue), await SummaryCases.StandingAsync(house));
        Assert.Empty((await house.VerifyAsync()).Faults); // a replay under the content of today ends alike, marks included
    });

    [Fact]
    public Task A_house_of_an_older_program_is_filled_at_the_start_with_just_the_rows_that_folding_makes() => Always.HoldsAsync(SummaryCases.Stories, async story =>
    {
        await using var house = await TestHouse.OpenAsync();
        await SummaryCases.TellAsync(house, story);
        await house.TamperAsync("DELETE FROM SkillSummaries");

        Assert.True(await house.Get<FillSummaries>().RunAsync(TestHouse.Ct));
        Assert.Empty((await house.VerifyAsync()).Faults);
        Assert.False(await house.Get<FillSummaries>().RunAsync(TestHouse.Ct)); // once is enough
    }, times: 8);

    [Fact]
    public async Task Rows_counted_under_other_content_are_filled_anew()
    {
        await using var house = await TestHouse.OpenAsync();
        Assert.True(await house.Get<FillSummaries>().RunAsync(TestHouse.Ct));
        await house.TamperAsync("UPDATE Settings SET Value = '1 yesterday' WHERE Key = 'summaries'");
        Assert.True(await house.Get<FillSummaries>().RunAsync(TestHouse.Ct));
    }

    [Fact]
    public async Task Content_that_is_published_takes_its_rows_along_so_that_the_next_start_has_nothing_to_do()
    {
        await using var house = await TestHouse.OpenAsync();
        await house.Get<FillSummaries>().RunAsync(TestHouse.Ct);
        var next = ACatalogue.Smallish().Change("save-change", criterion => criterion with { Revision = 2 }).Build();
        await SummaryCases.PublishAsync(house, new("next", next.Categories, next.Sources, next.Careers, next.Skills, next.Salaries, next.Rates));
        Assert.Equal("1 next", await house.TamperAsync("SELECT Value FROM Settings WHERE Key = 'summaries'"));
        Assert.False(await house.Get<FillSummaries>().RunAsync(TestHouse.Ct));
    }

    [Fact]
    public async Task Ticks_that_wait_beside_an_import_are_counted_under_the_new_content()
    {
        await using var house = await TestHouse.OpenAsync();
        var learner = await house.PersonAsync();
        var next = ACatalogue.Smallish().Change("push-work", criterion => criterion with { IsRetired = true }).Build();
        var tick = new TickSheet("git", Guid.NewGuid(), [new("save-change", WasClaimed: false, IsClaimed: true, Revision: 1)]);

        await Task.WhenAll(SummaryCases.PublishAsync(house, next), house.Get<SaveTicks>().RunAsync(learner, tick, TestHouse.Ct));

        Assert.Equal(1, Assert.Single(await SummaryCases.StandingAsync(house)).Claimed); // with both musts it would still be 0
    }

    [Fact]
    public async Task An_import_that_fails_publishes_nothing()
    {
        await using var house = await TestHouse.OpenAsync();
        await house.TamperAsync("CREATE TRIGGER broken BEFORE INSERT ON ContentVersions BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        house.Publish(Catalogue.Empty);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => house.Get<ImportPack>().RunAsync(Content.TinyPack.Good.Files, TestHouse.Ct));
        Assert.Same(Catalogue.Empty, house.Get<PublishedCatalogue>().Current);
    }

    [Fact]
    public async Task A_tick_that_lost_to_a_later_one_changes_no_level()
    {
        await using var house = await TestHouse.OpenAsync();
        var (learner, criterion) = (Guid.NewGuid(), ACatalogue.Small.Criterion("name-layers")!);
        await JournalCases.AppendAsync(house, [
            AssessmentFacts.Claim(learner, criterion, isClaimed: true, TestClock.Start.AddMinutes(5), TestClock.Start.AddMinutes(5)),
            AssessmentFacts.Claim(learner, criterion, isClaimed: false, TestClock.Start, TestClock.Start.AddMinutes(9)), // a phone that was offline
        ]);
        var row = Assert.Single(await SummaryCases.StandingAsync(house));
        Assert.Equal((1, 1, TestClock.Start.AddMinutes(9)), (row.Claimed, row.Unverified, row.ActiveAtUtc)); // it was an act all the same
    }

    [Theory]
    [InlineData("UPDATE SkillSummaries SET VerifiedLevel = 4")]
    [InlineData("UPDATE SkillSummaries SET Claimed = ''")]
    [InlineData("DELETE FROM SkillSummaries")]
    public async Task A_summary_that_somebody_changed_is_found(string sql)
    {
        await using var house = await TestHouse.OpenAsync();
        await JournalCases.AppendAsync(house, [AssessmentFacts.Claim(Guid.NewGuid(), ACatalogue.Small.Criterion("save-change")!, isClaimed: true, TestClock.Start, TestClock.Start)]);
        await house.TamperAsync(sql);
        Assert.Contains((await house.VerifyAsync()).Faults, fault => fault.StartsWith("SkillSummaries", StringComparison.Ordinal));
    }
}
