using System.Globalization;
using CareerHub.Core.Features.Publishing;
using CareerHub.Tests.Architecture;

namespace CareerHub.Tests.Features.Publishing;

public sealed class KeepDraftTests
{
    /// <summary>The bound is bytes, of all drafts together: no number of drafts is too many.</summary>
    [Fact]
    public void The_sentence_names_the_bound_that_is_kept()
    {
        var megabytes = (KeepDraft.MostBytes >> 20).ToString(CultureInfo.InvariantCulture) + " MB";
        var text = Texts.All["PublishingText"];
        foreach (var sentence in (string[])[text.English["content.too-many"], text.Indonesian["content.too-many"]])
        {
            Assert.Contains(megabytes, sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("50", sentence, StringComparison.Ordinal);
        }
    }
}
