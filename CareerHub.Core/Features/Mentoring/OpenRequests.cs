using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>Which requests live, and whose they are to answer. The only place that says so.</summary>
internal static class OpenRequests
{
    extension(HubDb db)
    {
        /// <summary>Queued or held, of people who are learners of the request's cohort now, in cohorts that are not put away.</summary>
        public IQueryable<ReviewRequest> LivingReviews()
        {
            var current = db.CurrentMemberships;
            var cohorts = db.Cohorts.Where(cohort => cohort.ArchivedAtUtc == null);
            return db.Reviews.Where(request => (request.State == RequestState.Queued || request.State == RequestState.Claimed)
                && cohorts.Any(cohort => cohort.Id == request.CohortId)
                && current.Any(stay => stay.PersonId == request.LearnerId && stay.CohortId == request.CohortId && stay.Role == CohortRole.Learner));
        }

        /// <summary>
        /// Its place in the queue of its cohort: 1 + the undecided ones that have waited longer. It never rises, as whatever
        /// is released keeps its place.
        /// </summary>
        public async Task<int> PlaceAsync(ReviewRequest request, CancellationToken ct) => 1 + await db.LivingReviews()
            .CountAsync(other => other.CohortId == request.CohortId
                && (other.QueuedAtUtc < request.QueuedAtUtc || (other.QueuedAtUtc == request.QueuedAtUtc && other.QueuedBy < request.QueuedBy)), ct);

        /// <summary>
        /// The cohort in whose name the caller may look at a request: they mentor it now, its careers ask for the skill, the
        /// learner is one of it, and it is not the caller's own. Null: to the caller there is no such request.
        /// </summary>
        public async Task<Cohort?> CohortOfReviewAsync(Catalogue catalogue, Caller mentor, ReviewRequest request, CancellationToken ct)
        {
            var shared = (await db.SharedCohortsAsync(mentor, request.LearnerId, ct)).SingleOrDefault(cohort => cohort.Id == request.CohortId);
            return shared is not null && shared.AsksFor(catalogue, request.SkillId) ? shared : null;
        }
    }

    public static bool AsksFor(this Cohort cohort, Catalogue catalogue, string skillId) =>
        cohort.Careers.Any(career => catalogue.Career(career.CareerId)?.Asks(skillId) is not null);
}
