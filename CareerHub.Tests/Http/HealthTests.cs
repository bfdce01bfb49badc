using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Http;

public sealed class HealthTests
{
    private const string From = "X-Test-From";

    [Fact]
    public async Task Only_this_machine_is_told_how_the_server_is_and_anybody_that_it_is_there()
    {
        await using var app = HubApp.Start(demo: false, services: services => services.AddSingleton<IStartupFilter, PretendsToBeElsewhere>());
        using var visitor = app.Visitor();

        Assert.Equal((HttpStatusCode.OK, "live"), await AskAsync(visitor, "/health/live"));
        Assert.Equal((HttpStatusCode.OK, "ready"), await AskAsync(visitor, "/health/ready"));
        visitor.Http.DefaultRequestHeaders.Add(From, "203.0.113.7");
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(visitor, "/health/live")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(visitor, "/health/ready")).Status);
        Assert.Equal((HttpStatusCode.OK, "here"), await AskAsync(visitor, "/health/here"));
    }

    [Fact]
    public async Task A_demo_account_does_not_open_from_another_machine_unless_the_demo_was_asked_for()
    {
        void FromElsewhere(IServiceCollection services) => services.AddSingleton<IStartupFilter, PretendsToBeElsewhere>();
        await using var byDefault = HubApp.Start(services: FromElsewhere);
        await using var asked = HubApp.Start(services: FromElsewhere, settings: ("CareerHub:Demo", "true"));
        using var refused = byDefault.Visitor();
        using var admitted = asked.Visitor();
        refused.Http.DefaultRequestHeaders.Add(From, "203.0.113.7");
        admitted.Http.DefaultRequestHeaders.Add(From, "203.0.113.7");

        await Assert.ThrowsAsync<InvalidOperationException>(() => refused.SignInAsync("learner@demo.test"));
        await admitted.SignInAsync("learner@demo.test");
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(HubVisitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private sealed class PretendsToBeElsewhere : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, onward) =>
            {
                if (IPAddress.TryParse(http.Request.Headers[From], out var address)) http.Connection.RemoteIpAddress = address;
                return onward(http);
            });
            next(app);
        };
    }
}
