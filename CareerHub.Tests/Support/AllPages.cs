namespace CareerHub.Tests.Support;

public enum Who { Anyone, Learner, Mentor, Admin }

/// <param name="Name">Short, for file names and test names.</param>
/// <param name="Path">With <c>{cohort}</c>, <c>{learner}</c>, <c>{code}</c>, <c>{share}</c>, <c>{criterion}</c>, <c>{file}</c>, <c>{review}</c>, <c>{held}</c>, <c>{answered}</c> and <c>{reset}</c> of the demo.</param>
/// <param name="Who">Who looks at it.</param>
/// <param name="IsReading">Reads the same for everybody: no script, no cookie, kept in memory.</param>
/// <param name="Status">What it answers.</param>
/// <param name="Ready">Selector of what is there once the page is complete; for pages that talk with the server.</param>
public sealed record HubPage(string Name, string Path, Who Who = Who.Anyone, bool IsReading = false, int Status = 200, string Ready = "h1")
{
    public override string ToString() => Name;
}

/// <summary>Every page a person can see, once: the accessibility tests, the contact sheets and the route test all go by it.</summary>
public static class AllPages
{
    public static IReadOnlyList<HubPage> List { get; } =
    [
        new("home", "/", IsReading: true),
        new("careers", "/careers", IsReading: true),
        new("career", "/careers/back-end-engineer", IsReading: true),
        new("career-salary", "/careers/back-end-engineer/salary", IsReading: true),
        new("salary", "/salary", IsReading: true),
        new("salary-switched", "/salary?career=cloud-engineer&currency=IDR&period=month", IsReading: true),
        new("skill", "/skills/programming-languages", IsReading: true),
        new("skill-with-absent-level", "/skills/front-end-basics", IsReading: true),
        new("front-end", "/careers/front-end-engineer", IsReading: true),
        new("compare", "/careers/back-end-engineer/compare/devops-engineer", IsReading: true),
        new("search-empty", "/search"),
        new("search", "/search?q=kubernets"),
        new("sources", "/sources", IsReading: true),
        new("privacy", "/privacy", IsReading: true),
        new("accessibility", "/accessibility", IsReading: true),
        new("login", "/account/login"),
        new("register", "/account/register"),
        new("reset", "/account/reset?token={reset}"),
        new("reset-dead", "/account/reset", Status: 404),
        new("join-code", "/join"),
        new("join", "/join/{code}"),
        new("join-unknown", "/join/BCDFGHJK", Status: 404),
        new("share", "/share/{share}"),
        new("not-found", "/nothing-is-here", Status: 404),
        new("join-as-learner", "/join/{code}", Who.Learner),
        new("career-as-learner", "/careers/full-stack-developer", Who.Learner),
        new("search-as-learner", "/search?q=git", Who.Learner),
        new("home-as-learner", "/", Who.Learner),
        new("learn", "/learn", Who.Learner),
        new("checklist", "/learn/back-end-engineer", Who.Learner),
        new("skill-sheet", "/learn/skills/version-control", Who.Learner),
        new("evidence", "/learn/evidence/{criterion}?from=back-end-engineer", Who.Learner),
        new("account", "/account/manage", Who.Learner),
        new("password", "/account/manage/password", Who.Learner),
        new("my-cohorts", "/account/manage/cohorts", Who.Learner),
        new("viewers", "/account/manage/viewers", Who.Learner),
        new("notices", "/account/notices", Who.Learner),
        new("sharing", "/learn/share", Who.Learner),
        new("logout", "/account/logout", Who.Learner),
        new("mentor", "/mentor", Who.Mentor),
        new("cohort", "/mentor/cohorts/{cohort}", Who.Mentor, Ready: ".matrix tbody [data-learner]"),
        new("cohort-sheet", "/mentor/cohorts/{cohort}/sheet", Who.Mentor),
        new("learner", "/mentor/learners/{learner}", Who.Mentor, Ready: "[data-learner]"),
        new("reviews", "/mentor/reviews", Who.Mentor),
        new("review", "/mentor/reviews/{review}", Who.Mentor),
        new("review-held", "/mentor/reviews/{held}", Who.Mentor),
        new("skill-sheet-answered", "/learn/skills/{answered}", Who.Learner),
        new("cohort-settings", "/mentor/cohorts/{cohort}/settings", Who.Mentor),
        new("cohort-invitations", "/mentor/cohorts/{cohort}/invitations", Who.Mentor),
        new("admin", "/admin", Who.Admin),
        new("admin-cohort", "/admin/cohorts/{cohort}", Who.Admin),
        new("admin-invitations", "/admin/cohorts/{cohort}/invitations", Who.Admin),
        new("content", "/admin/content", Who.Admin),
        new("content-version", "/admin/content/1", Who.Admin),
        new("learner-reset", "/mentor/learners/{learner}/reset", Who.Mentor),
        new("salary-desk", "/admin/content/salary", Who.Admin),
        new("people", "/admin/people", Who.Admin),
        new("person", "/admin/people/{learner}", Who.Admin),
    ];

    /// <summary>Names for a theory: each page is a case of its own.</summary>
    public static TheoryData<string> Names => [.. List.Select(page => page.Name)];

    public static TheoryData<string> ReadingNames => [.. List.Where(page => page.IsReading && page.Who == Who.Anyone).Select(page => page.Name)];

    public static HubPage Named(string name) => List.Single(page => page.Name == name);
}
