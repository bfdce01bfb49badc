using System.Text.RegularExpressions;
using CareerHub.Core;
using CareerHub.Core.Features.Drafts;

namespace CareerHub.Tests.Architecture;

/// <summary>Nobody but its writer ever sees a private text, because nothing else in the program knows where they are.</summary>
public sealed partial class PrivateTextTests
{
    /// <summary>Who may name them, and why.</summary>
    private static readonly string[] Allowed =
    [
        "CareerHub.Core/Features/Demo/", // writes and clears the demo's own
        "CareerHub.Core/Features/Drafts/", // the caller's own alone
        "CareerHub.Core/Features/People/PrivacyMap.Records.cs", // says what is stored
    ];

    [Fact]
    public void Only_drafts_and_the_demo_name_private_texts() => Faults.None(
        from path in SourceTree.Of("CareerHub.Core", ".cs").Concat(SourceTree.Of("CareerHub.Web", ".cs", ".razor"))
        where !SourceTree.IsMigration(path) && !Allowed.Any(allowed => path.StartsWith(allowed, StringComparison.Ordinal)) && Named().IsMatch(SourceTree.Read(path))
        select $"{path} names private texts");

    [Fact]
    public void Compiled_code_reaches_them_from_there_alone() => Faults.None(
        from type in typeof(CareerHubCore).Assembly.GetTypes()
        where type.Namespace is { } part && !part.EndsWith("Features.Drafts", StringComparison.Ordinal) && !part.EndsWith("Features.Demo", StringComparison.Ordinal) && !part.Contains(".Migrations", StringComparison.Ordinal)
        where CoreReferences.Of(type).Any(named => named == typeof(PrivateText) || named == typeof(DraftTables))
        select $"{type.FullName} reaches private texts");

    [Fact]
    public void Pages_of_mentors_and_admins_ask_for_no_draft_but_their_own_reviews_and_a_learners_question() => Faults.None(
        from path in SourceTree.Of("CareerHub.Web", ".cs", ".razor")
        where path.StartsWith("CareerHub.Web/Features/Mentoring/", StringComparison.Ordinal) || path.StartsWith("CareerHub.Web/Features/Cohorts/", StringComparison.Ordinal)
        from Match slot in Slot().Matches(SourceTree.Read(path))
        where !slot.Groups["it"].Value.StartsWith("Review", StringComparison.Ordinal)
        select $"{path} names {slot.Value}");

    [GeneratedRegex(@"\bDraftSlot\.(?<it>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Slot();

    [GeneratedRegex(@"\bPrivateTexts?\b", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Named();
}
