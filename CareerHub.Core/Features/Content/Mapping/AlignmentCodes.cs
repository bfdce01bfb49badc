using System.Text.RegularExpressions;
using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Content;

/// <summary>How the codes of other catalogues are written.</summary>
internal static class AlignmentCodes
{
    private const string Esco = @"[0-9]{1,4}(\.[0-9]{1,3}){0,4}";

    private static readonly Regex EscoShape = Shape(Esco);

    private static readonly Dictionary<AlignmentScheme, Regex> Shapes = new()
    {
        // A code such as 2512.5, or the end of the address of a skill, which has no code.
        [AlignmentScheme.Esco] = Shape($"({Esco}|[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}})"),
        [AlignmentScheme.OnetSoc] = Shape(@"[0-9]{2}-[0-9]{4}\.[0-9]{2}"),
        [AlignmentScheme.Isco08] = Shape("[0-9]{1,4}"),
        [AlignmentScheme.Skkni] = Shape(@"[A-Z]\.[0-9]{2}[A-Z0-9]{2,8}\.[0-9]{3}\.[0-9]{1,2}"),
    };

    public static bool IsCode(AlignmentScheme scheme, string code) => Shapes[scheme].IsMatch(code);

    /// <summary>Whether this is the code of an occupation in ESCO, such as <c>2512.4</c>.</summary>
    public static bool IsEscoCode(string code) => EscoShape.IsMatch(code);

    private static Regex Shape(string pattern) => new($@"\A{pattern}\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
