using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>One request that waits for the mentors of a cohort.</summary>
/// <param name="Place">In the queue of its cohort: 1 waits longest.</param>
/// <param name="Question">Null when none was asked.</param>
/// <param name="HeldBy">The mentor who holds it; null while nobody does.</param>
/// <param name="IsMine">The caller holds it.</param>
/// <param name="Attempt">1 for the first request of this learner on this skill.</param>
public sealed record QueueRow(
    Guid Id, Guid LearnerId, string Learner, Skill Skill, SkillLevel Asked, Guid CohortId, string Cohort, DateTime QueuedAtUtc, int Place, string? Question, string? HeldBy, bool IsMine, int Attempt);

/// <summary>Reads what waits for a mentor in one query: by (queued-at, id) and nothing else.</summary>
internal static class QueueReader
{
    public static async Task<IReadOnlyList<QueueRow>> ReadAsync(HubDb db, Catalogue catalogue, Caller caller, CancellationToken ct)
    {
        var cohorts = await db.CohortsMentoredBy(caller).AsNoTracking().Include(cohort => cohort.Careers).ToDictionaryAsync(cohort => cohort.Id, ct);
        var ids = cohorts.Keys.ToList();
        var (people, texts, reviews) = (db.People, db.Set<JournalText>(), db.Reviews);
        var rows = await (
            from request in db.LivingReviews().AsNoTracking()
            where ids.Contains(request.CohortId)
            orderby request.QueuedAtUtc, request.QueuedBy
            select new
            {
                Request = request,
                Learner = people.Where(person => person.Id == request.LearnerId).Select(person => person.DisplayName).First(),
                Mentor = people.Where(person => person.Id == request.MentorId).Select(person => person.DisplayName).FirstOrDefault(),
                Question = texts.Where(text => text.Sequence == request.AskedBy).Select(text => text.Text).FirstOrDefault(),
                Before = reviews.Count(other => other.LearnerId == request.LearnerId && other.SkillId == request.SkillId && other.DecidedAtUtc != null),
            }).ToListAsync(ct);
        var places = new Dictionary<Guid, int>();
        return
        [
            .. from row in rows
               let request = row.Request
               let cohort = cohorts[request.CohortId]
               let place = places[cohort.Id] = places.GetValueOrDefault(cohort.Id) + 1 // everything open counts, also what is not shown
               where request.LearnerId != caller.PersonId && cohort.AsksFor(catalogue, request.SkillId)
               select new QueueRow(request.Id, request.LearnerId, row.Learner, catalogue.Skill(request.SkillId)!, request.Asked, cohort.Id, cohort.Name, request.QueuedAtUtc, place,
                   row.Question, row.Mentor, request.MentorId == caller.PersonId, row.Before + 1),
        ];
    }
}
