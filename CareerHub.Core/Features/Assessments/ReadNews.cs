using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Assessments;

/// <param name="Newest">Sequence of the newest entry of the caller's record; a page that shows an older one has something to fetch.</param>
public sealed record News(long Newest);

/// <summary>Whether something in the caller's own record is new.</summary>
public sealed class ReadNews(IDbContextFactory<HubDb> dbs)
{
    /// <returns>NotFound: the account is gone or disabled.</returns>
    public async Task<Outcome<News>> RunAsync(Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.OwnNewestAsync(caller, ct) is { } newest ? new News(newest) : Outcome.NotFound;
    }
}
