namespace CareerHub.Web.Features.Sharing;

/// <summary>Names the texts of the pages about sharing.</summary>
public sealed class SharingText;
