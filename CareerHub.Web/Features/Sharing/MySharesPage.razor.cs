using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Guidance;
using CareerHub.Core.Features.Sharing;
using CareerHub.Core.Shared;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Sharing;

/// <summary>A learner's own links: making one with a look at what it will show, changing it, switching it off. Each part is a plain form.</summary>
public sealed partial class MySharesPage
{
    private MyShares? _mine;
    private IReadOnlyList<Career> _careers = [];
    private PostedShare? _posted;
    private SharedPage? _preview;
    private string? _fault;
    private bool _isRun;

    [Inject] public required ReadMyShares Read { get; init; }
    [Inject] public required ReadMyLearning ReadLearning { get; init; }
    [Inject] public required ShareActs Acts { get; init; }
    [Inject] public required PublishedCatalogue Published { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery] private string? Done { get; set; }

    private bool AwaitsPost => HttpMethods.IsPost(Http.Request.Method) && !_isRun;

    private string? DoneKey => (_posted, Done) switch
    {
        (null, "made") => "DoneMade",
        (null, "changed") => "DoneChanged",
        (null, "ended") => "DoneEnded",
        _ => null,
    };

    private string CareerOf(string id) => Published.Current.Career(id)?.Title.Here() ?? id;

    protected override Task OnInitializedAsync() => HttpMethods.IsPost(Http.Request.Method) ? Task.CompletedTask : LoadAsync();

    private async Task SubmitAsync()
    {
        _isRun = true;
        _posted = PostedShare.Of(Http);
        if (_posted is null)
        {
            Http.SeeOther("/learn/share");
            return;
        }
        var caller = await Caller.RequiredAsync();
        if (_posted.Act == ShareAct.Look)
        {
            var looked = await Acts.Preview.RunAsync(caller, _posted.CareerId, _posted.Choices, Http.RequestAborted);
            (_preview, _fault) = (looked.Value, FaultOf(looked.Kind, looked.Code));
        }
        else
        {
            var (kind, code) = await ActAsync(caller, _posted);
            if (kind == OutcomeKind.Ok)
            {
                Http.SeeOther($"/learn/share?done={DoneBy(_posted.Act)}#isi");
                return;
            }
            _fault = FaultOf(kind, code);
        }
        await LoadAsync();
    }

    private async Task<(OutcomeKind Kind, string? Code)> ActAsync(Caller caller, PostedShare posted)
    {
        switch (posted.Act)
        {
            case ShareAct.Make:
                var made = await Acts.Create.RunAsync(caller, posted.Draft, Http.RequestAborted);
                return (made.Kind, made.Code);
            case ShareAct.Change:
                var changed = await Acts.Change.RunAsync(caller, posted.Id, posted.Mark, posted.Choices, Http.RequestAborted);
                return (changed.Kind, changed.Code);
            default:
                var ended = await Acts.End.RunAsync(caller, posted.Id, Http.RequestAborted);
                return (ended.Kind, ended.Code);
        }
    }

    private static string DoneBy(ShareAct act) => act switch
    {
        ShareAct.Make => "made",
        ShareAct.Change => "changed",
        _ => "ended",
    };

    private static string? FaultOf(OutcomeKind kind, string? code) => kind switch
    {
        OutcomeKind.Ok => null,
        OutcomeKind.Refused => code,
        OutcomeKind.Stale => "Stale",
        _ => "Gone",
    };

    private async Task LoadAsync()
    {
        var caller = await Caller.RequiredAsync();
        _mine = (await Read.RunAsync(caller, Http.RequestAborted)).Value;
        if (_mine is null) Http.NotFound();
        else if (!_mine.IsFull && (await ReadLearning.RunAsync(caller, careerId: null, Http.RequestAborted)).Value is { } mine) _careers = [.. mine.Mine.Select(career => career.Career), .. mine.Others.Select(offer => offer.Career)];
    }
}
