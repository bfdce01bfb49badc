using System.Numerics;
using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Assessments;

/// <summary>How much of what a career asks is met. Two of them stand side by side, claimed and verified; they are never mixed.</summary>
/// <param name="Percent">0 to 100, rounded down; 100 only when every must is met.</param>
/// <param name="Met">Met musts at or below the targets.</param>
/// <param name="Musts">Musts at or below the targets; above zero.</param>
public sealed record Readiness(int Percent, int Met, int Musts)
{
    /// <summary>
    /// Σ weight × (met ÷ must) ÷ Σ weight, over the skills with at least one active must at or below the target level
    /// (words of the domain, "Readiness"). Computed in whole fractions, so that rounding never lends a percent.
    /// </summary>
    /// <returns>Null when nothing can be counted: shown as "does not apply", never as 100 %.</returns>
    public static Readiness? Of(IEnumerable<(Skill Skill, RequiredSkill Asked)> asked, IReadOnlySet<string> met)
    {
        var counted = asked
            .Select(pair => (pair.Asked.Weight, Musts: pair.Skill.ActiveCriteria.Where(c => c.IsMust && c.Level <= pair.Asked.Target).ToList()))
            .Where(pair => pair.Musts.Count > 0)
            .Select(pair => (pair.Weight, Musts: pair.Musts.Count, Met: pair.Musts.Count(c => met.Contains(c.Id))))
            .ToList();
        if (counted.Count == 0) return null;

        var (numerator, denominator) = (BigInteger.Zero, BigInteger.One);
        foreach (var skill in counted)
            (numerator, denominator) = (numerator * skill.Musts + skill.Weight * skill.Met * denominator, denominator * skill.Musts);
        var percent = numerator * 100 / (denominator * counted.Sum(skill => skill.Weight));
        return new((int)percent, counted.Sum(skill => skill.Met), counted.Sum(skill => skill.Musts));
    }
}
