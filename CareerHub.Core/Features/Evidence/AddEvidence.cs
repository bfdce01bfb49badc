using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Drafts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Evidence;

/// <summary>Adds one piece of evidence to a criterion of the caller's own record.</summary>
public sealed class AddEvidence(WriteGate gate, IDbContextFactory<HubDb> dbs, PublishedCatalogue published, JournalWriter journal, EvidenceFiles files, TimeProvider time)
{
    /// <returns>
    /// Ok also for a form that was taken before. NotFound: no such criterion, or the account may not act. Refused: the
    /// codes of <see cref="EvidenceRules"/>, <c>evidence.retired</c>, <c>evidence.too-many</c> (on this criterion) or
    /// <c>evidence.no-room</c> (for more pictures). Nothing is kept then.
    /// </returns>
    public async Task<Outcome> RunAsync(Caller caller, NewEvidence form, CancellationToken ct)
    {
        if (published.Current.Criterion(form.CriterionId) is not { } criterion) return Outcome.NotFound;
        if (criterion.IsRetired) return Outcome.Refused("evidence.retired");
        var (fault, content) = form.Read();
        if (content is null) return Outcome.Refused(fault!);

        var file = content.Image is null ? null : await files.KeepAsync(content.Image, ct);
        var isKept = false;
        try
        {
            (var outcome, isKept) = await gate.RunAsync(db => AppendAsync(db, caller, criterion, form, content, file, ct), ct);
            return outcome;
        }
        finally
        {
            if (file is not null && !isKept) await ForgetAsync(file.Id);
        }
    }

    private async Task<(Outcome Outcome, bool IsAdded)> AppendAsync(HubDb db, Caller caller, Criterion criterion, NewEvidence form, EvidenceContent content, StoredImage? file, CancellationToken ct)
    {
        var (now, receipt) = (time.UtcNow(), content.Receipt(form));
        if (!await db.MayActAsync(caller, ct)) return (Outcome.NotFound, false);
        if (await db.Receipts.FindAsync([caller.PersonId, receipt], ct) is not null) return (Outcome.Ok, false);
        if (!await db.HasRoomForPieceAsync(caller.PersonId, criterion.Id, ct)) return (Outcome.Refused("evidence.too-many"), false);
        if (file is not null && !await db.HasRoomForFileAsync(caller.PersonId, file.Bytes, ct)) return (Outcome.Refused("evidence.no-room"), false);
        db.Add(new IntentReceipt(caller.PersonId, receipt, now));
        await journal.AppendAsync(db, EvidenceFacts.Added(caller.PersonId, criterion, content.Kind, content.Text, file, now), ct);
        if (form is NewNote note) await DropDraft.ApplyAsync(db, caller, DraftSlot.EvidenceNote(criterion.Id), content.Text!, note.DraftVersion, now, ct); // what another window wrote stays
        await db.SaveChangesAsync(ct);
        return (Outcome.Ok, true);
    }

    // A commit that failed may have reached the disk all the same: an entry must never lose its file, so this looks first.
    // When it cannot look, the sweep of the next start does.
    private async Task ForgetAsync(Guid fileId)
    {
        await using var db = await dbs.CreateDbContextAsync(CancellationToken.None);
        if (!await db.Evidence.AnyAsync(item => item.FileId == fileId, CancellationToken.None)) files.Forget(fileId);
    }
}

internal static class EvidenceRoom
{
    /// <summary>Whether one more piece fits on a criterion of a learner.</summary>
    public static async Task<bool> HasRoomForPieceAsync(this HubDb db, Guid learnerId, string criterionId, CancellationToken ct) =>
        await db.Evidence.CountAsync(item => item.LearnerId == learnerId && item.CriterionId == criterionId && item.RemovedAtUtc == null, ct) < EvidenceRules.PiecesOfCriterion;

    public static async Task<bool> HasRoomForFileAsync(this HubDb db, Guid learnerId, int bytes, CancellationToken ct) =>
        await db.Evidence.Where(item => item.LearnerId == learnerId).SumAsync(item => (long?)item.FileBytes ?? 0, ct) + bytes <= EvidenceRules.BytesOfLearner;
}
