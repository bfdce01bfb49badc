using CareerHub.Web.Features.Accounts;
using CareerHub.Web.Features.Assessments;
using CareerHub.Web.Features.Drafts;
using CareerHub.Web.Features.Evidence;
using CareerHub.Web.Features.Mentoring;
using CareerHub.Web.Features.Publishing;
using CareerHub.Web.Layout;
using Microsoft.AspNetCore.Components.Forms;

namespace CareerHub.Web.Hosting;

internal static class HubPages
{
    public static void AddHubPages(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddHsts(hsts =>
        {
            hsts.MaxAge = TimeSpan.FromDays(365);
            hsts.IncludeSubDomains = false; // the rest of the domain is not ours to decide for
        });
        services.AddRazorComponents(o =>
            {
                o.MaxFormMappingCollectionSize = KestrelLimits.FormValues;
                o.MaxFormMappingRecursionDepth = 8;
                o.MaxFormMappingErrorCount = 50;
            })
            .AddInteractiveServerComponents(o =>
            {
                o.DisconnectedCircuitMaxRetained = 200;
                o.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(5);
                o.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(20);
                o.RootComponents.MaxJSRootComponents = 8; // counts the interactive parts of a page too: 0 would end every circuit
            })
            .AddHubOptions(hub =>
            {
                hub.MaximumReceiveMessageSize = 64 << 10;
                hub.ClientTimeoutInterval = TimeSpan.FromSeconds(60);
                hub.HandshakeTimeout = TimeSpan.FromSeconds(10);
            });
        services.AddScoped<AntiforgeryStateProvider, PageAntiforgery>(); // after the framework's own
        services.WithoutHandover();
    }

    // What these registrations hand from a prerendered page to its circuit is a list of their own names, encrypted: half a
    // kilobyte that no compression shrinks, at the end of every page. No page of ours is prerendered for a circuit.
    private static void WithoutHandover(this IServiceCollection services)
    {
        foreach (var handover in services.Where(service => service.ServiceType.Name == "IPersistentServiceRegistration").ToList()) services.Remove(handover);
    }

    public static void MapHubPages(this WebApplication app)
    {
        app.MapLanguage();
        app.MapHealth();
        app.MapGet("/favicon.ico", () => Results.LocalRedirect("/icon.svg", permanent: true)); // browsers ask before they have read a page's head
        app.MapLogout();
        app.MapDrafts();
        app.MapLearnDoors();
        app.MapDeskDoors();
        app.MapPackDoors();
        app.MapFiles();
        app.MapCohortFile();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o =>
        {
            o.ContentSecurityFrameAncestorsPolicy = null; // our own header says it, for every answer
            o.DisableWebSocketCompression = true; // it doubles a circuit's memory, and mixes secrets with others' text
        });
    }
}
