using System.Text.RegularExpressions;
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
            alignment.Text("code", code => scheme is not { } known || Shapes[known].IsMatch(code), PackWords.WantsCode),
            alignment.OptionalText("title"),
            alignment.Choice("match", Matches) ?? default);
    }

    /// <summary>As a pack writes it.</summary>
    public static string WordOf(AlignmentScheme scheme) => Schemes.Single(word => word.Value == scheme).Key;

    /// <summary>As a pack writes it.</summary>
    public static string WordOf(AlignmentMatch match) => Matches.Single(word => word.Value == match).Key;

    private static readonly Dictionary<AlignmentScheme, Regex> Shapes = new()
    {
        // A code such as 2512.5, or the end of the address of a skill, which has no code.
        [AlignmentScheme.Esco] = Shape(@"\A([0-9]{1,4}(\.[0-9]{1,3}){0,4}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\z"),
        [AlignmentScheme.OnetSoc] = Shape(@"\A[0-9]{2}-[0-9]{4}\.[0-9]{2}\z"),
        [AlignmentScheme.Isco08] = Shape(@"\A[0-9]{1,4}\z"),
        [AlignmentScheme.Skkni] = Shape(@"\A[A-Z]\.[0-9]{2}[A-Z0-9]{2,8}\.[0-9]{3}\.[0-9]{1,2}\z"),
    };

    private static Regex Shape(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
