using CareerHub.Core.Features.Mentoring;

namespace CareerHub.Web.Hosting;

/// <summary>Looks each minute which review requests time has ended.</summary>
internal sealed class ReviewSweeper(SweepReviews sweep, HouseState house, TimeProvider time, ILogger<ReviewSweeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Pause, time, stoppingToken);
            if (!house.IsReady) continue;
            try
            {
                await sweep.RunAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogWarning(failure, "Review requests could not be swept; in a minute it is tried again.");
            }
        }
    }
}
