namespace CareerHub.Web.Features.Cohorts;

/// <summary>Names the texts of the page of one's own cohorts.</summary>
public sealed class MyCohortsText;
