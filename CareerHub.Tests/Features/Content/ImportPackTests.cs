using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.Journal;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Content;

public sealed class ImportPackTests
{
    [Fact]
    public async Task A_good_pack_is_published_with_one_journal_entry()
    {
        await using var house = await TestHouse.OpenAsync(Catalogue.Empty);
        var report = await ImportAsync(house, TinyPack.Good);
        Assert.True(report.IsNew);
        Assert.Empty(report.Findings);
        Assert.NotNull(house.Get<PublishedCatalogue>().Current.Skill("baking"));
        var entry = await house.ReadAsync(db => db.Set<JournalEntry>().SingleAsync(TestHouse.Ct));
        Assert.Equal((EntryKind.ContentPublished, Guid.Empty, TinyPack.Good.Files.Hash), (entry.Kind, entry.ActorId, entry.Details["hash"]));
        Assert.True((await house.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task The_same_pack_again_changes_nothing()
    {
        await using var house = await TestHouse.OpenAsync(Catalogue.Empty);
        await ImportAsync(house, TinyPack.Good);
        var reports = await Task.WhenAll(ImportAsync(house, TinyPack.Good), ImportAsync(house, TinyPack.Good));
        Assert.All(reports, report => Assert.False(report.IsNew));
        Assert.Equal(1, await house.ReadAsync(db => db.Set<ContentVersion>().CountAsync(TestHouse.Ct)));
    }

    [Fact]
    public async Task What_was_imported_comes_back_byte_for_byte()
    {
        await using var house = await TestHouse.OpenAsync(Catalogue.Empty);
        await ImportAsync(house, TinyPack.Good);
        var files = await house.ReadAsync(db => ContentStore.PublishedFilesAsync(db, TestHouse.Ct));
        Assert.Equal(TinyPack.Good.Files.Hash, files!.Hash);
        Assert.True(await house.ReadAsync(db => ContentStore.HasSeenAsync(db, TinyPack.Good.Files, TestHouse.Ct)));
    }

    [Fact]
    public async Task A_start_reads_the_newest_version()
    {
        await using var house = await TestHouse.OpenAsync(Catalogue.Empty);
        await ImportAsync(house, TinyPack.Good);
        await ImportAsync(house, Newer);
        var published = new PublishedCatalogue();
        Assert.Empty(await house.ReadAsync(db => ContentStore.LoadAsync(db, published, TestHouse.Ct)));
        Assert.Equal(Newer.Read().Catalogue!.Version, published.Current.Version);
    }

    [Fact]
    public async Task A_damaged_pack_leaves_the_running_content()
    {
        await using var house = await TestHouse.OpenAsync(Catalogue.Empty);
        await ImportAsync(house, TinyPack.Good);
        var running = house.Get<PublishedCatalogue>().Current;
        foreach (var damaged in (TinyPack[])[TinyPack.Good.With(TinyPack.Skill, "criteria: ["), TinyPack.Good.Without(TinyPack.Header), TinyPack.Good.With(TinyPack.Skill, [0xFF, 0xFE])])
        {
            var report = await ImportAsync(house, damaged);
            Assert.NotEmpty(report.Findings);
            Assert.False(report.IsNew);
        }
        Assert.Same(running, house.Get<PublishedCatalogue>().Current);
        Assert.Equal(1, await house.ReadAsync(db => db.Set<ContentVersion>().CountAsync(TestHouse.Ct)));
    }

    [Fact]
    public async Task A_pack_that_breaks_a_promise_leaves_the_running_content()
    {
        await using var house = await TestHouse.OpenAsync(); // its skills are not in the pack
        var report = await ImportAsync(house, TinyPack.Good);
        Assert.Contains(report.Findings, finding => finding.File == "skills/git.yaml");
        Assert.NotNull(house.Get<PublishedCatalogue>().Current.Skill("git"));
        Assert.Equal(0, await house.ReadAsync(db => db.Set<ContentVersion>().CountAsync(TestHouse.Ct)));
    }

    [Fact]
    public async Task When_the_import_cannot_be_written_the_running_content_stays()
    {
        await using var house = await TestHouse.OpenAsync(Catalogue.Empty);
        await house.TamperAsync("DROP TABLE ContentFiles");
        await Assert.ThrowsAnyAsync<Exception>(() => ImportAsync(house, TinyPack.Good));
        Assert.Same(Catalogue.Empty, house.Get<PublishedCatalogue>().Current);
        Assert.Equal(0, await house.ReadAsync(db => db.Set<JournalEntry>().CountAsync(TestHouse.Ct)));
    }

    private static TinyPack Newer => TinyPack.Good.Change(TinyPack.Header, "version: 1.2.3", "version: 1.2.4");

    private static Task<ImportReport> ImportAsync(TestHouse house, TinyPack pack) => house.Get<ImportPack>().RunAsync(pack.Files, TestHouse.Ct);
}
