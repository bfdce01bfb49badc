using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>
/// Decides whether a mentor may open a record, and writes down that they did, in one unit and before anything is shown
/// (rule 7 of the domain). When it cannot be written, it throws and nothing is shown.
/// </summary>
public sealed class RecordAccess(WriteGate gate, IDbContextFactory<HubDb> dbs, TimeProvider time)
{
    /// <summary>How long one line stands for looking at the same cohort again.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>A mentor to whom claims were shown within this time does not judge blindly (words of the domain, "Verdict").</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(14);

    /// <summary>Whether there is a page here for the caller; shows nothing, so it writes nothing down.</summary>
    public async Task<bool> MayOpenLearnerAsync(Caller caller, Guid learnerId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return (await db.SharedCohortsAsync(caller, learnerId, ct)).Count > 0;
    }

    /// <summary>The name of a cohort that has a page for the caller; null when there is none. Shows no record, so it writes nothing down.</summary>
    public async Task<string?> CohortNameAsync(Caller caller, Guid cohortId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.CohortsMentoredBy(caller).Where(cohort => cohort.Id == cohortId).Select(cohort => cohort.Name).SingleOrDefaultAsync(ct);
    }

    /// <summary>One line a learner's page opened. False: no such learner, or the caller does not mentor them now.</summary>
    public Task<bool> OpenLearnerAsync(Caller caller, Guid learnerId, CancellationToken ct)
    {
        var now = time.UtcNow();
        return gate.RunAsync(async db =>
        {
            if ((await db.SharedCohortsAsync(caller, learnerId, ct)).Count == 0) return false;
            db.Add(new AuditEntry(AuditAction.LearnerRecordOpened, caller.PersonId, now, learnerId));
            await db.SaveChangesAsync(ct);
            return true;
        }, ct);
    }

    /// <summary>
    /// A review shows evidence and verdicts, with the learner's claims or without: one line, unless one of the last quarter
    /// of an hour stands, as the page is fetched anew whenever something about the request changes. The caller has decided
    /// that the mentor may.
    /// </summary>
    /// <param name="showsClaims">Whether claims are on the page: only then is what the mentor decides later not blind.</param>
    internal Task NoteReviewShownAsync(Caller mentor, Guid learnerId, bool showsClaims, CancellationToken ct)
    {
        var now = time.UtcNow();
        var since = now - Window;
        return gate.RunAsync(async db =>
        {
            if (await LinesAbout(db, mentor, learnerId, since).AnyAsync(ct)) return;
            if (!showsClaims && await db.Audit.AnyAsync(entry => entry.ActorId == mentor.PersonId && entry.LearnerId == learnerId && entry.Action == AuditAction.ReviewOpened && entry.AtUtc >= since, ct)) return;
            db.Add(new AuditEntry(showsClaims ? AuditAction.LearnerRecordOpened : AuditAction.ReviewOpened, mentor.PersonId, now, learnerId));
            await db.SaveChangesAsync(ct);
        }, ct);
    }

    /// <summary>
    /// One line a viewer, cohort and quarter of an hour, and one more when a learner joined since: everybody who was looked
    /// at reads of it. False: no such cohort, or the caller does not mentor it now.
    /// </summary>
    public Task<bool> OpenCohortAsync(Caller caller, Guid cohortId, CancellationToken ct)
    {
        var now = time.UtcNow();
        var window = new DateTime(now.Ticks - now.Ticks % Window.Ticks, DateTimeKind.Utc);
        return gate.RunAsync(async db =>
        {
            if (!await db.CohortsMentoredBy(caller).AnyAsync(cohort => cohort.Id == cohortId, ct)) return false;
            var lastLine = await db.Audit.AsNoTracking()
                .Where(entry => entry.Action == AuditAction.CohortOpened && entry.ActorId == caller.PersonId && entry.CohortId == cohortId && entry.AtUtc >= window)
                .OrderByDescending(entry => entry.Id).FirstOrDefaultAsync(ct);
            if (lastLine is not null && !await db.Memberships.AnyAsync(stay => stay.CohortId == cohortId && stay.Role == CohortRole.Learner && stay.StartedAtUtc > lastLine.AtUtc, ct)) return true;
            db.Add(new AuditEntry(AuditAction.CohortOpened, caller.PersonId, now, cohortId: cohortId, windowUtc: lastLine is null ? window : null));
            await db.SaveChangesAsync(ct);
            return true;
        }, ct);
    }

    /// <summary>
    /// The answer to a verdict shows the learner's claims too: a line for it, unless one of the last quarter of an hour
    /// stands. The caller saves.
    /// </summary>
    internal static async Task NoteSheetShownAsync(HubDb db, Caller mentor, Guid learnerId, DateTime nowUtc, CancellationToken ct)
    {
        if (await LinesAbout(db, mentor, learnerId, nowUtc - Window).AnyAsync(ct)) return;
        db.Add(new AuditEntry(AuditAction.LearnerRecordOpened, mentor.PersonId, nowUtc, learnerId));
    }

    /// <summary>
    /// A piece of evidence is part of the record: a line for it, unless one of the last quarter of an hour stands. As
    /// mentors come to a picture by way of the record, hardly ever is one written here.
    /// </summary>
    internal async Task NoteFileShownAsync(HubDb db, Caller mentor, Guid learnerId, CancellationToken ct)
    {
        var now = time.UtcNow();
        if (await LinesAbout(db, mentor, learnerId, now - Window).AnyAsync(ct)) return;
        await gate.RunAsync(async inside =>
        {
            await NoteSheetShownAsync(inside, mentor, learnerId, now, ct);
            await inside.SaveChangesAsync(ct);
        }, ct);
    }

    /// <summary>
    /// Whether the learner's claims were not shown to this mentor within <see cref="Remembered"/> before <paramref name="nowUtc"/>:
    /// neither in the learner's record nor as levels in the overview of a cohort.
    /// </summary>
    internal static async Task<bool> IsBlindAsync(HubDb db, Caller mentor, Guid learnerId, DateTime nowUtc, CancellationToken ct)
    {
        var since = nowUtc - Remembered;
        var stays = db.Memberships.Where(stay => stay.PersonId == learnerId && stay.Role == CohortRole.Learner);
        return !await LinesAbout(db, mentor, learnerId, since).AnyAsync(ct)
            && !await db.Audit.AnyAsync(entry => entry.ActorId == mentor.PersonId && entry.Action == AuditAction.CohortOpened && entry.AtUtc >= since
                && stays.Any(stay => stay.CohortId == entry.CohortId && stay.StartedAtUtc <= entry.AtUtc && (stay.EndedAtUtc == null || entry.AtUtc <= stay.EndedAtUtc)), ct);
    }

    private static IQueryable<AuditEntry> LinesAbout(HubDb db, Caller mentor, Guid learnerId, DateTime since) =>
        db.Audit.Where(entry => entry.ActorId == mentor.PersonId && entry.LearnerId == learnerId && entry.Action == AuditAction.LearnerRecordOpened && entry.AtUtc >= since);
}
