using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.Demo;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.People;
using CareerHub.Core.Features.Publishing;
using CareerHub.Core.Features.Search;
using CareerHub.Core.Persistence;
using CareerHub.Core.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Web.Hosting;

/// <summary>Everything that must be in place before the first request: one instance, the schema, the content, somebody who can sign in.</summary>
internal static class DatabaseStartup
{
    private const int DemoStory = 2026;

    /// <summary>False: the start is refused, and one plain line has said why.</summary>
    public static async Task<bool> PrepareAsync(this WebApplication app)
    {
        var services = app.Services;
        var folder = services.GetRequiredService<DataFolder>();
        if (InstanceLock.TryTake(folder) is not { } held)
        {
            Say($"CareerHub already runs on {folder.Root}. Stop it first, or set CareerHub__Data to another folder.");
            return false;
        }
        app.Lifetime.ApplicationStopped.Register(held.Dispose);
        if (!await MigrateAsync(services, folder)) return false;
        await services.GetRequiredService<SweepEvidenceFiles>().RunAsync(CancellationToken.None);
        if (services.GetRequiredService<HubOptions>().Demo ?? app.Environment.IsDevelopment()) await SeedDemoAsync(services);
        if (!await PublishContentAsync(services)) return false;
        await services.GetRequiredService<FillSearch>().RunAsync(CancellationToken.None);
        await OpenTheDoorAsync(app);
        services.GetRequiredService<HouseState>().IsReady = true;
        return true;
    }

    internal static async Task<bool> MigrateAsync(IServiceProvider services, DataFolder folder)
    {
        try
        {
            var report = await new SqliteMigrator(folder, services.GetRequiredService<TimeProvider>()).RunAsync(CancellationToken.None);
            if (report.Restored) Say("The last start was cut off while it changed the database; the copy made before it is back in place.");
            if (report.Backup is not null) Say($"The database was brought up to date ({report.Applied.Count} changes). A copy from before: {report.Backup}");
            return true;
        }
        catch (NewerSchemaException newer)
        {
            Say(newer.Message);
            return false;
        }
    }

    // Before the content's own journal entry, which is dated today: the journal's order is the order of time.
    private static async Task SeedDemoAsync(IServiceProvider services)
    {
        var published = services.GetRequiredService<PublishedCatalogue>();
        if (PackReader.Read(PackFiles.FromEmbedded()).Catalogue is { } catalogue) published.Publish(catalogue);
        await services.GetRequiredService<DemoSeed>().RunAsync(DemoStory, CancellationToken.None);
    }

    /// <summary>Publishes what the database holds; the content that comes with the program is imported when it has never been.</summary>
    internal static async Task<bool> PublishContentAsync(IServiceProvider services)
    {
        var published = services.GetRequiredService<PublishedCatalogue>();
        await using (var db = await services.GetRequiredService<IDbContextFactory<HubDb>>().CreateDbContextAsync())
        {
            foreach (var finding in await ContentStore.LoadAsync(db, published, CancellationToken.None)) Say($"Content: {finding}");
            await services.GetRequiredService<FillSummaries>().RunAsync(CancellationToken.None); // before an import counts them under the next content
            var builtIn = PackFiles.FromEmbedded();
            if (await ContentStore.HasSeenAsync(db, builtIn, CancellationToken.None)) return HasContent(published);
            if (await ContentStore.IsChosenAsync(db, CancellationToken.None))
            {
                // The house has content of its own: an admin looks at what the program brings, and decides.
                await services.GetRequiredService<OfferPack>().RunAsync(builtIn, CancellationToken.None);
                return HasContent(published);
            }
        }
        var report = await services.GetRequiredService<ImportPack>().RunAsync(PackFiles.FromEmbedded(), CancellationToken.None);
        foreach (var finding in report.Findings) Say($"Content: {finding}");
        await services.GetRequiredService<FillSummaries>().RunAsync(CancellationToken.None); // of a house that had no content until now
        return HasContent(published);
    }

    private static bool HasContent(PublishedCatalogue published)
    {
        if (published.Current.Careers.Count > 0) return true;
        Say("There is no content that can be shown; see the lines above.");
        return false;
    }

    private static async Task OpenTheDoorAsync(WebApplication app)
    {
        var (services, options, ct) = (app.Services, app.Services.GetRequiredService<HubOptions>(), CancellationToken.None);
        var house = services.GetRequiredService<HouseState>();
        house.IsDemo = await services.GetRequiredService<DemoSeed>().IsSeededAsync(ct);

        var first = services.GetRequiredService<FirstAdmin>();
        if (!await first.ExistsAsync(ct) && options.Admin is { Email: { } email, Password: { } password })
        {
            var made = await first.CreateAsync(email.Split('@')[0], email, password, ct);
            if (!made.IsOk) Say($"CareerHub__Admin__Email, CareerHub__Admin__Password: no administrator was made ({made.Code}).");
        }
        var link = await first.ExistsAsync(ct) ? null : await first.OfferAsync(ct);
        app.Lifetime.ApplicationStarted.Register(() => Greeting.Print(app, house.IsDemo, link));
    }

    private static void Say(string line) => Console.WriteLine(line);
}
