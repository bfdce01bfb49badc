using System.Globalization;
using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Drafts;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Mentoring;

/// <summary>
/// One review on one screen. Static: what is typed lies in drafts within a second and in the form in any case, so that
/// neither an expired claim nor a broken line nor a restart takes a word away.
/// </summary>
public sealed partial class ReviewPage
{
    public const string Claim = "claim";
    public const string Release = "release";
    public const string Decide = "decide";

    private ReviewView? _review;
    private IReadOnlyDictionary<string, Draft> _drafts = new Dictionary<string, Draft>();
    private IReadOnlyDictionary<string, string> _faults = new Dictionary<string, string>();
    private string? _fault;
    private string _timeZone = "";
    private Guid _person;
    private long _newest;
    private bool _isRun;

    [Inject] public required OpenReview Open { get; init; }
    [Inject] public required ReadDeskNews News { get; init; }
    [Inject] public required ReadDrafts Drafts { get; init; }
    [Inject] public required ClaimReview ClaimIt { get; init; }
    [Inject] public required HoldReview Hold { get; init; }
    [Inject] public required ReleaseReview ReleaseIt { get; init; }
    [Inject] public required DecideReview DecideIt { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required Viewer Viewer { get; init; }
    [Inject] public required LocalTime Time { get; init; }
    [Inject] public required TimeSpans Spans { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }

    [CascadingParameter] public HttpContext? Http { get; set; }

    [Parameter] public Guid Id { get; set; }

    private bool AwaitsPost => !_isRun && Http is { } http && HttpMethods.IsPost(http.Request.Method);

    /// <summary>Fields for answers: while the reader holds it, and while something they typed lies here.</summary>
    private bool ShowsForm => _review!.IsOpen && (_review.IsHeldByMe || _isRun || _drafts.Values.Any(draft => draft.Text.Length > 0));

    private string Head => _review! switch
    {
        { IsOpen: true } review => Text[review.Attempt > 1 ? "HeadAgain" : "HeadFirst", review.Place, Spans.Since(review.QueuedAtUtc), Time.Moment(review.AskedAtUtc, _timeZone), review.Attempt],
        var review => Text["HeadDecided", review.HeldBy ?? Text["SomeMentor"], Time.Moment(review.DecidedAtUtc!.Value, _timeZone)],
    };

    protected override Task OnInitializedAsync() => AwaitsPost ? Task.CompletedTask : ShowAsync();

    private async Task ShowAsync()
    {
        var caller = await Caller.RequiredAsync();
        var news = await News.RunAsync(caller, CancellationToken.None);
        // A person who opens the page is at work; the script that keeps it fresh says who it is and is not.
        if (Http?.Request.Headers.ContainsKey("X-Fresh") != true) await Hold.RunAsync(caller, Id, CancellationToken.None);
        var outcome = news.IsOk ? await Open.RunAsync(caller, Id, CancellationToken.None) : Outcome.NotFound;
        if (!outcome.IsOk)
        {
            Navigation.NotFound();
            return;
        }
        (_review, _person, _newest) = (outcome.Required, caller.PersonId, news.Required.Newest);
        _timeZone = await Viewer.TimeZoneAsync();
        _drafts = await Drafts.RunAsync(caller, [DraftSlot.ReviewAnswers(Id), .. _review.Rows.Select(row => DraftSlot.ReviewComment(Id, row.Criterion.Id))], CancellationToken.None);
    }

    private async Task ClaimAsync() => await EndAsync(await ClaimIt.RunAsync(await Caller.RequiredAsync(), Id, CancellationToken.None), $"/mentor/reviews/{Id}");

    private async Task ReleaseAsync() => await EndAsync(await ReleaseIt.RunAsync(await Caller.RequiredAsync(), Id, CancellationToken.None), "/mentor/reviews?done=released");

    private async Task DecideAsync()
    {
        var form = Http!.Request.Form;
        _ = int.TryParse(form["version"], CultureInfo.InvariantCulture, out var version);
        var answers = form["criterion"].OfType<string>().Select(id => Answer(form, id)).ToList();
        var implied = form["implied"].Select(level => int.TryParse(level, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        var outcome = await DecideIt.RunAsync(await Caller.RequiredAsync(), new(Id, version, answers, implied), CancellationToken.None);
        _faults = outcome.Value?.Faults ?? _faults;
        await EndAsync(new(outcome.Kind, outcome.Code), "/mentor/reviews?done=decided");
    }

    // Each row says which state of the criterion it was drawn with: revision and newest verdict.
    private static CriterionAnswer Answer(IFormCollection form, string id)
    {
        var seen = form[$"seen-{id}"].ToString().Split('|');
        var isKnown = int.TryParse(seen[0], CultureInfo.InvariantCulture, out var revision) & long.TryParse(seen[^1], CultureInfo.InvariantCulture, out var newest);
        VerdictAnswer? answer = Enum.TryParse<VerdictAnswer>(form[$"a-{id}"], out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
        return new(id, answer, form[$"c-{id}"], isKnown ? revision : 0, newest);
    }

    private async Task EndAsync(Outcome outcome, string next)
    {
        _isRun = true;
        if (outcome.IsOk)
        {
            Http!.SeeOther(next);
            return;
        }
        _fault = outcome.Kind == OutcomeKind.Stale ? "Stale" : outcome.Code;
        await ShowAsync();
    }
}
