using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>The learners of a cohort with their summaries: one query, however many there are.</summary>
internal static class CohortMatrix
{
    /// <param name="only">These learners alone; null for everybody.</param>
    /// <returns>By name, as people look for them.</returns>
    public static async Task<IReadOnlyList<LearnerLine>> LinesAsync(HubDb db, Guid cohortId, IReadOnlyList<CohortSkill> skills, HiddenClaims hidden, Guid[]? only, CancellationToken ct)
    {
        var columns = new Dictionary<string, int>(skills.Count, StringComparer.Ordinal);
        for (var i = 0; i < skills.Count; i++) columns.Add(skills[i].Skill.Id, i);
        var lines = new Dictionary<Guid, Draft>();
        await foreach (var row in Rows(db, cohortId, only).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (!lines.TryGetValue(row.LearnerId, out var line)) lines.Add(row.LearnerId, line = new(row.Name, new MatrixCell[skills.Count]));
            if (row.SkillId is not null && columns.TryGetValue(row.SkillId, out var column)) line.Put(column, row, hidden.Hides(row.LearnerId, row.SkillId));
        }
        foreach (var (learnerId, line) in lines) line.HideTheRest(learnerId, skills, hidden);
        return [.. lines.Select(line => new LearnerLine(line.Key, line.Value.Name, line.Value.Cells, line.Value.ActiveAtUtc))
            .OrderBy(line => line.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(line => line.LearnerId)];
    }

    private sealed record Row(Guid LearnerId, string Name, string? SkillId, int? Verified, int? Claimed, int? Unverified, DateTime? JudgedAtUtc, DateTime? ActiveAtUtc);

    private static IQueryable<Row> Rows(HubDb db, Guid cohortId, Guid[]? only)
    {
        var learners = db.CurrentMemberships.Where(membership => membership.CohortId == cohortId && membership.Role == CohortRole.Learner);
        if (only is not null) learners = learners.Where(membership => only.Contains(membership.PersonId));
        return from membership in learners
               join person in db.People on membership.PersonId equals person.Id
               join summary in db.Summaries on membership.PersonId equals summary.LearnerId into summaries
               from summary in summaries.DefaultIfEmpty()
               select new Row(person.Id, person.DisplayName, summary.SkillId, summary.VerifiedLevel, summary.ClaimedLevel, summary.UnverifiedClaims, summary.JudgedAtUtc, summary.ActiveAtUtc);
    }

    /// <summary>One line while its rows come in.</summary>
    private sealed class Draft(string name, MatrixCell[] cells)
    {
        public string Name { get; } = name;
        public MatrixCell[] Cells { get; } = cells;
        public DateTime? ActiveAtUtc { get; private set; }

        public void Put(int column, Row row, bool isHidden)
        {
            Cells[column] = isHidden
                ? MatrixCell.Hidden(row.Verified ?? 0, row.JudgedAtUtc)
                : MatrixCell.Shown(row.Verified ?? 0, row.Claimed ?? 0, row.Unverified ?? 0, row.JudgedAtUtc);
            // What the learner did on a hidden skill is part of their word on it.
            if (!isHidden && row.ActiveAtUtc is { } at && (ActiveAtUtc is null || at > ActiveAtUtc)) ActiveAtUtc = at;
        }

        // Where there is no summary yet, an empty cell would tell that nothing was claimed.
        public void HideTheRest(Guid learnerId, IReadOnlyList<CohortSkill> skills, HiddenClaims hidden)
        {
            if (hidden.IsEmpty) return;
            for (var i = 0; i < skills.Count; i++)
                if (!Cells[i].IsHidden && hidden.Hides(learnerId, skills[i].Skill.Id)) Cells[i] = MatrixCell.Hidden(0, judgedAtUtc: null);
        }
    }
}
