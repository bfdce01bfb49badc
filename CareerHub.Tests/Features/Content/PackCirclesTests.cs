using CareerHub.Core.Features.Content;
using FsCheck.Fluent;

namespace CareerHub.Tests.Features.Content;

/// <summary>Circles of references, against a recount by following every reference as far as it goes.</summary>
public sealed class PackCirclesTests
{
    [Fact]
    public void A_circle_is_found_exactly_when_there_is_one_and_every_way_is_a_real_one() =>
        Always.Holds(from count in Gen.Choose(0, 30) from numbers in Gen.Choose(0, 9).ListOf(count) select numbers, numbers =>
        {
            var references = References([.. numbers.Select(number => $"n{number}")]);
            var found = PackCircles.Of(references).ToList();

            Assert.Equal(references.Keys.Any(id => Reaches(references, id, id)), found.Count > 0);
            Assert.All(found, circle =>
            {
                Assert.Equal(circle.To, references[circle.From][circle.Reference]);
                Assert.Equal((circle.To, circle.To), (circle.Way[0], circle.Way[^1]));
                Assert.All(circle.Way.Zip(circle.Way.Skip(1)), step => Assert.Contains(step.Second, references[step.First]));
            });
            Assert.Equal(found.Count, found.Select(circle => (circle.From, circle.Reference)).Distinct().Count());
        });

    [Fact]
    public void A_chain_of_a_hundred_thousand_that_closes_is_one_circle_told_shortly()
    {
        var references = Enumerable.Range(0, 100_000).ToDictionary(at => $"n{at}", at => (IReadOnlyList<string>)[$"n{(at + 1) % 100_000}"]);

        var circle = Assert.Single(PackCircles.Of(references));

        Assert.Equal(("n99999", "n0"), (circle.From, circle.To));
        Assert.Equal([.. Enumerable.Range(0, 12).Select(at => $"n{at}"), "…", "n0"], circle.Way);
    }

    // Pairs of who refers to whom among ten; n9 refers to nothing and is no key, as a name that leads nowhere.
    private static Dictionary<string, IReadOnlyList<string>> References(string[] ends) => ends.Chunk(2)
        .Where(pair => pair.Length == 2 && pair[0] != "n9")
        .GroupBy(pair => pair[0], pair => pair[1])
        .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group]);

    private static bool Reaches(Dictionary<string, IReadOnlyList<string>> references, string from, string to)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>([from]);
        while (open.TryPop(out var id))
            foreach (var next in references.GetValueOrDefault(id, []))
            {
                if (next == to) return true;
                if (seen.Add(next)) open.Push(next);
            }
        return false;
    }
}
