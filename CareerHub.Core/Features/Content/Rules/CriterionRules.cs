using System.Text.RegularExpressions;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Content;

/// <summary>How a criterion is worded: it starts as a claim of the learner, says something that can be seen, and is short.</summary>
internal static class CriterionRules
{
    private const int StatementLength = 140;
    private const int ArtefactLength = 120;

    public static void Check(PackDraft draft)
    {
        foreach (var criterion in draft.Skills.SelectMany(skill => skill.Criteria))
        {
            foreach (var language in (string[])["id", "en"])
            {
                Statement(criterion, language, draft);
                Artefact(criterion.Artefact, language, draft);
            }
        }
    }

    private static void Statement(Criterion criterion, string language, PackDraft draft)
    {
        var text = criterion.Statement.In(language);
        if (text.Length == 0) return;
        var place = draft.Marks.Of(criterion.Statement, language);
        var prefix = language == "en" ? "I can " : "Saya bisa ";
        if (!text.StartsWith(prefix, StringComparison.Ordinal)) draft.Findings.Add(place, PackWords.WrongStart(prefix));
        if (Unobservable.Match(text) is { Success: true } match) draft.Findings.Add(place, PackWords.NotObservable(match.Value));
        if (text.Length > StatementLength) draft.Findings.Add(place, PackWords.TextTooLong(StatementLength));
        if (text.EndsWith('.')) draft.Findings.Add(place, PackWords.FullStop);
        if (criterion.Level.Value == 1 && draft.IsWhole(place.File) && !WithHelp.IsMatch(text))
            draft.Findings.Add(place, PackWords.WithoutHelp);
    }

    private static void Artefact(LocalText artefact, string language, PackDraft draft)
    {
        if (artefact.In(language).Length > ArtefactLength)
            draft.Findings.Add(draft.Marks.Of(artefact, language), PackWords.TextTooLong(ArtefactLength));
    }

    /// <summary>Nobody can see somebody understand; whole words only, so that "mengenali" (to recognise) and "known" pass.</summary>
    private static readonly Regex Unobservable = new(
        @"\b(memahami|mengetahui|mengerti|mengenal|familiar|understand|know|be aware)\b",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase);

    private static readonly Regex WithHelp = new(
        @"\b(dengan bantuan|dibantu|mengikuti panduan|with help|following a guide)\b",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase);
}
