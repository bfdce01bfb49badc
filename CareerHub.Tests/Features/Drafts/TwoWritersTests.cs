using CareerHub.Core.Features.Drafts;
using CareerHub.Core.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace CareerHub.Tests.Features.Drafts;

/// <summary>Two windows, or a phone and a laptop, write into one slot: whoever is refused holds both texts.</summary>
public sealed class TwoWritersTests
{
    private static readonly string Slot = DraftSlot.SkillNote("git");

    private enum Act { Save, Look, Empty }

    private static readonly Gen<List<(int Writer, Act Act, string Text)>> Interleavings =
        from length in Gen.Choose(1, 14)
        from steps in Gen.ListOf(Step(), length)
        select steps.ToList();

    [Fact]
    public Task No_interleaving_of_two_writers_loses_a_text_silently() => Always.HoldsAsync(Interleavings, async steps =>
    {
        await using var house = await TestHouse.OpenAsync();
        var me = await house.PersonAsync();
        var standing = new Draft(Slot, "", 0);
        var seen = new[] { 0, 0 };
        foreach (var (writer, act, text) in steps)
        {
            if (act == Act.Look)
            {
                var found = (await house.Get<ReadDrafts>().RunAsync(me, [Slot], TestHouse.Ct))[Slot];
                Assert.Equal(standing, found);
                seen[writer] = found.Version;
                continue;
            }
            var typed = act == Act.Empty ? "" : text;
            var outcome = await house.Get<SaveDraft>().RunAsync(me, Slot, typed, seen[writer], TestHouse.Ct);
            Assert.Equal(seen[writer] == standing.Version || typed == standing.Text, outcome.IsOk);
            if (outcome.IsOk)
            {
                // What is replaced had been seen by the writer who replaces it.
                standing = new(Slot, typed, typed == standing.Text ? standing.Version : standing.Version + 1);
                Assert.Equal(standing, outcome.Value);
                seen[writer] = standing.Version;
            }
            else
            {
                Assert.Equal((OutcomeKind.Stale, standing), (outcome.Kind, outcome.Value));
                if (text.Length % 2 == 0) seen[writer] = standing.Version; // keeps their own, knowing the other; or tries again blindly
            }
        }
    }, times: 40);

    [Fact]
    public async Task Of_many_who_write_at_once_from_the_same_text_one_wins_and_the_others_are_told_what_stands()
    {
        await using var house = await TestHouse.OpenAsync();
        var me = await house.PersonAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(writer => house.Get<SaveDraft>().RunAsync(me, Slot, $"writer {writer}", 0, TestHouse.Ct)));

        var won = Assert.Single(outcomes, outcome => outcome.IsOk).Required;
        Assert.All(outcomes.Where(outcome => !outcome.IsOk), outcome => Assert.Equal((OutcomeKind.Stale, won), (outcome.Kind, outcome.Value)));
    }

    private static Gen<(int, Act, string)> Step() =>
        from writer in Gen.Choose(0, 1)
        from act in Gen.Frequency((6, Gen.Constant(Act.Save)), (2, Gen.Constant(Act.Look)), (1, Gen.Constant(Act.Empty)))
        from text in Gen.Elements("a", "ab", "abc", "other", "two\nlines", "")
        select (writer, act, text);
}
