namespace CareerHub.Web.Features.Careers;

/// <summary>Names the texts of careers, skills and sources.</summary>
public sealed class CareersText;
