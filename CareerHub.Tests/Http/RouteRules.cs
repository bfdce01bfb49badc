namespace CareerHub.Tests.Http;

/// <summary>What a route answers whom.</summary>
/// <param name="Sample">An address of it in the demo; null for the framework's own, whose doors other tests check.</param>
/// <param name="IsPage">A person can look at it, so it is in <see cref="AllPages"/>.</param>
public sealed record RouteRule(string Pattern, string? Sample, bool IsPage, int Stranger, int Learner, int Mentor, int OtherMentor, int Admin)
{
    /// <summary>A redirect of it leads to the log-in page.</summary>
    public bool LogsIn => IsPage;

    public IEnumerable<(string? Account, int Status)> Expected =>
    [
        (null, Stranger), ("learner@demo.test", Learner), ("mentor@demo.test", Mentor), ("mentor2@demo.test", OtherMentor), ("admin@demo.test", Admin),
    ];
}

internal static class RouteRules
{
    public static IReadOnlyList<RouteRule> List { get; } =
    [
        ForAll("/"), ForAll("/careers"), ForAll("/careers/{id}", "/careers/back-end-engineer"), ForAll("/careers/{id}/salary", "/careers/back-end-engineer/salary"),
        ForAll("/careers/{id}/compare/{other}", "/careers/back-end-engineer/compare/devops-engineer"), ForAll("/search"),
        ForAll("/salary"), ForAll("/skills/{id}", "/skills/programming-languages"), ForAll("/sources"), ForAll("/privacy"), ForAll("/accessibility"),
        ForAll("/account/login"), ForAll("/account/register"), ForAll("/account/reset", "/account/reset?token={reset}"), ForAll("/join"), ForAll("/join/{code}", "/join/{code}"),
        ForAll("/share/{token}", "/share/{share}"), SignedIn("/learn/share"),
        SignedIn("/learn"), SignedIn("/learn/{career}", "/learn/back-end-engineer"), SignedIn("/learn/skills/{skill}", "/learn/skills/version-control"), SignedIn("/mentor"),
        SignedIn("/learn/evidence/{criterion}", "/learn/evidence/{criterion}?from=back-end-engineer"),
        SignedIn("/account/manage"), SignedIn("/account/manage/password"), SignedIn("/account/manage/cohorts"), SignedIn("/account/manage/viewers"), SignedIn("/account/notices"),
        new("/mentor/cohorts/{id:guid}", "/mentor/cohorts/{cohort}", IsPage: true, 302, 404, 200, 404, 404),
        new("/mentor/cohorts/{id:guid}/sheet", "/mentor/cohorts/{cohort}/sheet", IsPage: true, 302, 404, 200, 404, 404),
        new("/mentor/cohorts/{id:guid}/matrix.csv", "/mentor/cohorts/{cohort}/matrix.csv", IsPage: false, 302, 404, 200, 404, 404),
        new("/mentor/learners/{id:guid}", "/mentor/learners/{learner}", IsPage: true, 302, 404, 200, 404, 404),
        new("/mentor/reviews", "/mentor/reviews", IsPage: true, 302, 404, 200, 200, 404),
        new("/mentor/reviews/{id:guid}", "/mentor/reviews/{review}", IsPage: true, 302, 404, 200, 404, 404),
        new("/mentor/news", "/mentor/news", IsPage: false, 401, 404, 200, 200, 404),
        new("/mentor/events", Sample: null, IsPage: false, 401, 404, 200, 200, 404), // never ends
        new("/mentor/reviews/{id:guid}/hold", Sample: null, IsPage: false, 401, 404, 409, 404, 404), // posts alone: see ReviewPageTests
        new("/files/{id:guid}", "/files/{file}", IsPage: false, 302, 200, 200, 404, 404),
        new("/mentor/learners/{id:guid}/reset", "/mentor/learners/{learner}/reset", IsPage: true, 302, 404, 200, 404, 404),
        new("/admin/people", "/admin/people", IsPage: true, 302, 404, 404, 404, 200),
        new("/admin/people/{id:guid}", "/admin/people/{learner}", IsPage: true, 302, 404, 404, 404, 200),
        new("/admin/content", "/admin/content", IsPage: true, 302, 404, 404, 404, 200),
        new("/admin/content/{id:long}", "/admin/content/1", IsPage: true, 302, 404, 404, 404, 200),
        new("/admin/content/{id:long}.zip", "/admin/content/1.zip", IsPage: false, 302, 404, 404, 404, 200),
        new("/admin/content/salary", "/admin/content/salary", IsPage: true, 302, 404, 404, 404, 200),
        new("/admin", "/admin", IsPage: true, 302, 404, 404, 404, 200),
        Run("/admin/cohorts/{id:guid}", "/admin/cohorts/{cohort}"), Run("/mentor/cohorts/{id:guid}/settings", "/mentor/cohorts/{cohort}/settings"),
        Run("/admin/cohorts/{id:guid}/invitations", "/admin/cohorts/{cohort}/invitations"), Run("/mentor/cohorts/{id:guid}/invitations", "/mentor/cohorts/{cohort}/invitations"),
        new("/account/logout", "/account/logout", IsPage: true, 303, 200, 200, 200, 200),
        new("/learn/news", "/learn/news", IsPage: false, 401, 200, 200, 200, 200),
        new("/learn/intents", Sample: null, IsPage: false, 401, 415, 415, 415, 415), // posts alone: see LearnDoorTests
        new("/learn/events", Sample: null, IsPage: false, 401, 200, 200, 200, 200), // never ends: see LearnDoorTests
        new("/culture", "/culture?culture=id", IsPage: false, 302, 302, 302, 302, 302),
        Hidden("/favicon.ico", 301),
        new("/learn/drafts", "/learn/drafts", IsPage: false, 302, 404, 404, 404, 404), // a door for PUT; read, it is a career that does not exist
        Hidden("/setup", 404), Hidden("/not-found", 404), Hidden("/error", 404),
        new("/{**path:file}", Sample: null, IsPage: false, 404, 404, 404, 404, 404), // static files of a build that is not published
        Hidden("/health/here", 200), Hidden("/health/live", 200), Hidden("/health/ready", 200),
    ];

    private static RouteRule ForAll(string pattern, string? sample = null) => new(pattern, sample ?? pattern, IsPage: true, 200, 200, 200, 200, 200);

    private static RouteRule SignedIn(string pattern, string? sample = null) => new(pattern, sample ?? pattern, IsPage: true, 302, 200, 200, 200, 200);

    // An admin and the lead mentor of the cohort.
    private static RouteRule Run(string pattern, string sample) => new(pattern, sample, IsPage: true, 302, 404, 200, 404, 200);

    private static RouteRule Hidden(string pattern, int status) => new(pattern, pattern, IsPage: false, status, status, status, status, status);
}
