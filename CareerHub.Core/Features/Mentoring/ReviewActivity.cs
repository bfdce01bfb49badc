using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>When whoever holds a request was last seen at work on it. No history: only the newest time counts, and only while it is held.</summary>
public sealed class ReviewActivity(Guid requestId, Guid mentorId, DateTime atUtc)
{
    public Guid RequestId { get; private set; } = requestId;
    public Guid MentorId { get; private set; } = mentorId;
    public DateTime AtUtc { get; private set; } = atUtc;

    internal void See(Guid mentorId, DateTime atUtc) => (MentorId, AtUtc) = (mentorId, atUtc);

    internal sealed class Mapping : IEntityTypeConfiguration<ReviewActivity>
    {
        public void Configure(EntityTypeBuilder<ReviewActivity> builder)
        {
            builder.ToTable("ReviewActivity").HasKey(activity => activity.RequestId);
            builder.Property(activity => activity.RequestId).ValueGeneratedNever();
        }
    }
}

internal static class ReviewActivityTables
{
    extension(HubDb db)
    {
        public DbSet<ReviewActivity> ReviewActivity => db.Set<ReviewActivity>();

        /// <summary>The holder was at work just now. The caller saves.</summary>
        public async Task SeeAtWorkAsync(ReviewRequest request, Guid mentorId, DateTime nowUtc, CancellationToken ct)
        {
            var activity = await db.Set<ReviewActivity>().FindAsync([request.Id], ct);
            if (activity is null) db.Add(new ReviewActivity(request.Id, mentorId, nowUtc));
            else activity.See(mentorId, nowUtc);
        }

        /// <summary>When a held request was last worked on; null when nobody holds it.</summary>
        public async Task<DateTime?> LastActivityAsync(ReviewRequest request, CancellationToken ct)
        {
            if (request.State != RequestState.Claimed) return null;
            var seen = await db.Set<ReviewActivity>().AsNoTracking()
                .Where(activity => activity.RequestId == request.Id && activity.MentorId == request.MentorId)
                .Select(activity => (DateTime?)activity.AtUtc).SingleOrDefaultAsync(ct);
            return seen > request.ClaimedAtUtc ? seen : request.ClaimedAtUtc;
        }
    }
}
