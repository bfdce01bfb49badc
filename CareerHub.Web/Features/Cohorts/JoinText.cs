namespace CareerHub.Web.Features.Cohorts;

/// <summary>Names the texts of the pages that a join code opens.</summary>
public sealed class JoinText;
