using CareerHub.Core.Features.Careers;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Content;

/// <summary>
/// Ids are permanent (rule 3 of the domain): what learners have history on is retired, never deleted, moved or turned back.
/// What is retired already may leave the files: it is carried along (<see cref="CarriedHistory"/>).
/// </summary>
internal static class PermanentIds
{
    /// <summary>One finding for each promise that the next version would break towards the running one.</summary>
    public static IReadOnlyList<Finding> Broken(Catalogue running, Catalogue next)
    {
        var findings = new List<Finding>();
        foreach (var skill in running.Skills.Where(skill => next.Skill(skill.Id) is null && skill.ActiveCriteria.Any()))
            findings.Add(In(skill.Id, new($"Keterampilan “{skill.Id}” hilang dari paket. Biarkan di sana; pensiunkan kriterianya.", $"The skill “{skill.Id}” is gone from the pack. Keep it; retire its criteria instead.")));
        foreach (var criterion in running.Skills.SelectMany(skill => skill.Criteria))
        {
            if (next.Criterion(criterion.Id) is not { } kept)
            {
                if (next.Skill(criterion.SkillId) is not null && !criterion.IsRetired)
                    findings.Add(In(criterion.SkillId, new($"Kriteria “{criterion.Id}” hilang. Tulis status: retired; riwayat orang bergantung padanya.", $"The criterion “{criterion.Id}” is gone. Write status: retired; people's history hangs on it.")));
                continue;
            }
            if (kept.SkillId != criterion.SkillId)
                findings.Add(In(kept.SkillId, new($"Kriteria “{criterion.Id}” pindah dari keterampilan “{criterion.SkillId}”. Beri id baru.", $"The criterion “{criterion.Id}” moved here from the skill “{criterion.SkillId}”. Give it a new id.")));
            if (kept.Revision < criterion.Revision)
                findings.Add(In(kept.SkillId, new($"Revisi kriteria “{criterion.Id}” turun dari {criterion.Revision} ke {kept.Revision}.", $"The revision of the criterion “{criterion.Id}” falls from {criterion.Revision} to {kept.Revision}.")));
        }
        return findings;
    }

    private static Finding In(string skillId, LocalText message) => new($"skills/{skillId}.yaml", 1, 1, message);
}
