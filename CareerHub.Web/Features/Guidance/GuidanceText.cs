namespace CareerHub.Web.Features.Guidance;

/// <summary>Names the texts of the learner's start page.</summary>
public sealed class GuidanceText;
