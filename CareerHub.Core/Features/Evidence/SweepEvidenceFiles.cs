using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Evidence;

/// <summary>
/// Deletes files that no evidence names: a process that died between writing a picture and committing its entry leaves
/// one. Run it at the start, while nobody can be adding.
/// </summary>
public sealed class SweepEvidenceFiles(IDbContextFactory<HubDb> dbs, EvidenceFiles files)
{
    /// <returns>How many files were deleted.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var named = await db.Evidence.Where(item => item.FileId != null).Select(item => item.FileId!.Value).ToListAsync(ct);
        return files.ForgetAllBut(named.ToHashSet());
    }
}
