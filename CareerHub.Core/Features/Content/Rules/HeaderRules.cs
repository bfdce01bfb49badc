using System.Text.RegularExpressions;
using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Content;

/// <summary>The pack's own id and version, and our own source, which criteria and targets stand on.</summary>
internal static class HeaderRules
{
    public static void Check(PackDraft draft)
    {
        OwnWork(draft);
        if (draft.Header is not { } header) return;
        if (header.Id != "" && (header.Id.Length > PackLimits.IdLength || !NameRules.KebabCase.IsMatch(header.Id)))
            draft.Findings.Add(draft.Marks.Of(header, "id"), PackWords.BadId);
        if (header.Version != "" && !ThreeNumbers.IsMatch(header.Version))
            draft.Findings.Add(draft.Marks.Of(header, "version"), PackWords.BadVersion);
    }

    private static void OwnWork(PackDraft draft)
    {
        var source = draft.Sources.Find(source => source.Id == Source.OwnWorkId);
        if (source is null && draft.IsWhole(PackReader.SourcesFile))
            draft.Findings.Add(Place.StartOf(PackReader.SourcesFile), PackWords.OwnWorkMissing);
        else if (source is not null && source.Kind != SourceKind.OwnWork && draft.IsWhole(PackReader.SourcesFile))
            draft.Findings.Add(draft.Marks.Of(source, "kind"), PackWords.OwnWorkKind);
    }

    private static readonly Regex ThreeNumbers = new(
        @"\A(0|[1-9][0-9]{0,5})(\.(0|[1-9][0-9]{0,5})){2}\z",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
