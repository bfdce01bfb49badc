using System.Net;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Features.Accounts;

/// <summary>The program as the tests of account pages need it: quick passwords, sessions looked at on every request, visitors from any address.</summary>
public sealed class AccountsApp : IAsyncLifetime
{
    private const string FromHeader = "X-Test-From";

    private int _addresses;

    public HubApp App { get; private set; } = null!;

    public ValueTask InitializeAsync()
    {
        App = Start();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public static HubApp Start(bool demo = true, params (string Name, string? Value)[] settings) => HubApp.Start(demo, services: Quicken, settings: settings);

    /// <summary>Somebody at an address that nobody else in the tests has, so that no limit is shared.</summary>
    public HubVisitor Visitor(string? from = null) => Visitor(App, from ?? $"127.0.{Interlocked.Increment(ref _addresses)}.1");

    public static HubVisitor Visitor(HubApp app, string from)
    {
        var visitor = app.Visitor("en");
        visitor.Http.DefaultRequestHeaders.Add(FromHeader, from);
        return visitor;
    }

    public static async Task<T> ReadAsync<T>(HubApp app, Func<HubDb, Task<T>> read)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<HubDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await read(db);
    }

    public Task<T> ReadAsync<T>(Func<HubDb, Task<T>> read) => ReadAsync(App, read);

    /// <summary>An account of a real person, or one that cannot sign in when it has no password.</summary>
    public async Task<Guid> PersonAsync(string email, string? password, bool isDisabled = false)
    {
        var services = App.Services;
        var person = services.GetRequiredService<AccountMaker>().Make("Real Person", email, password, DateTime.UnixEpoch);
        var ct = TestContext.Current.CancellationToken;
        await services.GetRequiredService<WriteGate>().RunAsync(async db =>
        {
            db.Add(person);
            await db.SaveChangesAsync(ct);
            if (isDisabled) await db.People.Where(other => other.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(other => other.IsDisabled, true), ct);
        }, ct);
        return person.Id;
    }

    private static void Quicken(IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
        services.AddSingleton<IStartupFilter, AddressFilter>();
    }

    /// <summary>Believes a header about where a request comes from; without it everybody in a test is this machine.</summary>
    private sealed class AddressFilter : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, go) =>
            {
                if (IPAddress.TryParse(http.Request.Headers[FromHeader], out var from)) http.Connection.RemoteIpAddress = from;
                return go(http);
            });
            next(app);
        };
    }
}
