using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Features;

namespace CareerHub.Web.Hosting;

internal static class KestrelLimits
{
    /// <summary>Names in one form: a skill's checklist posts four for each row, so this allows well over a hundred rows.</summary>
    public const int FormValues = 512;

    public static void AddKestrelLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 20;
            kestrel.Limits.MaxConcurrentConnections = 2_000;
            kestrel.Limits.MaxConcurrentUpgradedConnections = 1_500;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = FormValues;
            form.ValueLengthLimit = 64 << 10;
        });
        builder.Services.AddOptions<HostFilteringOptions>().Configure<HubOptions>((filter, options) =>
            filter.AllowedHosts = [new Uri(options.PublicUrl).Host, "localhost", "127.0.0.1", "[::1]"]);
        builder.Services.AddHostFiltering(_ => { });
    }
}
