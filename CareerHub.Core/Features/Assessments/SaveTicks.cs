using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Assessments;

/// <summary>One row of a checklist form as it came back.</summary>
/// <param name="WasClaimed">The state it was drawn with.</param>
/// <param name="IsClaimed">The state it has now. Only a row that differs is an intent.</param>
/// <param name="Revision">The criterion's revision that was on the page.</param>
public sealed record TickedRow(string CriterionId, bool WasClaimed, bool IsClaimed, int Revision);

/// <summary>One form of one skill, posted whole.</summary>
/// <param name="Key">Made when the form was drawn: a form that comes twice is taken once.</param>
public sealed record TickSheet(string SkillId, Guid Key, IReadOnlyList<TickedRow> Rows)
{
    /// <summary>The rows that somebody changed: each is one intent.</summary>
    internal IEnumerable<TickedRow> Changed => Rows.Where(row => row.WasClaimed != row.IsClaimed);

    internal Guid Receipt => IntentReceipt.KeyOf(Key, [SkillId, .. Changed.Select(row => $"{row.CriterionId} {row.IsClaimed} {row.Revision}")]);
}

/// <param name="Changed">How many criteria were claimed or taken back.</param>
public sealed record SavedTicks(int Changed);

/// <summary>Takes the rows of a form that differ from how they were drawn, each as one intent of the caller; all or none.</summary>
public sealed class SaveTicks(WriteGate gate, PublishedCatalogue published, JournalWriter journal, TimeProvider time)
{
    /// <returns>
    /// NotFound: the skill or a criterion is not in the catalogue. Refused: <c>claims.retired</c> (a ticked criterion has
    /// been retired) or <c>claims.meaning-changed</c> (its meaning changed since the page was drawn). Nothing is saved then.
    /// </returns>
    public async Task<Outcome<SavedTicks>> RunAsync(Caller caller, TickSheet sheet, CancellationToken ct)
    {
        var receivedAtUtc = time.UtcNow();
        if (published.Current.Skill(sheet.SkillId) is not { } skill) return Outcome.NotFound;
        var intents = new List<(TickedRow Row, Criterion Criterion)>();
        foreach (var row in sheet.Changed)
        {
            if (skill.Criteria.FirstOrDefault(criterion => criterion.Id == row.CriterionId) is not { } criterion) return Outcome.NotFound;
            if (criterion.IsRetired) return Outcome.Refused("claims.retired");
            if (row.IsClaimed && row.Revision != criterion.Revision) return Outcome.Refused("claims.meaning-changed");
            intents.Add((row, criterion));
        }
        if (intents.Count == 0) return new SavedTicks(0);
        var receipt = sheet.Receipt;

        return await gate.RunAsync<Outcome<SavedTicks>>(async db =>
        {
            if (!await db.MayActAsync(caller, ct)) return Outcome.NotFound;
            if (await db.Receipts.FindAsync([caller.PersonId, receipt], ct) is not null) return new SavedTicks(intents.Count);
            db.Add(new IntentReceipt(caller.PersonId, receipt, receivedAtUtc));
            foreach (var (row, criterion) in intents)
                await journal.AppendAsync(db, AssessmentFacts.Claim(caller.PersonId, criterion, row.IsClaimed, receivedAtUtc, receivedAtUtc), ct);
            await db.SaveChangesAsync(ct);
            return new SavedTicks(intents.Count);
        }, ct);
    }
}
