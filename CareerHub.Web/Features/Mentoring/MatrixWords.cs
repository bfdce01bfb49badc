using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CareerHub.Web.Features.Mentoring;

/// <summary>How an overview speaks: ages are counted up to one moment, so that the same cell always reads the same on one page.</summary>
public sealed class MatrixWords(IStringLocalizer<MentoringText> text, DateTime nowUtc)
{
    /// <summary>From here on a verdict begins to fade, in whole months.</summary>
    public const int Fading = 4;

    /// <summary>From here on it has faded.</summary>
    public const int Faded = 6;

    /// <summary>Words change with the day and not before.</summary>
    public DateTime Day { get; } = nowUtc.Date;

    /// <summary>"today", "12 days ago", "5 months ago".</summary>
    public string Ago(DateTime atUtc) => (Months(atUtc), Days(atUtc)) switch
    {
        (0, 0) => text["Today"],
        (0, 1) => text["Yesterday"],
        (0, var days) => text["DaysAgo", days],
        (1, _) => text["MonthAgo"],
        (var months, _) => text["MonthsAgo", months],
    };

    /// <summary>"active 3 days ago", or that nothing has been done yet.</summary>
    public string Active(DateTime? atUtc) => atUtc is { } at ? text["ActiveAgo", Ago(at)] : text["NotBegun"];

    /// <summary>The whole cell as a sentence.</summary>
    public string Cell(Skill skill, MatrixCell cell)
    {
        string levels = cell.IsHidden ? text["CellHidden", skill.Title.Here(), cell.Verified] : text["CellText", skill.Title.Here(), cell.Verified, cell.Claimed];
        if (cell.JudgedAtUtc is { } at) levels += text["CellJudged", Ago(at)].Value;
        return cell.Unverified > 0 ? levels + text["CellUnverified", cell.Unverified].Value : levels;
    }

    /// <summary>The age in a cell: only of what fades, as few letters as will do.</summary>
    public string? ShortAge(MatrixCell cell) => IsOld(cell, out var months) ? text["ShortMonths", months].Value : null;

    public string Class(MatrixCell cell)
    {
        var fade = !IsOld(cell, out var months) ? "" : months < Faded ? " a1" : " a2";
        return $"cell l{cell.Verified}{(cell.IsAhead ? " k" : "")}{(cell.IsHidden ? " h" : "")}{fade}";
    }

    public int Days(DateTime atUtc) => Math.Max(0, (Day - atUtc.Date).Days);

    // Nothing that is not verified can fade.
    private bool IsOld(MatrixCell cell, out int months)
    {
        months = cell.Verified > SkillLevel.NotYet && cell.JudgedAtUtc is { } at ? Months(at) : 0;
        return months >= Fading;
    }

    /// <summary>Whole calendar months.</summary>
    private int Months(DateTime atUtc)
    {
        var months = (Day.Year - atUtc.Year) * 12 + Day.Month - atUtc.Month;
        return Math.Max(0, atUtc.Date.AddMonths(months) > Day ? months - 1 : months);
    }
}
