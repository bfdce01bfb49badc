using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Drafts;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Guidance;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Features.People;
using CareerHub.Core.Features.Sharing;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Demo;

/// <summary>
/// Empties every table that the demo filled. The journal is append-only for real people; an invented history is the one
/// that may go, whole and never in part. Call it inside the gate, and only on a house that the demo seeded.
/// </summary>
internal static class HouseClearing
{
    public static async Task RunAsync(HubDb db, CancellationToken ct)
    {
        await db.Set<JournalText>().ExecuteDeleteAsync(ct);
        await db.Set<JournalEntry>().ExecuteDeleteAsync(ct);
        await db.Claims.ExecuteDeleteAsync(ct);
        await db.Receipts.ExecuteDeleteAsync(ct);
        await db.Verdicts.ExecuteDeleteAsync(ct);
        await db.Standings.ExecuteDeleteAsync(ct);
        await db.Summaries.ExecuteDeleteAsync(ct);
        await db.Evidence.ExecuteDeleteAsync(ct);
        await db.Reviews.ExecuteDeleteAsync(ct);
        await db.ReviewActivity.ExecuteDeleteAsync(ct);
        await db.StartedCareers.ExecuteDeleteAsync(ct);
        await db.PrivateTexts.ExecuteDeleteAsync(ct);
        await db.Shares.ExecuteDeleteAsync(ct);
        await db.Memberships.ExecuteDeleteAsync(ct);
        await db.Invitations.ExecuteDeleteAsync(ct);
        await db.CohortCareers.ExecuteDeleteAsync(ct);
        await db.Cohorts.ExecuteDeleteAsync(ct);
        await db.PasswordResets.ExecuteDeleteAsync(ct);
        await db.Audit.ExecuteDeleteAsync(ct);
        await db.People.ExecuteDeleteAsync(ct);
    }
}
