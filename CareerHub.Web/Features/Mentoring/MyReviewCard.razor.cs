using System.Globalization;
using CareerHub.Core.Features.Drafts;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Mentoring;

/// <summary>Where a review of one skill stands for its learner: ask, wait with a place, read the answer, ask again. Plain forms.</summary>
public sealed partial class MyReviewCard
{
    public const string Ask = "ask-review";
    public const string Withdraw = "withdraw-review";
    public const string Close = "close-review";

    private readonly Guid _key = Guid.NewGuid();
    private MySkillReview? _mine;
    private Draft _draft = default!;
    private string? _fault;
    private Guid _person;
    private bool _isRun;

    [Inject] public required ReadMySkillReview Read { get; init; }
    [Inject] public required ReadDrafts Drafts { get; init; }
    [Inject] public required AskReview AskIt { get; init; }
    [Inject] public required WithdrawReview WithdrawIt { get; init; }
    [Inject] public required CloseReview CloseIt { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }

    [CascadingParameter] public HttpContext? Http { get; set; }

    [Parameter, EditorRequired] public string SkillId { get; set; } = "";

    /// <summary>The page it stands on, without a slash in front.</summary>
    [Parameter, EditorRequired] public string Address { get; set; } = "";

    [Parameter, EditorRequired] public string TimeZone { get; set; } = "";

    /// <summary>The form that asks stands open.</summary>
    [Parameter] public bool IsOpen { get; set; }

    private bool IsOurPost => Http is { Request.HasFormContentType: true } http && http.Request.Form["_handler"].ToString() is Ask or Withdraw or Close;
    private bool AwaitsPost => !_isRun && IsOurPost;

    protected override Task OnInitializedAsync() => ShowAsync();

    private async Task ShowAsync()
    {
        var caller = await Caller.RequiredAsync();
        _person = caller.PersonId;
        _draft = (await Drafts.RunAsync(caller, [DraftSlot.ReviewQuestion(SkillId)], CancellationToken.None))[DraftSlot.ReviewQuestion(SkillId)];
        _mine = (await Read.RunAsync(caller, SkillId, CancellationToken.None)).Value;
    }

    private async Task AskAsync()
    {
        var form = Http!.Request.Form;
        _ = int.TryParse(form["level"], CultureInfo.InvariantCulture, out var level);
        _ = int.TryParse(form["version"], CultureInfo.InvariantCulture, out var version);
        _ = Guid.TryParse(form["key"], out var key);
        Guid? cohort = Guid.TryParse(form["cohort"], out var id) ? id : null;
        await EndAsync(await AskIt.RunAsync(await Caller.RequiredAsync(), new(SkillId, level, cohort, form["review-question"], key, version), CancellationToken.None));
    }

    private async Task WithdrawAsync() => await EndAsync(await WithdrawIt.RunAsync(await Caller.RequiredAsync(), Request, CancellationToken.None));

    private async Task CloseAsync() => await EndAsync(await CloseIt.RunAsync(await Caller.RequiredAsync(), Request, CancellationToken.None));

    private Guid Request => Guid.TryParse(Http!.Request.Form["request"], out var id) ? id : Guid.Empty;

    private async Task EndAsync(Outcome outcome)
    {
        _isRun = true;
        if (outcome.IsOk)
        {
            Http!.SeeOther($"/{Address}#review-card");
            return;
        }
        _fault = outcome.Code ?? "FormOld";
        await ShowAsync();
    }
}
