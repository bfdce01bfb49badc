using CareerHub.Core.Features.Journal;
using CareerHub.Core.Shared;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Ui;

/// <summary>
/// A component in a circuit that looks again when something it shows has changed, or when its reader may no longer be
/// here: it asks its use case anew, which decides.
/// </summary>
public abstract class WatchingComponent : WorkingComponent
{
    /// <summary>What comes within this time is answered together; short enough that a screen empties within two seconds.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(400);

    /// <summary>News that got lost are made up for by looking this often.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private JournalNews.Subscription? _subscription;

    [Inject] public required JournalNews News { get; init; }

    /// <summary>Looks again at news about any of these; of the reader's own account and memberships in any case.</summary>
    /// <param name="again">Asks the use case and draws what it answers.</param>
    protected void Watch(Caller reader, IEnumerable<Guid> topics, Func<Task> again) =>
        _ = WatchAsync(reader, [reader.PersonId, .. topics], again);

    /// <summary>Looks again at news about these as well; nothing happens before <see cref="Watch"/>.</summary>
    protected void WatchAlso(IEnumerable<Guid> topics) => _subscription?.Add(topics);

    private async Task WatchAsync(Caller reader, IReadOnlyCollection<Guid> topics, Func<Task> again)
    {
        try
        {
            using var subscription = _subscription = News.Listen(reader.PersonId, topics);
            while (!Gone.IsCancellationRequested)
            {
                // Whoever has too many windows open still looks again, only not at once.
                if (subscription is null) await Task.Delay(Gather * 4, Gone);
                else if (await subscription.NextAsync(Patience, Gone) is not null) await Task.Delay(Gather, Gone);
                await InvokeAsync(async () =>
                {
                    await again();
                    StateHasChanged();
                });
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        catch (ObjectDisposedException)
        {
            // The same, noticed a moment later.
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }
}
