namespace CareerHub.Web.Features.Home;

/// <summary>Names the texts of the page on what is stored and who sees it.</summary>
public sealed class PrivacyText;
