using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Assessments;

/// <summary>
/// Makes every summary anew when those that stand are of another catalogue or of an older program, which had none. Part of
/// the start, before anybody can tick. All or nothing: a start that is cut off does it again.
/// </summary>
public sealed class FillSummaries(WriteGate gate, PublishedCatalogue published)
{
    /// <summary>Learners that are held in memory at once.</summary>
    private const int AtOnce = 200;

    /// <returns>Whether there was something to do.</returns>
    public Task<bool> RunAsync(CancellationToken ct)
    {
        var catalogue = published.Current;
        if (catalogue.Skills.Count == 0) return Task.FromResult(false);
        return gate.RunAsync(async db =>
        {
            if (await Summaries.AreOfAsync(db, catalogue, ct)) return false;
            await db.Summaries.ExecuteDeleteAsync(ct);
            var learners = await db.Set<JournalEntry>().Where(entry => entry.LearnerId != null && entry.CriterionId != null).Select(entry => entry.LearnerId!.Value)
                .Union(db.Claims.Select(claim => claim.LearnerId)).Union(db.Standings.Select(standing => standing.LearnerId)).ToListAsync(ct);
            foreach (var some in learners.Chunk(AtOnce))
            {
                db.AddRange(await RowsOfAsync(db, catalogue, some, ct));
                await db.SaveChangesAsync(ct);
                db.ChangeTracker.Clear();
            }
            await Summaries.MarkAsync(db, catalogue, ct);
            await db.SaveChangesAsync(ct);
            return true;
        }, ct);
    }

    /// <summary>Something of one learner on one criterion.</summary>
    private sealed record Piece(Guid LearnerId, string CriterionId, DateTime? AtUtc, int? Revision = null);

    private static async Task<IEnumerable<SkillSummary>> RowsOfAsync(HubDb db, Catalogue catalogue, Guid[] learners, CancellationToken ct)
    {
        var acts = await db.Set<JournalEntry>()
            .Where(entry => learners.Contains(entry.LearnerId!.Value) && entry.CriterionId != null && entry.Kind != EntryKind.VerdictGiven)
            .GroupBy(entry => new { entry.LearnerId, entry.CriterionId })
            .Select(group => new Piece(group.Key.LearnerId!.Value, group.Key.CriterionId!, group.Max(entry => entry.ReceivedAtUtc), null)).ToListAsync(ct);
        var verdicts = await db.Verdicts.Where(verdict => learners.Contains(verdict.LearnerId) && verdict.Answer != VerdictAnswer.CannotTell)
            .GroupBy(verdict => new { verdict.LearnerId, verdict.CriterionId })
            .Select(group => new Piece(group.Key.LearnerId, group.Key.CriterionId, group.Max(verdict => verdict.GivenAtUtc), null)).ToListAsync(ct);
        var claims = await db.Claims.Where(claim => learners.Contains(claim.LearnerId) && claim.IsClaimed)
            .Select(claim => new Piece(claim.LearnerId, claim.CriterionId, null, claim.Revision)).ToListAsync(ct);
        var met = await db.Standings.Where(standing => learners.Contains(standing.LearnerId) && standing.Answer == VerdictAnswer.Met)
            .Select(standing => new Piece(standing.LearnerId, standing.CriterionId, null, standing.Revision)).ToListAsync(ct);

        var (actsOf, verdictsOf, claimsOf, metOf) = (BySkill(acts), BySkill(verdicts), BySkill(claims), BySkill(met));
        return actsOf.Concat(verdictsOf).Concat(claimsOf).Concat(metOf).Select(group => group.Key).Distinct().Select(key =>
        {
            var row = new SkillSummary(key.LearnerId, key.Skill.Id);
            row.Fill(Marks(claimsOf[key]), Marks(metOf[key]), verdictsOf[key].Max(piece => piece.AtUtc), actsOf[key].Max(piece => piece.AtUtc));
            row.Take(row.Count(key.Skill));
            return row;
        });

        ILookup<(Guid LearnerId, Skill Skill), Piece> BySkill(IEnumerable<Piece> pieces) => pieces
            .Where(piece => catalogue.Criterion(piece.CriterionId) is not null)
            .ToLookup(piece => (piece.LearnerId, catalogue.Skill(catalogue.Criterion(piece.CriterionId)!.SkillId)!));
    }

    private static string Marks(IEnumerable<Piece> pieces) => CriterionMarks.Write(pieces.Select(piece => KeyValuePair.Create(piece.CriterionId, piece.Revision!.Value)));
}
