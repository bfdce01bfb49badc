namespace CareerHub.Web.Features.Cohorts;

/// <summary>Names the texts of the admin's pages.</summary>
public sealed class CohortsText;
