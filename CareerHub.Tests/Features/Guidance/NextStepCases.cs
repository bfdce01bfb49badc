using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Guidance;
using FsCheck;
using FsCheck.Fluent;

namespace CareerHub.Tests.Features.Guidance;

/// <summary>A career of some skills, some of which make others easier, and a learner somewhere on the way.</summary>
internal sealed record NextStepCase(Catalogue Catalogue, LearnerNow Now)
{
    public Career Career => Catalogue.Careers[0];

    public IReadOnlyList<NextStep> Steps => NextSteps.Of(Catalogue, Career, Now);

    public IEnumerable<Criterion> Criteria => Catalogue.Skills.SelectMany(skill => skill.ActiveCriteria);

    /// <summary>As a tick changes it: the claim counts, and an old meaning or a "not yet" on it is answered.</summary>
    public NextStepCase AlsoClaims(string id) => this with
    {
        Now = Now with
        {
            Claimed = Now.Claimed.Append(id).ToHashSet(),
            ToConfirm = Now.ToConfirm.Where(other => other != id).ToHashSet(),
            NotYet = [.. Now.NotYet.Where(answer => answer.CriterionId != id)],
        },
    };

    public override string ToString() => string.Join(' ', Criteria.Select(c =>
        $"{c.Id}:{c.Level}{(c.IsMust ? "!" : "")}{(Now.Claimed.Contains(c.Id) ? "✓" : Now.ToConfirm.Contains(c.Id) ? "~" : "")}{(Now.Verified.Contains(c.Id) ? "v" : "")}{(Now.NotYet.Any(n => n.CriterionId == c.Id) ? "x" : "")}"));
}

internal static class NextStepCases
{
    private static readonly Gen<(int Level, bool Must, bool Retired, int Claim, bool Verified, bool Shown, bool NotYet)> Shape =
        from level in Gen.Choose(1, SkillLevel.Highest)
        from must in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        from retired in Gen.Frequency((1, Gen.Constant(true)), (6, Gen.Constant(false)))
        from claim in Gen.Frequency((4, Gen.Constant(1)), (3, Gen.Constant(0)), (1, Gen.Constant(2)))
        from verified in Gen.Frequency((1, Gen.Constant(true)), (3, Gen.Constant(false)))
        from shown in Some.Flag
        from notYet in Gen.Frequency((1, Gen.Constant(true)), (5, Gen.Constant(false)))
        select (level, must, retired, claim, verified, shown, notYet);

    public static Gen<NextStepCase> Any { get; } =
        from count in Gen.Choose(1, 6)
        from shapes in Gen.ArrayOf(from list in Gen.ListOf(Shape) select list.Take(7).ToList(), count)
        from asks in Gen.ArrayOf(from target in Gen.Choose(1, SkillLevel.Highest) from weight in Gen.Choose(1, 3) from isAsked in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false))) select (target, weight, isAsked), count)
        from requires in Gen.ArrayOf(from other in Gen.Choose(0, 5) from level in Gen.Choose(1, SkillLevel.Highest) select (other, level), count)
        select Build(shapes, asks, requires);

    private static NextStepCase Build(List<(int Level, bool Must, bool Retired, int Claim, bool Verified, bool Shown, bool NotYet)>[] shapes, (int Target, int Weight, bool IsAsked)[] asks, (int Other, int Level)[] requires)
    {
        var made = new ACatalogue();
        var flat = new List<(string Id, (int Level, bool Must, bool Retired, int Claim, bool Verified, bool Shown, bool NotYet) Shape)>();
        for (var s = 0; s < shapes.Length; s++)
        {
            var criteria = shapes[s].OrderBy(shape => shape.Level).Select((shape, i) => (Id: $"s{s}-{i}", Shape: shape)).ToList();
            flat.AddRange(criteria.Where(criterion => !criterion.Shape.Retired));
            made.Skill($"s{s}", [.. criteria.Select(c => ACatalogue.Criterion(c.Id, c.Shape.Level, c.Shape.Must, retired: c.Shape.Retired))]);
            if (requires[s].Other < s) made.Requires($"s{s}", ($"s{requires[s].Other}", requires[s].Level)); // an earlier one: never a circle
        }
        made.Career("career", [.. asks.Select((ask, s) => (ask, s)).Where(pair => pair.ask.IsAsked).Select(pair => ($"s{pair.s}", pair.ask.Target, pair.ask.Weight))]);
        HashSet<string> Ids(Func<(int Level, bool Must, bool Retired, int Claim, bool Verified, bool Shown, bool NotYet), bool> which) =>
            [.. flat.Where(criterion => which(criterion.Shape)).Select(criterion => criterion.Id)];
        var notYet = flat.Where(criterion => criterion.Shape is { NotYet: true, Verified: false })
            .Select((criterion, i) => new OpenNotYet(criterion.Id, 100 - i, "A mentor", TestClock.Start));
        return new(made.Build(), new(Ids(c => c.Claim == 1), Ids(c => c.Verified), Ids(c => c.Claim == 2), Ids(c => c.Shown), [.. notYet]));
    }
}
