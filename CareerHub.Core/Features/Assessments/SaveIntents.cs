using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Assessments;

/// <summary>What one sending of an outbox came to.</summary>
/// <param name="Before">Sequence of the newest entry of the learner's record before these: a page that knows less has missed something.</param>
/// <param name="Newest">The same after them.</param>
/// <param name="Skills">Both levels of every skill that an intent touched.</param>
/// <param name="Claimed">Readiness of the career that was asked about; null when nothing can be counted or none was.</param>
public sealed record SavedIntents(long Before, long Newest, IReadOnlyList<IntentResult> Results, IReadOnlyList<SkillLevels> Skills, Readiness? Claimed, Readiness? Verified);

public sealed record SkillLevels(string SkillId, SkillLevel Claimed, SkillLevel Verified);

/// <summary>
/// Takes what a device ticked, each intent for itself: one that is refused holds no other back. They are ordered by when
/// they were meant (rule 2 of the domain), whatever order they arrive in.
/// </summary>
public sealed class SaveIntents(WriteGate gate, IDbContextFactory<HubDb> dbs, PublishedCatalogue published, JournalWriter journal, TimeProvider time)
{
    /// <summary>Intents in one sending; a longer outbox is sent in parts.</summary>
    public const int Most = 200;

    /// <param name="careerId">The career whose page asks; null for none.</param>
    /// <param name="intents">At most <see cref="Most"/>, in the order they were made.</param>
    /// <returns>
    /// One result an intent, in the same order. NotFound: the account is gone or disabled. A single intent is refused with
    /// <c>intents.unknown</c>, <c>intents.retired</c> or <c>intents.meaning-changed</c>.
    /// </returns>
    public async Task<Outcome<SavedIntents>> RunAsync(Caller caller, string? careerId, IReadOnlyList<Intent> intents, CancellationToken ct)
    {
        if (intents.Count > Most) throw new ArgumentException($"One sending holds at most {Most} intents.", nameof(intents));
        var (receivedAtUtc, catalogue) = (time.UtcNow(), published.Current);
        var taken = await gate.RunAsync<Outcome<Taken>>(async db =>
        {
            if (await db.OwnNewestAsync(caller, ct) is not { } before) return Outcome.NotFound;
            return new Taken(before, await TakeAsync(db, caller, catalogue, intents, before, receivedAtUtc, ct));
        }, ct);
        if (!taken.IsOk) return new Outcome(taken.Kind);

        await using var db = await dbs.CreateDbContextAsync(ct);
        var progress = await LearnerProgress.LoadAsync(db, catalogue, caller.PersonId, ct);
        var asked = careerId is not null && catalogue.Career(careerId) is { } career ? catalogue.SkillsOf(career).ToList() : [];
        return new SavedIntents(
            taken.Required.Before,
            taken.Required.Newest,
            [.. intents.Select(intent => ResultOf(intent, catalogue, progress))],
            [.. intents.Select(intent => catalogue.Criterion(intent.CriterionId)?.SkillId).OfType<string>().Distinct()
                .Select(id => catalogue.Skill(id)!)
                .Select(skill => new SkillLevels(skill.Id, progress.ClaimedLevel(skill), progress.VerifiedLevel(skill)))],
            Readiness.Of(asked, progress.Claimed),
            Readiness.Of(asked, progress.Verified));
    }

    private sealed record Taken(long Before, long Newest);

    /// <returns>Sequence of the newest entry after it.</returns>
    private async Task<long> TakeAsync(HubDb db, Caller caller, Catalogue catalogue, IReadOnlyList<Intent> intents, long before, DateTime receivedAtUtc, CancellationToken ct)
    {
        var seen = await SeenAsync(db, caller, intents, ct);
        var newest = before;
        foreach (var intent in intents)
        {
            if (Refusal(intent, catalogue) is not null || !seen.Add(intent.Key)) continue;
            db.Add(new IntentReceipt(caller.PersonId, intent.Key, receivedAtUtc));
            var meantAtUtc = IntentTime.Of(receivedAtUtc, intent.HeldBack, intent.ServedAtUtc);
            newest = (await journal.AppendAsync(db, AssessmentFacts.Claim(caller.PersonId, catalogue.Criterion(intent.CriterionId)!, intent.IsClaimed, meantAtUtc, receivedAtUtc), ct)).Sequence;
        }
        if (newest > before) await db.SaveChangesAsync(ct);
        return newest;
    }

    private static async Task<HashSet<Guid>> SeenAsync(HubDb db, Caller caller, IReadOnlyList<Intent> intents, CancellationToken ct)
    {
        // One tick is what nearly every sending holds; to find it by its key is the cheapest question there is.
        if (intents is [var only]) return await db.Receipts.FindAsync([caller.PersonId, only.Key], ct) is null ? [] : [only.Key];
        var keys = intents.Select(intent => intent.Key).ToList();
        return [.. await db.Receipts.Where(receipt => receipt.PersonId == caller.PersonId && keys.Contains(receipt.Key)).Select(receipt => receipt.Key).ToListAsync(ct)];
    }

    private static IntentResult ResultOf(Intent intent, Catalogue catalogue, LearnerProgress progress)
    {
        var stands = progress.Claimed.Contains(intent.CriterionId);
        if (Refusal(intent, catalogue) is { } code) return new(intent.Key, intent.CriterionId, IntentEnd.Refused, stands, code);
        return new(intent.Key, intent.CriterionId, stands == intent.IsClaimed ? IntentEnd.Saved : IntentEnd.Superseded, stands);
    }

    // A tick that may be sent for weeks: what it was about can be gone by then.
    private static string? Refusal(Intent intent, Catalogue catalogue) => catalogue.Criterion(intent.CriterionId) switch
    {
        null => "intents.unknown",
        { IsRetired: true } => "intents.retired",
        { } criterion when intent.IsClaimed && intent.Revision != criterion.Revision => "intents.meaning-changed",
        _ => null,
    };
}
