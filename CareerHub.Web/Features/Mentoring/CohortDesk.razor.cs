using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CareerHub.Web.Features.Mentoring;

/// <summary>
/// A cohort in a circuit: opens it once, then follows the news of the cohort and of its learners, and draws again what
/// changed. Empties itself when its reader may no longer be here.
/// </summary>
public sealed partial class CohortDesk
{
    private CohortView? _cohort;
    private MatrixFilter _filter = MatrixFilter.None;
    private MatrixSlice _slice = new([], []);
    private List<Row> _rows = [];
    private MatrixWords _words = default!;
    private Caller _reader = default!;
    private bool _hasHidden;
    private bool _isGone;
    private string _timeZone = "";

    [Inject] public required ReadCohort Read { get; init; }
    [Inject] public required RefreshCohort Refresh { get; init; }
    [Inject] public required ISessionCheck Session { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required Viewer Viewer { get; init; }
    [Inject] public required LocalTime Time { get; init; }
    [Inject] public required IStringLocalizer<MentoringText> Words { get; init; }

    [Parameter, EditorRequired] public Guid CohortId { get; set; }

    /// <summary>What the address asked for; see <see cref="MatrixQuery"/>.</summary>
    [Parameter] public string? Query { get; set; }

    /// <param name="Index">Which row of the whole table it is; the heading is the first.</param>
    private sealed record Row(int Index, LearnerLine Line);

    private string Shown => Text["Shown", _rows.Count, _cohort!.Learners.Count, Text[_filter.Order == MatrixOrder.Activity ? "ByActivity" : "Alphabetical"]];

    protected override async Task OnInitializedAsync()
    {
        _filter = MatrixQuery.Read(Query);
        _timeZone = await Viewer.TimeZoneAsync();
        _reader = await Caller.RequiredAsync();
        Take(await Read.RunAsync(_reader, CohortId, Gone));
        if (_cohort is not null) Watch(_reader, [CohortId, .. _cohort.Learners.Select(line => line.LearnerId)], AgainAsync);
    }

    private async Task AgainAsync()
    {
        if (_cohort is null) return;
        var known = _cohort.Learners;
        Take(await Session.HoldsAsync(Gone) ? await Refresh.RunAsync(_reader, _cohort, Gone) : Outcome.NotFound);
        if (_cohort is not null) WatchAlso(_cohort.Learners.Select(line => line.LearnerId).Except(known.Select(line => line.LearnerId)));
    }

    private void Take(Outcome<CohortView> outcome)
    {
        (var before, _cohort, _isGone) = (_cohort, outcome.Value, !outcome.IsOk);
        if (_cohort is null)
        {
            (_rows, _slice) = ([], new([], [])); // a page that is closed keeps nothing of anybody
            return;
        }
        _words = new(Words, _cohort.AsOfUtc);
        if (_cohort.Learners == before?.Learners) return;
        _hasHidden = _cohort.Learners.Any(line => line.Cells.Any(cell => cell.IsHidden));
        Show(_filter);
    }

    private void Show(MatrixFilter filter)
    {
        _filter = filter;
        var slice = filter.Of(_cohort!);
        // Rows compare columns by reference: the same ones stay the same list.
        _slice = slice.Columns.SequenceEqual(_slice.Columns) ? slice with { Columns = _slice.Columns } : slice;
        _rows = [.. slice.Learners.Select((line, i) => new Row(i + 2, line))];
    }

    private void Clear() => Show(MatrixFilter.None with { Order = _filter.Order });
}
