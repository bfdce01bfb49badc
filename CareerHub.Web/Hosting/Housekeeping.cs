using CareerHub.Core.Features.Journal;

namespace CareerHub.Web.Hosting;

/// <summary>What somebody should do once a day and nobody thinks of; also soon after each start, for a server that is switched off at night.</summary>
internal sealed class Housekeeping(PruneReceipts receipts, TimeProvider time, ILogger<Housekeeping> log) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = AfterStart; ; wait = Pause)
        {
            await Task.Delay(wait, time, stoppingToken);
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
