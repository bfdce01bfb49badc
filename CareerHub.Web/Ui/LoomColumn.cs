using CareerHub.Core.Features.Careers;

namespace CareerHub.Web.Ui;

/// <summary>One skill in a loom picture.</summary>
/// <param name="Label">At most 8 characters.</param>
public sealed record LoomColumn(string Label, SkillLevel Verified = default, SkillLevel Claimed = default, SkillLevel? Target = null);
