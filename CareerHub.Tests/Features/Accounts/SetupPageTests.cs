using System.Net;
using CareerHub.Core.Features.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Features.Accounts;

/// <summary>The one-time link makes the first administrator, and is nothing at all afterwards.</summary>
public sealed class SetupPageTests
{
    private const string Form = "form:has([type=password])";
    private const string Password = "lampu hijau kuda";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_link_makes_one_administrator_once()
    {
        await using var app = AccountsApp.Start(demo: false);
        var path = $"/setup?token={await app.Services.GetRequiredService<FirstAdmin>().OfferAsync(Ct)}";
        using var visitor = app.Visitor("en");
        var opened = await visitor.ReadAsync(path);

        using var refused = await visitor.SendFormAsync(opened, path, Form, ("name", "Wati"), ("email", "wati@house.test"), ("password", "short"));
        Assert.NotNull((await HubVisitor.ParseAsync(refused)).QuerySelector("#password-fault"));
        using var made = await visitor.SendFormAsync(opened, path, Form, ("name", "Wati"), ("email", "wati@house.test"), ("password", Password));
        Assert.StartsWith("/account/login", made.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var signedIn = await visitor.PostFormAsync("/account/login", Form, ("email", "wati@house.test"), ("password", Password));
        Assert.Equal("/admin", signedIn.Headers.Location!.OriginalString);

        using var stranger = app.Visitor("en");
        var nowhere = await BodyAsync(stranger, "/there-is-no-such-page");
        Assert.Equal(nowhere, await BodyAsync(stranger, path));
        Assert.Equal(nowhere, await BodyAsync(stranger, "/setup"));
        Assert.Equal(nowhere, await BodyAsync(stranger, "/setup?token=%00"));
        using var late = await stranger.SendFormAsync(opened, path, Form, ("name", "Eve"), ("email", "eve@house.test"), ("password", Password));
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.Equal(1, await AccountsApp.ReadAsync(app, db => db.People.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_at_once_makes_one_administrator()
    {
        await using var app = AccountsApp.Start(demo: false);
        var path = $"/setup?token={await app.Services.GetRequiredService<FirstAdmin>().OfferAsync(Ct)}";
        using var visitor = app.Visitor("en");
        var opened = await visitor.ReadAsync(path);
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            visitor.SendFormAsync(opened, path, Form, ("name", "Wati"), ("email", "wati@house.test"), ("password", Password))));
        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.NotFound], answers.Select(answer => answer.StatusCode).Order());
        using var late = await visitor.SendFormAsync(opened, path, Form, ("name", "Eve"), ("email", "eve@house.test"), ("password", Password));
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        using var faulty = await visitor.SendFormAsync(opened, path, Form, ("name", ""), ("email", ""), ("password", ""));
        Assert.Equal(HttpStatusCode.NotFound, faulty.StatusCode);
        Assert.Equal(1, await AccountsApp.ReadAsync(app, db => db.People.CountAsync(Ct)));
    }

    [Fact]
    public async Task Without_the_demo_an_account_needs_a_code()
    {
        await using var app = AccountsApp.Start(demo: false);
        using var visitor = app.Visitor("en");
        using var answer = await visitor.PostFormAsync("/account/register", Form, ("name", "Eve"), ("email", "eve@house.test"), ("password", Password));
        Assert.NotNull((await HubVisitor.ParseAsync(answer)).QuerySelector("#code-fault"));
        Assert.Equal(0, await AccountsApp.ReadAsync(app, db => db.People.CountAsync(Ct)));
    }

    private static async Task<string> BodyAsync(HubVisitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Ct);
    }
}
