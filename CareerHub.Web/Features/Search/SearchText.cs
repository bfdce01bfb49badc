namespace CareerHub.Web.Features.Search;

/// <summary>Names the texts of the search.</summary>
public sealed class SearchText;
