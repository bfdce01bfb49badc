namespace CareerHub.Web.Features.Home;

/// <summary>Names the texts of the page on using CareerHub without a mouse or eyes.</summary>
public sealed class AccessibilityText;
