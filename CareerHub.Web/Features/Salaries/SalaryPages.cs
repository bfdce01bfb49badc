using CareerHub.Core.Features.Careers;
using CareerHub.Web.Hosting;
using Microsoft.AspNetCore.OutputCaching;

namespace CareerHub.Web.Features.Salaries;

/// <summary>
/// A reading page that differs by what its reader chose. Only choices that the content knows make a page of their own, and
/// those that no claim answers are drawn anew each time: a stranger who makes addresses up fills nothing.
/// </summary>
internal sealed class SalaryPages(ReadingPages reading, PublishedCatalogue published) : IOutputCachePolicy
{
    public const string Policy = "reading-salary";

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        await reading.CacheRequestAsync(context, cancellation);
        var catalogue = published.Current;
        var choice = SalaryChoice.Of(context.HttpContext.Request.Query, catalogue);
        context.CacheVaryByRules.VaryByValues["salary"] = choice.Query;
        context.HttpContext.Features.Set(new KeptQuery(choice.Query));
        if (!choice.Claims(catalogue).Any()) context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = false;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => reading.ServeFromCacheAsync(context, cancellation);

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) => reading.ServeResponseAsync(context, cancellation);
}
