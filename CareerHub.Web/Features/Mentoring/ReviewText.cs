namespace CareerHub.Web.Features.Mentoring;

/// <summary>Names the texts of review requests, for both who ask and who answer.</summary>
public sealed class ReviewText;
