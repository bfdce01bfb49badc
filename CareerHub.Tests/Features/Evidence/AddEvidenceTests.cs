using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Features.Evidence;

public sealed class AddEvidenceTests
{
    [Fact]
    public async Task A_link_a_note_and_a_picture_stand_there_in_the_order_they_came()
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        await desk.AddedAsync(EvidenceDesk.ALink(" https://example.test/commit/1 ", " The revert "));
        await desk.AddedAsync(EvidenceDesk.ANote("# Why\r\nBecause."));
        await desk.AddedAsync(EvidenceDesk.APicture(words: "A green test run"));

        var shown = (await desk.ReadAsync()).Shown;
        Assert.Equal([EvidenceKind.Link, EvidenceKind.Note, EvidenceKind.Image], shown.Select(view => view.Kind));
        Assert.Equal(("https://example.test/commit/1", "The revert", "example.test"), (shown[0].Address, shown[0].Title, shown[0].Host));
        Assert.Equal("# Why\nBecause.", shown[1].Text);
        Assert.Equal(("A green test run", ImageType.Png, APicture.Png.Length), (shown[2].Title, shown[2].FileType!.Value, shown[2].FileBytes!.Value));
        Assert.Equal([shown[2].FileId.ToString()!], desk.FilesOnDisk());
        Assert.Empty((await desk.House.VerifyAsync()).Faults);
    }

    [Fact]
    public async Task The_journal_holds_no_word_of_it()
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        await desk.AddedAsync(EvidenceDesk.ALink("https://example.test/secret-place", "secret title"));
        var picture = await desk.AddedAsync(EvidenceDesk.APicture(words: "secret words"));

        var entries = await desk.House.ReadAsync(db => db.Set<JournalEntry>().ToListAsync(TestHouse.Ct));
        Assert.All(entries, entry => Assert.DoesNotContain("secret", entry.Payload, StringComparison.Ordinal));
        Assert.Equal((desk.Learner.PersonId, EvidenceDesk.CriterionId, 1), (entries[^1].LearnerId, entries[^1].CriterionId, entries[^1].Revision));
        Assert.Equal(picture.FileId, entries[^1].Details.Guid("file"));
    }

    [Fact]
    public async Task A_picture_is_kept_without_camera_and_place()
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        var picture = await desk.AddedAsync(EvidenceDesk.APicture(APicture.Tattling["jpeg"]));

        var kept = await File.ReadAllTextAsync(Path.Combine(desk.House.Folder.Files, picture.FileId.ToString()!), System.Text.Encoding.Latin1, TestHouse.Ct);
        Assert.All(APicture.Secrets, secret => Assert.DoesNotContain(secret, kept, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "evidence.link-needed")]
    [InlineData("  ", "evidence.link-needed")]
    [InlineData("example.test/commit", "evidence.link-bad")]
    [InlineData("javascript:alert(1)", "evidence.link-bad")]
    [InlineData("data:text/html,<script>", "evidence.link-bad")]
    [InlineData("ftp://example.test/a", "evidence.link-bad")]
    [InlineData("file:///etc/passwd", "evidence.link-bad")]
    [InlineData("https://", "evidence.link-bad")]
    [InlineData("https:///example.test", "evidence.link-bad")]
    [InlineData("https://github.com@evil.test/a", "evidence.link-bad")]
    [InlineData("https://sari:pass@example.test/", "evidence.link-bad")]
    [InlineData("https://example.test\\@evil.test/", "evidence.link-bad")]
    [InlineData("https://example.test/a b", "evidence.link-bad")]
    [InlineData("https://example.test/\u0001", "evidence.link-bad")]
    public async Task An_address_that_is_none_or_hides_where_it_leads_is_refused(string? address, string code)
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        Assert.Equal(Outcome.Refused(code), await desk.AddAsync(EvidenceDesk.ALink(address)));
        await desk.AssertNothingAsync();
    }

    [Theory]
    [InlineData("http://localhost:5080/x")]
    [InlineData("HTTPS://Example.Test")]
    [InlineData("https://example.test/@sari/thing?a=b#c")]
    [InlineData("https://contoh.test/métode")]
    [InlineData("https://[::1]:8080/a")]
    public async Task Honest_addresses_are_taken_as_they_are(string address)
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        Assert.Equal(address, (await desk.AddedAsync(EvidenceDesk.ALink(address))).Address);
    }

    [Fact]
    public void A_host_in_letters_that_look_like_others_is_shown_as_it_is_asked_for() =>
        Assert.Equal("xn--gthub-n4a.com", EvidenceRules.HostOf("https://gıthub.com/sari"));

    public static TheoryData<string, string> TooMuch => new()
    {
        { "link", "evidence.link-too-long" }, { "title", "evidence.title-too-long" }, { "lines", "evidence.title-unreadable" }, { "note", "evidence.note-too-long" },
        { "blank", "evidence.note-needed" }, { "control", "evidence.note-unreadable" }, { "words", "evidence.words-too-long" }, { "control-words", "evidence.words-unreadable" },
        { "no-file", "evidence.image-needed" }, { "big", "evidence.image-too-big" }, { "svg", "evidence.image-type" }, { "cut", "evidence.image-broken" }, { "huge", "evidence.image-pixels" },
    };

    [Theory]
    [MemberData(nameof(TooMuch))]
    public async Task What_does_not_fit_is_refused_by_name_and_nothing_is_kept(string what, string code)
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        NewEvidence form = what switch
        {
            "link" => EvidenceDesk.ALink("https://example.test/" + new string('a', 1_980)),
            "title" => EvidenceDesk.ALink(title: new string('a', 121)),
            "lines" => EvidenceDesk.ALink(title: "one\ntwo"),
            "note" => EvidenceDesk.ANote(new string('a', 20_001)),
            "blank" => EvidenceDesk.ANote(" \n "),
            "control" => EvidenceDesk.ANote("a\u0007b"),
            "words" => EvidenceDesk.APicture(words: new string('a', 301)),
            "control-words" => EvidenceDesk.APicture(words: "a\u0007b"),
            "no-file" => EvidenceDesk.APicture([]),
            "big" => EvidenceDesk.APicture(new byte[5 * 1024 * 1024 + 1]),
            "svg" => EvidenceDesk.APicture("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()),
            "cut" => EvidenceDesk.APicture(APicture.Jpeg[..^9]),
            _ => EvidenceDesk.APicture([.. "GIF89a"u8, 255, 255, 255, 255, 0, 0, 0, 0x3B]),
        };
        Assert.Equal(Outcome.Refused(code), await desk.AddAsync(form));
        await desk.AssertNothingAsync();
    }

    [Fact]
    public async Task As_much_as_fits_is_taken()
    {
        Assert.Equal(Core.Features.Drafts.PrivateText.MaxLength, EvidenceRules.NoteLength); // a draft that fits can be sent
        await using var desk = await EvidenceDesk.OpenAsync();
        await desk.AddedAsync(EvidenceDesk.ANote(new string('é', 20_000)));
        await desk.AddedAsync(EvidenceDesk.ALink("https://example.test/" + new string('a', 1_979), new string('b', 120)));
        await desk.AddedAsync(EvidenceDesk.APicture([.. APicture.Png, .. new byte[5 * 1024 * 1024 - APicture.Png.Length]], new string('c', 300)));
    }

    [Theory]
    [InlineData("no-such-criterion")]
    [InlineData("")]
    public async Task A_criterion_that_is_not_there_takes_nothing(string criterion)
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        Assert.Equal(Outcome.NotFound, await desk.AddAsync(EvidenceDesk.APicture(criterion: criterion)));
        await desk.AssertNothingAsync();
    }

    [Fact]
    public async Task A_retired_criterion_takes_nothing_new_and_shows_what_it_had()
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        await desk.AddedAsync(EvidenceDesk.ANote());
        desk.House.Publish(ACatalogue.Smallish().Change(EvidenceDesk.CriterionId, criterion => criterion with { IsRetired = true }).Build());

        Assert.Equal(Outcome.Refused("evidence.retired"), await desk.AddAsync(EvidenceDesk.ANote()));
        Assert.Single((await desk.ReadAsync()).Shown);
    }

    [Fact]
    public async Task A_disabled_account_adds_nothing()
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        await desk.House.DisableAsync(desk.Learner);
        Assert.Equal(Outcome.NotFound, await desk.AddAsync(EvidenceDesk.APicture()));
        await desk.AssertNothingAsync();
    }

    [Fact]
    public async Task The_same_form_sent_twice_adds_once_and_other_contents_in_it_are_a_new_piece()
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        foreach (var form in (NewEvidence[])[EvidenceDesk.ALink(), EvidenceDesk.ANote(), EvidenceDesk.APicture()])
            for (var times = 0; times < 2; times++) Assert.Equal(Outcome.Ok, await desk.AddAsync(form));
        Assert.Equal(3, (await desk.ReadAsync()).Shown.Count);
        Assert.Single(desk.FilesOnDisk());

        var first = EvidenceDesk.ANote("one");
        await desk.AddedAsync(first);
        await desk.AddedAsync(first with { Markdown = "two" });
        Assert.Equal(5, (await desk.ReadAsync()).Shown.Count);
    }

    [Fact]
    public async Task Twenty_pieces_a_criterion_and_one_more_after_one_was_removed()
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        for (var i = 0; i < 20; i++) await desk.AddedAsync(EvidenceDesk.ANote($"note {i}"));
        Assert.Equal(Outcome.Refused("evidence.too-many"), await desk.AddAsync(EvidenceDesk.APicture()));
        Assert.Empty(desk.FilesOnDisk());

        var first = (await desk.ReadAsync()).Shown[0];
        Assert.Equal(Outcome.Ok, await desk.RemoveAsync(first.Id));
        await desk.AddedAsync(EvidenceDesk.APicture());
        Assert.Equal(Outcome.Refused("evidence.too-many"), await desk.RestoreAsync(first.Id));
        await desk.AddedAsync(EvidenceDesk.ANote(criterion: "push-work")); // the others have room of their own
    }

    [Fact]
    public async Task A_learners_pictures_have_room_for_a_hundred_megabytes_removed_ones_included()
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        var picture = await desk.AddedAsync(EvidenceDesk.APicture());
        await desk.RemoveAsync(picture.Id);
        await desk.House.TamperAsync($"UPDATE Evidence SET FileBytes = {100 * 1024 * 1024 - APicture.Png.Length + 1}");

        Assert.Equal(Outcome.Refused("evidence.no-room"), await desk.AddAsync(EvidenceDesk.APicture()));
        Assert.Single(desk.FilesOnDisk());
        await desk.AddedAsync(EvidenceDesk.ANote());
    }

    [Fact]
    public async Task A_commit_that_fails_leaves_no_file()
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        await desk.House.TamperAsync("CREATE TRIGGER full BEFORE INSERT ON Evidence BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => desk.AddAsync(EvidenceDesk.APicture()));
        await desk.AssertNothingAsync();
    }

    [Fact]
    public async Task A_claim_with_evidence_is_supported()
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        async Task<bool> IsSupportedAsync() => (await desk.House.Get<Core.Features.Assessments.ReadChecklist>().RunAsync(desk.Learner, "back-end", TestHouse.Ct)).Required
            .Skills.SelectMany(sheet => sheet.Rows).Single(row => row.Criterion.Id == EvidenceDesk.CriterionId).IsSupported;

        await desk.AddedAsync(EvidenceDesk.ANote());
        Assert.False(await IsSupportedAsync()); // nothing is claimed
        await desk.House.Get<Core.Features.Assessments.SaveTicks>().RunAsync(desk.Learner, new("git", Guid.NewGuid(), [new(EvidenceDesk.CriterionId, false, true, 1)]), TestHouse.Ct);
        Assert.True(await IsSupportedAsync());
        await desk.RemoveAsync((await desk.ReadAsync()).Shown[0].Id);
        Assert.False(await IsSupportedAsync());
        var seen = (await desk.House.Get<OpenLearner>().RunAsync(desk.Mentor, desk.Learner.PersonId, TestHouse.Ct)).Required.Skills.SelectMany(sheet => sheet.Rows);
        Assert.All(seen, row => Assert.Empty(row.Evidence));
    }
}
