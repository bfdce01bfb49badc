namespace CareerHub.Web.Features.Evidence;

/// <summary>Where the evidence of one criterion is given, and the way back from there.</summary>
/// <param name="From">Id of a career of the catalogue; null when somebody came from nowhere in particular.</param>
public sealed record EvidenceAddress(string CriterionId, string SkillId, string? From)
{
    /// <summary>The page itself, without a slash before it: relative to the site's base.</summary>
    public string Page => $"learn/evidence/{CriterionId}{(From is null ? "" : $"?from={From}")}";

    /// <summary>The page with one more thing to say.</summary>
    public string Saying(string what, object value) => $"/{Page}{(From is null ? "?" : "&")}{what}={value}";

    /// <summary>The row of the checklist that this is about.</summary>
    public string Back => From is null ? $"learn/skills/{SkillId}#c-{CriterionId}" : $"learn/{From}?skill={SkillId}#c-{CriterionId}";
}
