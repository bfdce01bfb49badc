using System.IO.Compression;
using System.Text;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Features.Publishing;
using CareerHub.Core.Shared;
using CareerHub.Tests.Features.Content;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Publishing;

public sealed class PublishPackTests
{
    private static Recipe Second => Recipe.First.Edited(what: 6, which: 0);

    [Fact]
    public async Task A_draft_is_seen_by_nobody_until_it_is_published_with_one_entry_and_one_line()
    {
        await using var bakery = await Bakery.OpenAsync();
        var version = await bakery.BringAsync(Second.Files());
        Assert.Equal(3, bakery.Content.Skill("baking")!.Criteria.Count);
        var entries = await EntriesAsync(bakery);
        var view = await bakery.LookAsync(version);
        Assert.Equal(PackState.Draft, view.Line.State);

        Assert.Equal(Outcome.Ok, await bakery.PublishAsync(version, view.SeenPublication));
        Assert.Equal(Outcome.Ok, await bakery.PublishAsync(version, view.SeenPublication)); // pressed twice

        Assert.Equal(4, bakery.Content.Skill("baking")!.Criteria.Count);
        Assert.Equal(entries + 1, await EntriesAsync(bakery));
        Assert.Equal(1, await bakery.House.ReadAsync(db => db.Audit.CountAsync(line => line.Action == AuditAction.ContentPublished && line.ActorId == bakery.Admin.PersonId, TestHouse.Ct)));
        Assert.Equal(PackState.Published, (await bakery.LookAsync(version)).Line.State);
    }

    [Fact]
    public async Task Going_back_keeps_what_came_since_as_retired_and_going_forward_brings_it_back()
    {
        await using var bakery = await Bakery.OpenAsync();
        await bakery.PublishAsync(Second.Files());
        var added = Second.Steps[^1].Id;
        await bakery.ClaimAsync(bakery.Learners[0], added);

        await bakery.PublishAsync(Recipe.First.Files());
        Assert.True(bakery.Content.Criterion(added)!.IsRetired);
        var again = new Core.Features.Careers.PublishedCatalogue();
        await bakery.House.ReadAsync(db => ContentStore.LoadAsync(db, again, TestHouse.Ct));
        Assert.True(again.Current.Criterion(added)!.IsRetired); // after a restart as well

        var impact = await bakery.PublishAsync(Second.Files());
        Assert.Equal((ChangeKind.Revived, 1), (Assert.Single(impact.Changes).Change.Kind, impact.Changes[0].Touched.Claims));
        Assert.Equal(1, (await bakery.PictureAsync()).Claims[added]);
    }

    [Fact]
    public async Task A_comparison_of_yesterday_publishes_nothing()
    {
        await using var bakery = await Bakery.OpenAsync();
        var (mine, theirs) = (await bakery.BringAsync(Second.Files()), await bakery.BringAsync((Recipe.First.Edited(what: 0, which: 1) with { Number = 2 }).Files()));
        var seen = (await bakery.LookAsync(mine)).SeenPublication;
        Assert.Equal(Outcome.Ok, await bakery.PublishAsync(theirs, seen));
        Assert.Equal(Outcome.Stale, await bakery.PublishAsync(mine, seen));
        Assert.Equal(3, bakery.Content.Skill("baking")!.Criteria.Count);
    }

    [Fact]
    public async Task A_draft_with_findings_is_kept_and_cannot_be_published()
    {
        await using var bakery = await Bakery.OpenAsync();
        var version = await bakery.BringAsync(TinyPack.Good.Change(TinyPack.Skill, "level: 1", "level: 9").Files);
        var view = await bakery.LookAsync(version);
        Assert.NotEmpty(view.Findings);
        Assert.Null(view.Impact);
        Assert.Equal(Outcome.Refused("content.has-findings"), await bakery.PublishAsync(version, view.SeenPublication));
        Assert.Equal(Outcome.Ok, await bakery.House.Get<DiscardPack>().RunAsync(bakery.Admin, version, TestHouse.Ct));
        Assert.Equal(OutcomeKind.NotFound, (await bakery.House.Get<ReadPack>().RunAsync(bakery.Admin, version, TestHouse.Ct)).Kind);
    }

    [Fact]
    public async Task A_number_that_was_published_stands_for_its_own_files_alone()
    {
        await using var bakery = await Bakery.OpenAsync();
        var other = await bakery.LookAsync(await bakery.BringAsync((Second with { Number = 0 }).Files()));
        Assert.Equal("pack.yaml", Assert.Single(other.Findings).File);
    }

    [Fact]
    public async Task What_was_published_once_is_not_discarded()
    {
        await using var bakery = await Bakery.OpenAsync();
        var first = (await bakery.House.Get<ReadPacks>().RunAsync(bakery.Admin, TestHouse.Ct)).Required.Lines.Single();
        await bakery.PublishAsync(Second.Files());
        Assert.Equal(Outcome.Refused("content.was-published"), await bakery.House.Get<DiscardPack>().RunAsync(bakery.Admin, first.Id, TestHouse.Ct));
    }

    [Fact]
    public async Task A_pack_comes_back_byte_for_byte_as_a_zip()
    {
        await using var bakery = await Bakery.OpenAsync();
        var version = await bakery.BringAsync(Second.Files());
        var file = (await bakery.House.Get<ExportPack>().RunAsync(bakery.Admin, version, TestHouse.Ct)).Required;
        Assert.Equal("bakery-1.3.1.zip", file.Name);
        Assert.Equal(Second.Files().Hash, PackZip.Read(new MemoryStream(file.Content))!.Hash);
    }

    [Theory]
    [InlineData("bakery/", true)]
    [InlineData("", true)]
    [InlineData("../", false)]
    [InlineData("/", false)]
    public async Task A_zip_of_a_folder_reads_with_or_without_its_name_and_never_leads_out_of_it(string prefix, bool isGood)
    {
        await using var bakery = await Bakery.OpenAsync();
        var outcome = await BringAsync(bakery, Zip([.. Second.Files().Paths.Select(path => (prefix + path, Second.Files().Bytes(path).ToArray()))]));
        Assert.Equal(isGood ? null : "content.bad-files", outcome.Code);
    }

    [Fact]
    public async Task A_bomb_is_not_unpacked()
    {
        await using var bakery = await Bakery.OpenAsync();
        var bomb = Zip([.. Enumerable.Range(0, 40).Select(i => ($"skills/s{i}.yaml", new byte[40 << 20]))]);
        Assert.True(bomb.Length < 4 << 20);
        Assert.Equal("content.bad-files", (await BringAsync(bakery, bomb)).Code);
    }

    [Theory]
    [InlineData("content.no-zip", "this is no zip")]
    [InlineData("content.no-zip", "")]
    public async Task What_is_no_zip_is_refused(string code, string content)
    {
        await using var bakery = await Bakery.OpenAsync();
        Assert.Equal(code, (await BringAsync(bakery, Encoding.UTF8.GetBytes(content))).Code);
        Assert.Equal("content.no-pack", (await BringAsync(bakery, Zip([("README.md", [1])]))).Code);
    }

    private static Task<Outcome<UploadedPack>> BringAsync(Bakery bakery, byte[] zip) => bakery.House.Get<UploadPack>().RunAsync(bakery.Admin, new MemoryStream(zip), TestHouse.Ct);

    private static Task<int> EntriesAsync(Bakery bakery) => bakery.House.ReadAsync(db => db.Set<JournalEntry>().CountAsync(entry => entry.Kind == EntryKind.ContentPublished, TestHouse.Ct));

    private static byte[] Zip(IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }
        return bytes.ToArray();
    }
}
