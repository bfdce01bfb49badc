namespace CareerHub.Web.Features.Mentoring;

/// <summary>Names the texts of the mentor's pages.</summary>
public sealed class MentoringText;
