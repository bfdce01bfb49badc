using CareerHub.Core.Features.Cohorts;

namespace CareerHub.Web.Layout;

/// <summary>A place of the main navigation.</summary>
/// <param name="Key">Of its word in <see cref="LayoutText"/>.</param>
public sealed record SiteLink(string Href, string Key, string Icon = "");

/// <summary>What the main navigation offers to whom.</summary>
public static class SiteLinks
{
    private static readonly SiteLink Careers = new("careers", "Careers", "brief");
    private static readonly SiteLink Salary = new("salary", "Salary", "coins");
    private static readonly SiteLink Search = new("search", "Search", "search");
    private static readonly SiteLink Learn = new("learn", "Learn", "home");
    private static readonly SiteLink Mentor = new("mentor", "Mentor");
    private static readonly SiteLink Reviews = new("mentor/reviews", "Reviews");
    private static readonly SiteLink Admin = new("admin", "Admin");
    private static readonly SiteLink Account = new("account/manage", "Account", "person");

    /// <summary>A learner's tabs at the bottom of a phone.</summary>
    public static IReadOnlyList<SiteLink> Tabs { get; } = [Learn, Careers, Salary, Search, Account];

    /// <param name="places">Null for somebody who is not signed in.</param>
    public static IReadOnlyList<SiteLink> For(MyPlaces? places)
    {
        List<SiteLink> links = [Careers, Salary, Search];
        if (places is null) return links;
        links.Insert(0, Learn);
        if (places.IsMentor || places.LeadsArchived) links.Add(Mentor);
        if (places.IsMentor) links.Add(Reviews);
        if (places.IsAdmin) links.Add(Admin);
        return links;
    }
}
