using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Content;

/// <summary>The entries of other catalogues that a career or a skill stands for.</summary>
internal static class AlignmentMapper
{
    private static readonly Dictionary<string, AlignmentScheme> Schemes = new()
    {
        ["esco"] = AlignmentScheme.Esco,
        ["onet-soc"] = AlignmentScheme.OnetSoc,
        ["isco-08"] = AlignmentScheme.Isco08,
        ["skkni"] = AlignmentScheme.Skkni,
    };

    private static readonly Dictionary<string, AlignmentMatch> Matches = new()
    {
        ["exact"] = AlignmentMatch.Exact,
        ["close"] = AlignmentMatch.Close,
        ["broad"] = AlignmentMatch.Broad,
        ["narrow"] = AlignmentMatch.Narrow,
    };

    public static Alignment Alignment(PackCursor alignment)
    {
        var scheme = alignment.Choice("scheme", Schemes);
        return new(
            scheme ?? default,
            alignment.Text("code", code => scheme is not { } known || AlignmentCodes.IsCode(known, code), PackWords.WantsCode),
            alignment.OptionalText("title"),
            alignment.Choice("match", Matches) ?? default);
    }

    /// <summary>As a pack writes it.</summary>
    public static string WordOf(AlignmentScheme scheme) => Schemes.Single(word => word.Value == scheme).Key;

    /// <summary>As a pack writes it.</summary>
    public static string WordOf(AlignmentMatch match) => Matches.Single(word => word.Value == match).Key;
}
