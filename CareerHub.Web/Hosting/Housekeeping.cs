using CareerHub.Core.Features.Journal;

namespace CareerHub.Web.Hosting;

/// <summary>What somebody should do once a day and nobody thinks of.</summary>
internal sealed class Housekeeping(PruneReceipts receipts, TimeProvider time, ILogger<Housekeeping> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await receipts.RunAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogWarning(failure, "Old receipts could not be forgotten; tomorrow is another day.");
            }
        }
    }
}
