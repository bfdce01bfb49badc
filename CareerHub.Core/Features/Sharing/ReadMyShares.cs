using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Sharing;

/// <summary>How a share stands.</summary>
public enum ShareState
{
    Open,
    /// <summary>Its owner ended it.</summary>
    SwitchedOff,
    /// <summary>Its last day is over.</summary>
    Over,
}

/// <summary>A share as its owner sees it.</summary>
/// <param name="Token">What its address ends in; null when the address opens nothing any more.</param>
/// <param name="EndedOn">The day on which it ended; null while it is open.</param>
/// <param name="Mark"><see cref="Share.Mark"/>, for the form that changes it.</param>
public sealed record MyShare(Guid Id, string CareerId, string? Token, ShareChoices Choices, ShareState State, DateOnly MadeOn, DateOnly? EndedOn, string Mark);

/// <param name="Name">The owner's display name: what the form for a new share offers.</param>
/// <param name="Today">Where the owner is.</param>
/// <param name="Open">Newest first.</param>
/// <param name="Past">The newest of those that ended.</param>
public sealed record MyShares(string Name, DateOnly Today, IReadOnlyList<MyShare> Open, IReadOnlyList<MyShare> Past)
{
    public DateOnly EarliestDay => Today.AddDays(1);
    public DateOnly LatestDay => Today.AddDays(ShareRules.LongestDays);
    public DateOnly UsualDay => Today.AddDays(ShareRules.UsualDays);
    public bool IsFull => Open.Count >= ShareRules.Most;
}

/// <summary>The caller's own shares; nobody else's can be asked for.</summary>
public sealed class ReadMyShares(IDbContextFactory<HubDb> dbs, TimeProvider time)
{
    /// <summary>Ended shares that are still listed.</summary>
    public const int MostPast = 20;

    /// <returns>NotFound: the account is gone or disabled.</returns>
    public async Task<Outcome<MyShares>> RunAsync(Caller caller, CancellationToken ct)
    {
        var now = time.UtcNow();
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await ShareOwner.FindAsync(db, caller, ct) is not { } owner) return Outcome.NotFound;
        var own = db.Shares.AsNoTracking().Where(share => share.PersonId == caller.PersonId);
        var open = await own.Where(share => share.EndedAtUtc == null && share.EndsAtUtc > now).OrderByDescending(share => share.CreatedAtUtc).ToListAsync(ct);
        var past = await own.Where(share => share.EndedAtUtc != null || share.EndsAtUtc <= now).OrderByDescending(share => share.EndedAtUtc ?? share.EndsAtUtc).Take(MostPast).ToListAsync(ct);
        return new MyShares(owner.Name, owner.Day(now), [.. open.Select(Shown)], [.. past.Select(Shown)]);

        MyShare Shown(Share share)
        {
            var choices = share.Choices(owner.TimeZone);
            var state = share.IsOpen(now) ? ShareState.Open : share.EndedAtUtc is null ? ShareState.Over : ShareState.SwitchedOff;
            DateOnly? ended = state switch
            {
                ShareState.Open => null,
                ShareState.Over => choices.LastDay,
                _ => owner.Day(share.EndedAtUtc!.Value),
            };
            return new(share.Id, share.CareerId, state == ShareState.Open ? share.Token : null, choices, state, owner.Day(share.CreatedAtUtc), ended, share.Mark);
        }
    }
}
