using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.Publishing;
using FsCheck;
using FsCheck.Fluent;

namespace CareerHub.Tests.Features.Publishing;

/// <summary>What is shown before a change is what happens after it.</summary>
public sealed class ImpactTests
{
    private static readonly Gen<Turn> Turns =
        from what in Gen.Choose(0, 8)
        from which in Gen.Choose(0, 11)
        from acts in Gen.ListOf(from kind in Gen.Choose(0, 4) from learner in Gen.Choose(0, 2) from criterion in Gen.Choose(0, 11) select (kind, learner, criterion), 5)
        select new Turn(what, which, [.. acts]);

    private static readonly Gen<IReadOnlyList<Turn>> Stories = from turns in Gen.ListOf(Turns, 5) select (IReadOnlyList<Turn>)turns;

    private sealed record Turn(int What, int Which, IReadOnlyList<(int Kind, int Learner, int Criterion)> Acts);

    [Fact]
    public async Task Another_meaning_names_its_claims_and_verdicts_and_they_are_to_be_confirmed_afterwards()
    {
        await using var bakery = await Bakery.OpenAsync();
        var (one, two) = (bakery.Learners[0], bakery.Learners[1]);
        await bakery.ClaimAsync(one, "heat-oven");
        await bakery.ClaimAsync(two, "heat-oven");
        await bakery.JudgeAsync(one, "heat-oven");
        await bakery.ShowAsync(bakery.Learners[2], "heat-oven");
        await bakery.AskAsync(two);

        var impact = await bakery.PublishAsync(Recipe.First.Edited(what: 1, which: 0).Files());

        var change = Assert.Single(impact.Changes);
        Assert.Equal((ChangeKind.Meaning, "heat-oven"), (change.Change.Kind, change.Change.Id));
        Assert.Equal(new Touched(Learners: 3, Claims: 2, Verdicts: 1, OpenRequests: 1), change.Touched);
        var picture = await bakery.PictureAsync();
        Assert.Equal((0, 0), (picture.Verdicts["heat-oven"], picture.Claims["heat-oven"]));
    }

    [Fact]
    public async Task A_new_must_takes_a_level_away_and_says_from_how_many()
    {
        await using var bakery = await Bakery.OpenAsync();
        foreach (var step in Recipe.First.Active) await bakery.ClaimAsync(bakery.Learners[0], step.Id);
        var impact = await bakery.PublishAsync(Recipe.First.Edited(what: 6, which: 0).Files());
        Assert.Equal(ChangeKind.New, Assert.Single(impact.Changes).Change.Kind);
        Assert.Equal(new LevelShift("baking", new("Memanggang", "Baking"), 1), Assert.Single(impact.Levels));
        Assert.Equal((0, 0), (await bakery.PictureAsync()).Levels[bakery.Learners[0].PersonId]);
    }

    [Theory]
    [InlineData(0, ChangeKind.Editorial)]
    [InlineData(2, ChangeKind.Retired)]
    [InlineData(3, ChangeKind.Replaced, ChangeKind.New)]
    [InlineData(4, ChangeKind.Split, ChangeKind.New, ChangeKind.New)]
    [InlineData(5, ChangeKind.Merged)]
    public async Task Each_kind_of_edit_is_told_by_its_name(int what, params ChangeKind[] kinds)
    {
        await using var bakery = await Bakery.OpenAsync();
        var view = await bakery.LookAsync(await bakery.BringAsync(Recipe.First.Edited(what, which: 0).Files()));
        Assert.Equal(kinds, view.Impact!.Changes.Select(change => change.Change.Kind));
    }

    [Fact]
    public Task Over_any_edits_nothing_of_a_learner_is_deleted_and_what_was_shown_is_what_happens() => Always.HoldsAsync(Stories, async story =>
    {
        await using var bakery = await Bakery.OpenAsync();
        var recipes = new List<Recipe> { Recipe.First };
        foreach (var turn in story)
        {
            foreach (var act in turn.Acts) await ActAsync(bakery, act);
            var (rows, before) = (await bakery.RowsAsync(), await bakery.PictureAsync());
            // Going back is an edit too: to any version that was published.
            var next = turn.What == 8 ? recipes[turn.Which % recipes.Count] : recipes[^1].Edited(turn.What, turn.Which) with { Number = recipes.Count };
            var version = await bakery.BringAsync(next.Files());
            var view = await bakery.LookAsync(version);
            if (view.Line.State == PackState.Published) continue;
            Assert.Empty(view.Findings);
            Assert.True((await bakery.PublishAsync(version, view.SeenPublication)).IsOk);
            recipes.Add(next);

            Assert.All((await bakery.RowsAsync()).Zip(rows), pair => Assert.True(pair.First >= pair.Second));
            Compare(view.Impact!, before, await bakery.PictureAsync());
            Assert.Equal(next.Files().Hash, (await bakery.House.ReadAsync(db => ContentStore.PublishedFilesAsync(db, TestHouse.Ct)))!.Hash);
        }
        Assert.Empty((await bakery.House.VerifyAsync()).Faults);
        var reloaded = new Core.Features.Careers.PublishedCatalogue();
        Assert.Empty(await bakery.House.ReadAsync(db => ContentStore.LoadAsync(db, reloaded, TestHouse.Ct)));
        Assert.Equal(Shape(bakery.Content), Shape(reloaded.Current)); // also what it carries along
    }, times: 12);

    private static void Compare(ContentImpact impact, Bakery.Picture before, Bakery.Picture after)
    {
        foreach (var (change, touched) in impact.Changes.Where(change => change.Change is { Thing: ChangedThing.Criterion, Kind: not (ChangeKind.New or ChangeKind.Merged) }))
        {
            if (change.Kind != ChangeKind.Revived) Assert.Equal((before.Claims[change.Id], before.Verdicts[change.Id]), (touched.Claims, touched.Verdicts));
            if (change.Kind == ChangeKind.Meaning) Assert.Equal((0, 0), (after.Claims[change.Id], after.Verdicts[change.Id]));
            else Assert.Equal((touched.Claims, touched.Verdicts), (after.Claims[change.Id], after.Verdicts[change.Id])); // kept, whether it counts or not
        }
        Assert.Equal(before.Levels.Count(pair => after.Levels[pair.Key] != pair.Value), impact.Levels.Sum(shift => shift.Learners));
    }

    private static async Task ActAsync(Bakery bakery, (int Kind, int Learner, int Criterion) act)
    {
        var active = bakery.Content.Skill("baking")!.ActiveCriteria.ToList();
        var (learner, criterion) = (bakery.Learners[act.Learner], active[act.Criterion % active.Count].Id);
        switch (act.Kind)
        {
            case 0 or 1: await bakery.ClaimAsync(learner, criterion); break;
            case 2: await bakery.JudgeAsync(learner, criterion); break;
            case 3: await bakery.JudgeAsync(learner, criterion, VerdictAnswer.NotYet); break;
            default: await bakery.ShowAsync(learner, criterion); break;
        }
    }

    private static string[] Shape(Core.Features.Careers.Catalogue catalogue) =>
        [.. catalogue.Skills.SelectMany(skill => skill.Criteria).Select(criterion => $"{criterion.SkillId} {criterion.Id} {criterion.Revision} {criterion.IsRetired}").Order(StringComparer.Ordinal)];
}
