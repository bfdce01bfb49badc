namespace CareerHub.Web.Features.Assessments;

/// <summary>Names the texts of the learner's own pages.</summary>
public sealed class AssessmentsText;
