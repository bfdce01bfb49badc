using CareerHub.Core.Features.Content;
using Xunit;

namespace CareerHub.Tests.Features.Content;

/// <summary>The real pack, spoilt at random: the reader always answers, with a catalogue or with places that exist.</summary>
public sealed class PackMutationTests
{
    private const int Seed = 20_261_122;
    private const int Rounds = 2_000;

    [Fact]
    public void Two_thousand_mutations_are_all_answered()
    {
        var good = 0;
        foreach (var (_, pack, reading, _) in new PackMutations(Seed).Take(Rounds))
        {
            if (reading.Catalogue is not null) good++;
            Assert.Equal(reading.Catalogue is null, reading.Findings.Count > 0);
            Assert.All(reading.Findings, finding => AssertPlaceExists(finding, pack));
        }

        // Some changes only touch words, most break something: a reader that always says the same would be found out here.
        Assert.InRange(good, 1, Rounds - 1);
    }

    private static void AssertPlaceExists(Finding finding, PackFiles pack)
    {
        Assert.True(pack.Holds(finding.File));
        Assert.InRange(finding.Line, 1, pack.Bytes(finding.File).Span.Count((byte)'\n') + 1);
        Assert.InRange(finding.Column, 1, int.MaxValue);
        Assert.DoesNotContain('\n', finding.In("id") + finding.In("en"));
    }
}
