using CareerHub.Core.Features.Content;

namespace CareerHub.Tests.Features.Content.Occupations;

/// <summary>What a draft leaves open on purpose: keys that only a person can fill.</summary>
internal static class HumanWork
{
    private static readonly HashSet<string> Missing =
    [
        .. ((string[])["id", "criteria", "target", "weight", "asks", "tasks", "skills", "lead", "summary"]).Select(key => $"The key '{key}' is missing."),
    ];

    /// <summary>The findings of a fresh draft, all of this kind.</summary>
    public static IReadOnlyList<Finding> Of(OccupationDraft draft)
    {
        var files = OccupationPack.Files(draft);
        Assert.Empty(files.Findings);
        var findings = PackReader.Read(files).Findings;
        Assert.DoesNotContain(findings, finding => !Missing.Contains(finding.Message.En));
        Assert.NotEmpty(findings);
        return findings;
    }
}
