namespace CareerHub.Web.Features.Home;

/// <summary>Names the texts of the first page and of the pages for what is not there or broke.</summary>
public sealed class HomeText;
