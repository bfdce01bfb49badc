using System.Text.RegularExpressions;

namespace CareerHub.Core.Features.Content;

/// <summary>Ids: well formed, given once, and there for everybody who asks. Everything a learner's history can point at shares one set of names.</summary>
internal static class NameRules
{
    public static void Check(PackDraft draft)
    {
        var given = new Dictionary<(string Space, string Id), NamedPlace>();
        foreach (var name in draft.Names.Given)
        {
            if (!IsWellFormed(name)) draft.Findings.Add(name.Place, name.Kind == PackName.Source ? PackWords.BadSourceId : PackWords.BadId);
            if (!given.TryAdd((SpaceOf(name.Kind), name.Id), name))
                draft.Findings.Add(name.Place, PackWords.IdTwice(name.Id, given[(SpaceOf(name.Kind), name.Id)].Place));
        }

        foreach (var used in draft.Names.Used.Where(used => !draft.Names.IsExpected(used)))
        {
            if (!given.TryGetValue((SpaceOf(used.Kind), used.Id), out var name))
                draft.Findings.Add(used.Place, PackWords.Unresolved(used.Kind, used.Id));
            else if (name.Kind != used.Kind)
                draft.Findings.Add(used.Place, PackWords.OtherKind(used.Id, name.Kind, used.Kind));
        }
    }

    private static string SpaceOf(PackName kind) => kind is PackName.Category or PackName.Source or PackName.Rate ? kind.ToString() : "";

    private static bool IsWellFormed(NamedPlace name) => name.Id.Length <= PackLimits.IdLength
        && (name.Kind == PackName.Source ? SourceId : KebabCase).IsMatch(name.Id);

    internal static readonly Regex KebabCase = new(
        @"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>A mark that stands beside a fact, such as S1.</summary>
    private static readonly Regex SourceId = new(
        @"\A[A-Z][A-Z0-9]{0,7}\z",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
