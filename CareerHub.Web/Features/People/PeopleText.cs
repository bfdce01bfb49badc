namespace CareerHub.Web.Features.People;

/// <summary>Names the texts of the admin's pages about people.</summary>
public sealed class PeopleText;
