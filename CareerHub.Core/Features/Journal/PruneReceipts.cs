using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Journal;

/// <summary>
/// Forgets old receipts. A device that sends again after so long would be taken a second time, as an intent of long ago:
/// one more line in the journal, and no change in what stands. A form of evidence would add its piece once more.
/// </summary>
public sealed class PruneReceipts(WriteGate gate, TimeProvider time)
{
    /// <summary>Longer than anybody leaves a phone in a drawer and comes back to the same browser.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(120);

    /// <summary>Rows that go in one unit, so that nobody who saves waits for them.</summary>
    private const int AtOnce = 500;

    /// <returns>How many were forgotten.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var before = time.UtcNow() - Kept;
        for (var all = 0; ;)
        {
            var gone = await gate.RunAsync(db => db.Receipts.Where(receipt => receipt.AtUtc < before).Take(AtOnce).ExecuteDeleteAsync(ct), ct);
            all += gone;
            if (gone < AtOnce) return all;
        }
    }
}
