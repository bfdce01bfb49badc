using CareerHub.Core.Features.Accounts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Accounts;

/// <summary>Replaces the password; every other session of the account ends.</summary>
public sealed partial class PasswordPage
{
    private const string Wrong = "accounts.password-wrong";
    private Profile? _profile;
    private IReadOnlyList<ResetNotice> _links = [];
    private TimeSpan? _wait;
    private string? _code;
    private bool _isStale;

    [Inject] public required ReadProfile Read { get; init; }
    [Inject] public required ReadResetNotices Links { get; init; }
    [Inject] public required ChangePassword Change { get; init; }
    [Inject] public required RenewSession Renew { get; init; }
    [Inject] public required SignInLimits Limits { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery] private string? Saved { get; set; }

    [SupplyParameterFromForm(FormName = "password", Name = "current")] private string? Current { get; set; }
    [SupplyParameterFromForm(FormName = "password", Name = "replacement")] private string? Replacement { get; set; }

    private string? CurrentFault => _code == Wrong ? _code : null;
    private string? NewFault => _code == Wrong ? null : _code;

    protected override async Task OnInitializedAsync()
    {
        var caller = await Caller.RequiredAsync();
        _profile = (await Read.RunAsync(caller, Http.RequestAborted)).Value;
        if (_profile is null) Http.NotFound();
        else _links = await Links.RunAsync(caller, Http.RequestAborted);
    }

    private async Task SubmitAsync()
    {
        if (_profile is null) return;
        _wait = Limits.TrySignIn(Http, _profile.Email); // whoever sits at somebody's open session may not guess on
        if (_wait is not null) return;
        var caller = await Caller.RequiredAsync();
        var outcome = await Change.RunAsync(caller, Current, Replacement, Http.RequestAborted);
        (_code, _isStale) = (outcome.Code, outcome.Kind == OutcomeKind.Stale);
        if (!outcome.IsOk) return;
        Limits.SignedIn(Http, _profile.Email);
        await Renew.RunAsync(caller);
        Http.SeeOther("/account/manage/password?saved=1");
    }
}
