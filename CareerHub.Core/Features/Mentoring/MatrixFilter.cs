using System.Globalization;
using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>How the learners of an overview are ordered. By level is not among them, and never will be.</summary>
public enum MatrixOrder { Name, Activity }

/// <summary>What a mentor wants to see of a cohort. Pure; what the cohort does not have narrows nothing.</summary>
/// <param name="CareerId">Only what this career asks, with its targets.</param>
/// <param name="CategoryId">Only skills of this category.</param>
/// <param name="Name">Only learners whose name has this in it; case and accents do not matter.</param>
/// <param name="IsBelowTarget">Only learners who are below the target in one of the skills shown.</param>
/// <param name="HasUnverified">Only learners with a claim, in one of the skills shown, that nobody has verified.</param>
public sealed record MatrixFilter(string? CareerId = null, string? CategoryId = null, string? Name = null, bool IsBelowTarget = false, bool HasUnverified = false, MatrixOrder Order = MatrixOrder.Name)
{
    public static MatrixFilter None { get; } = new();

    /// <summary>Something may be left out.</summary>
    public bool Narrows => this with { Order = MatrixOrder.Name } != None;

    public MatrixSlice Of(CohortView cohort)
    {
        var columns = Columns(cohort);
        var lines = cohort.Learners.Where(line => IsNamed(line)
            && (!IsBelowTarget || columns.Any(column => line.Cells[column.Index].Verified < column.Target))
            && (!HasUnverified || columns.Any(column => line.Cells[column.Index].Unverified > 0)));
        // Both sorts keep the order by name among equals; who has done nothing yet comes last.
        if (Order == MatrixOrder.Activity) lines = lines.OrderByDescending(line => line.ActiveAtUtc ?? DateTime.MinValue);
        return new(columns, [.. lines]);
    }

    private List<MatrixColumn> Columns(CohortView cohort)
    {
        var career = cohort.Careers.FirstOrDefault(career => career.Id == CareerId);
        var isKnown = cohort.Skills.Any(skill => skill.Skill.CategoryId == CategoryId);
        var columns = new List<MatrixColumn>(cohort.Skills.Count);
        for (var i = 0; i < cohort.Skills.Count; i++)
        {
            var (skill, target) = (cohort.Skills[i].Skill, cohort.Skills[i].Target);
            if (career is not null)
            {
                if (career.Asks(skill.Id) is not { } asked) continue;
                target = asked.Target;
            }
            if (!isKnown || skill.CategoryId == CategoryId) columns.Add(new(i, skill, target));
        }
        return columns;
    }

    private bool IsNamed(LearnerLine line) => string.IsNullOrWhiteSpace(Name)
        || CultureInfo.InvariantCulture.CompareInfo.IndexOf(line.Name, Name.Trim(), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}

/// <param name="Index">Where the skill's cell stands in a line.</param>
/// <param name="Target">What the chosen career asks, or the highest that any of the cohort's asks.</param>
public sealed record MatrixColumn(int Index, Skill Skill, SkillLevel Target);

/// <summary>What a filter leaves.</summary>
public sealed record MatrixSlice(IReadOnlyList<MatrixColumn> Columns, IReadOnlyList<LearnerLine> Learners);
