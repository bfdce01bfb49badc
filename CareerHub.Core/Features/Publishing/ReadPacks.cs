using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Publishing;

/// <summary>Every version of the content that this house holds.</summary>
public sealed record PackList(IReadOnlyList<PackLine> Lines);

public sealed class ReadPacks(IDbContextFactory<HubDb> dbs)
{
    /// <returns>NotFound: the caller is no admin.</returns>
    public async Task<Outcome<PackList>> RunAsync(Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.MayRunTheHouseAsync(caller, ct) ? new PackList(await PackLines.ReadAsync(db, only: null, ct)) : Outcome.NotFound;
    }
}
