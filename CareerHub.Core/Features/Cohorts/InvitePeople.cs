using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>A list as it was pasted.</summary>
/// <param name="Key">Made when the form was drawn: a form that comes twice makes nothing twice.</param>
/// <param name="IsDryRun">Only says what would be made.</param>
public sealed record InvitationForm(Guid Key, string? Pasted, bool IsDryRun);

/// <summary>Whoever runs a cohort makes an invitation for each person of a list: for all of them or for none.</summary>
public sealed class InvitePeople(WriteGate gate, TimeProvider time)
{
    /// <summary>Invitations of one cohort that may be open at once.</summary>
    public const int MostOpen = 1_000;

    /// <returns>
    /// What was made, or would be; the same form again answers the same. NotFound: no such cohort, or the caller does not
    /// run it. Refused, with the list and every problem of it: <c>invitations.problems</c>. Refused: <c>invitations.none</c>,
    /// nobody is on the list; <c>invitations.no-room</c>, too many would be open; <c>cohorts.archived</c>.
    /// </returns>
    public Task<Outcome<InvitationList>> RunAsync(Caller caller, Guid cohortId, InvitationForm form, CancellationToken ct)
    {
        var (list, now) = (InvitationList.Read(form.Pasted), time.UtcNow());
        var receipt = IntentReceipt.KeyOf(form.Key, $"{cohortId}", form.Pasted ?? "");
        return gate.RunAsync<Outcome<InvitationList>>(async db =>
        {
            if (!await db.MayRunCohortAsync(caller, cohortId, ct)) return Outcome.NotFound;
            if (await db.Receipts.FindAsync([caller.PersonId, receipt], ct) is not null) return list;
            if (await db.Cohorts.AnyAsync(cohort => cohort.Id == cohortId && cohort.ArchivedAtUtc != null, ct)) return Outcome.Refused("cohorts.archived");
            var open = await db.OpenInvitations.Where(invitation => invitation.CohortId == cohortId).Select(invitation => invitation.Email).ToListAsync(ct);
            var plan = WithoutThoseInvited(list, open.OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase));
            if (plan.Problems.Count > 0) return Outcome.Refused("invitations.problems").With(plan);
            if (plan.People.Count == 0) return Outcome.Refused("invitations.none");
            if (open.Count + plan.People.Count > MostOpen) return Outcome.Refused("invitations.no-room");
            if (form.IsDryRun) return plan;
            db.AddRange(plan.People.Select(person => new Invitation(cohortId, person, caller.PersonId, now)));
            db.Add(new IntentReceipt(caller.PersonId, receipt, now));
            db.Add(new AuditEntry(AuditAction.PeopleInvited, caller.PersonId, now, cohortId: cohortId));
            await db.SaveChangesAsync(ct);
            return plan;
        }, ct);
    }

    private static InvitationList WithoutThoseInvited(InvitationList list, HashSet<string> invited)
    {
        var again = list.People.Where(person => person.Email is not null && invited.Contains(person.Email)).ToList();
        return again.Count == 0 ? list : new(
            [.. list.People.Except(again)],
            [.. list.Problems.Concat(again.Select(person => new InvitationProblem(person.Line, person.Email!, "invitations.already-invited"))).OrderBy(problem => problem.Line)]);
    }
}
