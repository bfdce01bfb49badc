using System.Net;
using AngleSharp.Dom;

namespace CareerHub.Tests.Http;

/// <summary>Who is let in, and what the others are told: always the same, whether something is there or not.</summary>
public sealed class DoorTests(DemoApp demo)
{
    [Theory]
    [InlineData("/learn", "/account/login?returnUrl=%2Flearn")]
    [InlineData("/learn/back-end-engineer?skill=security", "/account/login?returnUrl=%2Flearn%2Fback-end-engineer%3Fskill%3Dsecurity")]
    [InlineData("/mentor", "/account/login?returnUrl=%2Fmentor")]
    [InlineData("/admin", "/account/login?returnUrl=%2Fadmin")]
    [InlineData("/account/manage", "/account/login?returnUrl=%2Faccount%2Fmanage")]
    public async Task Whoever_is_not_signed_in_is_sent_to_log_in_and_comes_back(string path, string expected)
    {
        using var visitor = demo.App.Visitor();
        using var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, new Uri(new Uri(demo.App.Address), answer.Headers.Location!).PathAndQuery);
    }

    [Theory]
    [InlineData("mentor2@demo.test", "/mentor/learners/{learner}", "/mentor/learners/{nobody}")]
    [InlineData("mentor2@demo.test", "/mentor/cohorts/{cohort}", "/mentor/cohorts/{nobody}")]
    [InlineData("learner@demo.test", "/mentor/learners/{learner}", "/mentor/learners/{nobody}")]
    [InlineData("learner@demo.test", "/mentor/cohorts/{cohort}", "/mentor/cohorts/{nobody}")]
    [InlineData("admin@demo.test", "/mentor/learners/{learner}", "/mentor/learners/{nobody}")]
    [InlineData("mentor2@demo.test", "/mentor/cohorts/{cohort}/settings", "/mentor/cohorts/{nobody}/settings")]
    [InlineData("mentor3@demo.test", "/mentor/cohorts/{cohort}/settings", "/mentor/cohorts/{nobody}/settings")]
    [InlineData("learner@demo.test", "/admin/cohorts/{cohort}", "/admin/cohorts/{nobody}")]
    [InlineData("mentor2@demo.test", "/admin/cohorts/{cohort}/invitations", "/admin/cohorts/{nobody}/invitations")]
    [InlineData("mentor2@demo.test", "/mentor/learners/{learner}/reset", "/mentor/learners/{nobody}/reset")]
    [InlineData("learner@demo.test", "/mentor/learners/{learner}/reset", "/mentor/learners/{nobody}/reset")]
    [InlineData("mentor@demo.test", "/admin/people/{learner}", "/admin/people/{nobody}")]
    [InlineData("learner@demo.test", "/admin/people", "/nothing-here")]
    [InlineData("mentor@demo.test", "/admin", "/nothing-here")]
    [InlineData("learner@demo.test", "/admin", "/nothing-here")]
    public async Task What_is_not_yours_and_what_does_not_exist_read_alike(string account, string forbidden, string unknown)
    {
        var visitor = await demo.AsAsync(account);
        var nobody = Guid.NewGuid().ToString();
        var (first, second) = (await demo.PathAsync(forbidden), unknown.Replace("{nobody}", nobody, StringComparison.Ordinal));
        using var refused = await visitor.GetAsync(first);
        using var missing = await visitor.GetAsync(second);

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(await BodyAsync(missing, second), await BodyAsync(refused, first));
    }

    [Theory]
    [InlineData("/account/login")]
    [InlineData("/account/logout")]
    [InlineData("/learn/back-end-engineer?skill=security")]
    [InlineData("/join/BCDFGHJK")]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    public async Task A_form_that_another_site_sends_is_refused(string path)
    {
        var visitor = await demo.AsAsync(Who.Learner);
        foreach (var origin in (string[])["https://evil.example", "null", demo.App.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "1"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([]) };
            request.Headers.Add("Origin", origin);
            using var answer = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        var visitor = await demo.AsAsync(Who.Learner);
        using var content = new FormUrlEncodedContent([new("_handler", "ticks-security"), new("key", Guid.NewGuid().ToString()), new("row", "none|0|1")]);
        using var answer = await visitor.Http.PostAsync(new Uri("/learn/back-end-engineer?skill=security", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example:5080")]
    public async Task A_request_for_another_host_is_refused(string host)
    {
        using var visitor = demo.App.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };
        using var answer = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    // The address of the page stands in it (language links); the token of the sign-out form is new each time.
    private static async Task<string> BodyAsync(HttpResponseMessage answer, string path)
    {
        var document = await HubVisitor.ParseAsync(answer);
        foreach (var token in document.QuerySelectorAll("input[name=__RequestVerificationToken]")) token.SetAttribute("value", "");
        foreach (var state in document.Descendants<IComment>().ToList()) state.Remove(); // the framework's own, encrypted anew each time
        return document.DocumentElement.OuterHtml.Replace(path, "PATH", StringComparison.Ordinal).Replace(Uri.EscapeDataString(path), "PATH", StringComparison.Ordinal)
            .Replace(path.TrimStart('/'), "PATH", StringComparison.Ordinal);
    }
}
