using CareerHub.Core.Features.Drafts;
using CareerHub.Core.Shared;

namespace CareerHub.Tests.Features.Drafts;

public sealed class SaveDraftTests
{
    private static readonly string Slot = DraftSlot.SkillNote("git");

    [Fact]
    public async Task What_was_typed_stands_and_its_version_rises_with_every_change()
    {
        await using var house = await TestHouse.OpenAsync();
        var me = await house.PersonAsync();
        Assert.Equal(new Draft(Slot, "", 0), await ReadAsync(house, me));
        Assert.Equal(new Draft(Slot, "one", 1), (await SaveAsync(house, me, "one", 0)).Required);
        Assert.Equal(new Draft(Slot, "one two", 2), (await SaveAsync(house, me, "one two", 1)).Required);
        Assert.Equal(new Draft(Slot, "one two", 2), await ReadAsync(house, me));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-7)]
    [InlineData(int.MaxValue)]
    public async Task The_same_text_again_is_fine_and_makes_no_new_version(int version)
    {
        await using var house = await TestHouse.OpenAsync();
        var me = await house.PersonAsync();
        await SaveAsync(house, me, "one\ntwo", 0);
        Assert.Equal(new Draft(Slot, "one\ntwo", 1), (await SaveAsync(house, me, "one\r\ntwo", version)).Required);
    }

    [Fact]
    public async Task An_emptied_note_stays_a_row_so_that_an_old_window_cannot_bring_the_text_back()
    {
        await using var house = await TestHouse.OpenAsync();
        var me = await house.PersonAsync();
        await SaveAsync(house, me, "one", 0);
        Assert.Equal(new Draft(Slot, "", 2), (await SaveAsync(house, me, "", 1)).Required);
        var old = await SaveAsync(house, me, "one, longer", 1);
        Assert.Equal((OutcomeKind.Stale, new Draft(Slot, "", 2)), (old.Kind, old.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("skill-note")]
    [InlineData("skill-note/")]
    [InlineData("skill-note/no-such-skill")]
    [InlineData("skill-note/git/more")]
    [InlineData("skill-note/GIT")]
    [InlineData("evidence-note/git")]
    [InlineData("diary/git")]
    public async Task A_slot_that_is_not_on_the_list_is_not_found(string slot)
    {
        await using var house = await TestHouse.OpenAsync();
        var me = await house.PersonAsync();
        Assert.Equal(OutcomeKind.NotFound, (await house.Get<SaveDraft>().RunAsync(me, slot, "one", 0, TestHouse.Ct)).Kind);
    }

    [Theory]
    [InlineData("skill-note/git")]
    [InlineData("evidence-note/save-change")]
    [InlineData("evidence-note/old-practice")]
    public async Task Skills_and_criteria_have_a_slot_retired_ones_too(string slot)
    {
        await using var house = await TestHouse.OpenAsync();
        Assert.True((await house.Get<SaveDraft>().RunAsync(await house.PersonAsync(), slot, "one", 0, TestHouse.Ct)).IsOk);
    }

    [Fact]
    public async Task A_text_that_is_too_long_or_holds_what_no_keyboard_types_is_refused_and_changes_nothing()
    {
        await using var house = await TestHouse.OpenAsync();
        var me = await house.PersonAsync();
        Assert.True((await SaveAsync(house, me, new string('a', 20_000), 0)).IsOk);
        Assert.Equal("drafts.too-long", (await SaveAsync(house, me, new string('a', 20_001), 1)).Code);
        Assert.Equal("drafts.unreadable", (await SaveAsync(house, me, "a\0b", 1)).Code);
        Assert.Equal("drafts.unreadable", (await SaveAsync(house, me, "half \ud83d pair", 1)).Code);
        Assert.Equal(1, (await ReadAsync(house, me)).Version);
    }

    [Fact]
    public async Task Each_person_has_slots_of_their_own_and_reads_no_others()
    {
        await using var house = await TestHouse.OpenAsync();
        var (me, other) = (await house.PersonAsync(), await house.PersonAsync(isAdmin: true));
        await SaveAsync(house, me, "mine", 0);
        Assert.Equal(new Draft(Slot, "", 0), await ReadAsync(house, other));
        Assert.True((await SaveAsync(house, other, "theirs", 0)).IsOk);
        Assert.Equal("mine", (await ReadAsync(house, me)).Text);
    }

    [Fact]
    public async Task A_disabled_account_neither_writes_nor_reads()
    {
        await using var house = await TestHouse.OpenAsync();
        var me = await house.PersonAsync();
        await SaveAsync(house, me, "mine", 0);
        await house.DisableAsync(me);
        Assert.Equal(OutcomeKind.NotFound, (await SaveAsync(house, me, "more", 1)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await house.Get<DropDraft>().RunAsync(me, Slot, "mine", 1, TestHouse.Ct)).Kind);
        Assert.Equal("", (await ReadAsync(house, me)).Text);
    }

    [Fact]
    public async Task Several_slots_are_read_at_once()
    {
        await using var house = await TestHouse.OpenAsync();
        var me = await house.PersonAsync();
        var (git, sql) = (DraftSlot.SkillNote("git"), DraftSlot.SkillNote("sql"));
        await house.Get<SaveDraft>().RunAsync(me, sql, "rows", 0, TestHouse.Ct);
        var drafts = await house.Get<ReadDrafts>().RunAsync(me, [git, sql, sql], TestHouse.Ct);
        Assert.Equal([new Draft(git, "", 0), new Draft(sql, "rows", 1)], drafts.Values);
    }

    [Fact]
    public async Task What_was_sent_is_emptied_and_an_old_window_is_told()
    {
        await using var house = await TestHouse.OpenAsync();
        var me = await house.PersonAsync();
        await SaveAsync(house, me, "one", 0);
        Assert.Equal(new Draft(Slot, "", 2), (await DropAsync(house, me, "one two", version: 0)).Required); // the last words were typed after the last save
        Assert.Equal(OutcomeKind.Stale, (await SaveAsync(house, me, "one more", 1)).Kind);
    }

    [Fact]
    public async Task What_was_sent_before_any_draft_was_saved_leaves_a_version_too()
    {
        await using var house = await TestHouse.OpenAsync();
        var me = await house.PersonAsync();
        Assert.Equal(new Draft(Slot, "", 1), (await DropAsync(house, me, "one", version: 0)).Required);
        Assert.Equal(OutcomeKind.Stale, (await SaveAsync(house, me, "one", 0)).Kind); // the last autosave comes late
    }

    [Fact]
    public async Task What_another_window_wrote_and_nobody_sent_is_not_dropped()
    {
        await using var house = await TestHouse.OpenAsync();
        var me = await house.PersonAsync();
        await SaveAsync(house, me, "one", 0);
        await SaveAsync(house, me, "quite another", 1);
        var outcome = await DropAsync(house, me, "one two", version: 1);
        Assert.Equal((OutcomeKind.Stale, new Draft(Slot, "quite another", 2)), (outcome.Kind, outcome.Value));
        Assert.Equal("quite another", (await ReadAsync(house, me)).Text);
    }

    private static Task<Outcome<Draft>> SaveAsync(TestHouse house, Caller me, string text, int version) =>
        house.Get<SaveDraft>().RunAsync(me, Slot, text, version, TestHouse.Ct);

    private static Task<Outcome<Draft>> DropAsync(TestHouse house, Caller me, string sent, int version) =>
        house.Get<DropDraft>().RunAsync(me, Slot, sent, version, TestHouse.Ct);

    private static async Task<Draft> ReadAsync(TestHouse house, Caller me) =>
        (await house.Get<ReadDrafts>().RunAsync(me, [Slot], TestHouse.Ct))[Slot];
}
