namespace CareerHub.Web.Features.Drafts;

/// <summary>Names the texts of private notes and of everything that saves itself while it is typed.</summary>
public sealed class DraftsText;
