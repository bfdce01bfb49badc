using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Assessments;

/// <summary>One skill's criteria as one form. Each row posts its id, the state it was drawn with and the state now; only rows that differ are taken.</summary>
public sealed partial class SkillForm
{
    private readonly Dictionary<string, RenderFragment> _drawn = [];
    private string? _fault;
    private Dictionary<string, bool> _changed = [];

    [Inject] public required SaveTicks Save { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required DrawnRows Drawn { get; init; }
    [Inject] public required IServiceProvider Services { get; init; }

    [CascadingParameter] public HttpContext? Http { get; set; }

    /// <summary>The page that the form stands on, without a slash in front.</summary>
    [Parameter, EditorRequired] public string Action { get; set; } = "";

    /// <summary>Made once a page: the same ticks of the same form are taken once.</summary>
    [Parameter, EditorRequired] public Guid Key { get; set; }

    /// <summary>What the form is called; null for the skill's own name and its levels.</summary>
    [Parameter] public string? Heading { get; set; }

    /// <summary>Id of the career whose checklist this is; null where a skill stands for itself.</summary>
    [Parameter] public string? Career { get; set; }

    [Parameter, EditorRequired] public SkillSheet Sheet { get; set; } = default!;
    /// <summary>The learner's request on this skill that waits, or an answer to read; null when there is none.</summary>
    [Parameter] public MyReview? Review { get; set; }

    [Parameter] public bool IsOpen { get; set; }
    [Parameter] public string TimeZone { get; set; } = "";

    /// <summary>How many criteria were changed just before this page was drawn; null when this form was not the one.</summary>
    [Parameter] public int? SavedNow { get; set; }

    private string FormName => $"ticks-{Sheet.Skill.Id}";

    protected override async Task OnParametersSetAsync()
    {
        foreach (var row in Sheet.Rows)
            if (await Drawn.OfAsync(row, Career, Services) is { } drawn) _drawn[row.Criterion.Id] = drawn;
    }

    private async Task SaveAsync()
    {
        var form = Http!.Request.Form;
        var ticked = form["now"].OfType<string>().ToHashSet();
        var rows = form["row"].Select(posted => Row(posted, ticked)).ToList();
        if (rows.Contains(null) || !Guid.TryParse(form["key"], out var key))
        {
            _fault = "FormUnknown";
            return;
        }
        _changed = rows.OfType<TickedRow>().Where(row => row.WasClaimed != row.IsClaimed).DistinctBy(row => row.CriterionId).ToDictionary(row => row.CriterionId, row => row.IsClaimed);
        var outcome = await Save.RunAsync(await Caller.RequiredAsync(), new TickSheet(Sheet.Skill.Id, key, [.. rows.OfType<TickedRow>()]), CancellationToken.None);
        _fault = outcome.Kind switch
        {
            OutcomeKind.Ok => null,
            OutcomeKind.Refused => outcome.Code,
            _ => "FormUnknown",
        };
        if (outcome.IsOk) Navigation.NavigateTo($"{Action}?skill={Sheet.Skill.Id}&saved={outcome.Required.Changed}#{Sheet.Skill.Id}");
    }

    /// <summary>A row as <see cref="CriterionLine"/> wrote it: id, state when drawn, revision.</summary>
    private static TickedRow? Row(string? posted, HashSet<string> ticked) =>
        posted?.Split('|') is [{ Length: > 0 } id, "0" or "1", var revision] parts && int.TryParse(revision, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? new(id, parts[1] == "1", ticked.Contains(id), number)
            : null;

    /// <summary>After a fault the form shows what was changed in it; every other box stands as it does now, also when another device ticked it meanwhile.</summary>
    private bool IsTicked(CriterionRow row) => _changed.TryGetValue(row.Criterion.Id, out var typed) ? typed : row.State.IsClaimed;

    private string Standing(SkillLevel level) => Sheet.Asked is null ? "" : level.CompareTo(Sheet.Asked.Target) switch
    {
        0 => " · " + Text["YourTarget"],
        > 0 => " · " + Text["AboveTarget"],
        _ => "",
    };
}
