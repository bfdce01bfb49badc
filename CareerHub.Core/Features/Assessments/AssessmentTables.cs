using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Assessments;

public static class AssessmentTables
{
    extension(HubDb db)
    {
        public DbSet<ClaimState> Claims => db.Set<ClaimState>();
        public DbSet<Verdict> Verdicts => db.Set<Verdict>();
        public DbSet<Standing> Standings => db.Set<Standing>();
        public DbSet<SkillSummary> Summaries => db.Set<SkillSummary>();
    }
}
