using System.Globalization;
using System.IO.Compression;
using CareerHub.Core.Features.Careers;
using CareerHub.Web.Features.Salaries;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace CareerHub.Web.Hosting;

/// <summary>
/// Pages that read the same for everybody who is not signed in: drawn once a language, compressed once, then answered
/// from memory. They hold no secret and no form, so compressing them over https gives nothing away.
/// </summary>
internal sealed class ReadingPages(HouseState house, PublishedCatalogue published) : IOutputCachePolicy
{
    public const string Policy = "reading";

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (http.Features.Get<IHttpsCompressionFeature>() is { } compression) compression.Mode = HttpsCompressionMode.Compress;
        var isShared = HttpMethods.IsGet(http.Request.Method) && http.User.Identity?.IsAuthenticated != true;
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = isShared;
        context.ResponseExpirationTimeSpan = TimeSpan.FromHours(1);
        context.CacheVaryByRules.QueryKeys = "";
        context.CacheVaryByRules.VaryByValues["language"] = CultureInfo.CurrentUICulture.Name;
        context.CacheVaryByRules.VaryByValues["content"] = published.Current.Version;
        context.CacheVaryByRules.VaryByValues["house"] = house.IsDemo ? "demo" : "real";
        context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(http.Request.Headers.AcceptEncoding.ToString());
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private static string Encoding(string accepted) =>
        accepted.Contains("br", StringComparison.Ordinal) ? "br" : accepted.Contains("gzip", StringComparison.Ordinal) ? "gzip" : "";
}

/// <summary>The query that a page kept for everybody was drawn for, and all that it may repeat of its address: what one reader typed must not reach the next.</summary>
/// <param name="Text">With a question mark in front; empty when there is none.</param>
internal sealed record KeptQuery(string Text);

internal static class ReadingPagesSetup
{
    public static void AddReadingPages(this IServiceCollection services)
    {
        services.AddResponseCompression();
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal); // the quick level makes a checklist half as large again, for a fifth of the work
        services.AddSingleton<ReadingPages>().AddSingleton<SalaryPages>();
        services.AddOutputCache();
        services.AddOptions<OutputCacheOptions>().Configure<ReadingPages, SalaryPages>((options, reading, salary) =>
        {
            options.AddPolicy(ReadingPages.Policy, reading);
            options.AddPolicy(SalaryPages.Policy, salary);
        });
    }

    /// <summary>
    /// A learner's own pages are compressed over https too. What a stranger could make such a page repeat is nothing:
    /// cookies stay away from other sites' requests, and each form's token is encrypted anew.
    /// </summary>
    private static void UseCompressedLearning(this WebApplication app) => app.Use((http, next) =>
    {
        if (http.Request.Path.StartsWithSegments("/learn", StringComparison.Ordinal) && http.Features.Get<IHttpsCompressionFeature>() is { } compression)
            compression.Mode = HttpsCompressionMode.Compress;
        return next(http);
    });

    public static void UseReadingPages(this WebApplication app)
    {
        app.UseOutputCache();
        app.UseResponseCompression(); // inside the cache: each encoding is made once
        app.UseCompressedLearning();
    }
}
