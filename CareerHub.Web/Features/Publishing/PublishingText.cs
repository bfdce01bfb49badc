namespace CareerHub.Web.Features.Publishing;

/// <summary>Names the texts of the admin's pages about content.</summary>
public sealed class PublishingText;
