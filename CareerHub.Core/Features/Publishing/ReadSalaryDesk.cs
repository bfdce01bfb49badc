using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Publishing;

/// <summary>What the forms of claims and rates are drawn with.</summary>
/// <param name="SeenPublication">0 when nothing has been published.</param>
public sealed record SalaryDesk(long SeenPublication);

public sealed class ReadSalaryDesk(IDbContextFactory<HubDb> dbs)
{
    /// <returns>NotFound: the caller is no admin.</returns>
    public async Task<Outcome<SalaryDesk>> RunAsync(Caller caller, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.MayRunTheHouseAsync(caller, ct) ? new SalaryDesk((await ContentStore.NewestAsync(db, ct))?.Id ?? 0) : Outcome.NotFound;
    }
}
