using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.Guidance;

/// <summary>A career that a learner chose to work towards, by their own act.</summary>
public sealed class StartedCareer
{
    private StartedCareer()
    {
    }

    internal StartedCareer(Guid learnerId, string careerId)
    {
        (LearnerId, CareerId) = (learnerId, careerId);
    }

    public Guid LearnerId { get; private set; }
    public string CareerId { get; private set; } = "";

    /// <summary>The last time it was started.</summary>
    public DateTime StartedAtUtc { get; private set; }

    /// <summary>Null while the learner works towards it. Leaving takes away no claim: skills belong to no career.</summary>
    public DateTime? LeftAtUtc { get; private set; }

    internal void Start(DateTime atUtc) => (StartedAtUtc, LeftAtUtc) = (atUtc, null);

    internal void Leave(DateTime atUtc) => LeftAtUtc ??= atUtc;

    internal sealed class Mapping : IEntityTypeConfiguration<StartedCareer>
    {
        public void Configure(EntityTypeBuilder<StartedCareer> builder)
        {
            builder.ToTable("StartedCareers").HasKey(started => new { started.LearnerId, started.CareerId });
            builder.Property(started => started.CareerId).HasMaxLength(80);
        }
    }
}

/// <summary>Folds starting and leaving into <see cref="StartedCareer"/>.</summary>
public sealed class StartedCareerProjection : IProjection
{
    public IReadOnlyList<Type> Tables => [typeof(StartedCareer)];

    public async Task ApplyAsync(HubDb db, JournalEntry entry, CancellationToken ct)
    {
        if (entry.Kind is not (EntryKind.CareerStarted or EntryKind.CareerLeft)) return;
        var (learner, career) = (entry.LearnerId!.Value, entry.Details["career"]);
        var started = await db.StartedCareers.FindAsync([learner, career], ct);
        if (started is null) db.Add(started = new StartedCareer(learner, career));
        if (entry.Kind == EntryKind.CareerStarted) started.Start(entry.ReceivedAtUtc);
        else started.Leave(entry.ReceivedAtUtc);
    }
}

public static class GuidanceTables
{
    extension(HubDb db)
    {
        public DbSet<StartedCareer> StartedCareers => db.Set<StartedCareer>();

        /// <summary>What the caller started and has not left.</summary>
        public IQueryable<StartedCareer> CareersOf(Caller caller) =>
            db.Set<StartedCareer>().Where(started => started.LearnerId == caller.PersonId && started.LeftAtUtc == null);
    }
}
