using CareerHub.Core.Features.Accounts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CareerHub.Web.Features.Accounts;

/// <summary>
/// A new password for whoever holds a link that was made for them. Looking changes nothing. A link that never was and one
/// that is no good any more read alike.
/// </summary>
public sealed partial class ResetPage
{
    private ResetOffer? _offer;
    private TimeSpan? _wait;
    private string? _fault;
    private bool _isRun;

    [Inject] public required ReadResetOffer Read { get; init; }
    [Inject] public required UseResetLink Use { get; init; }
    [Inject] public required SignInLimits Limits { get; init; }
    [Inject] public required SignInManager<Person> SignIn { get; init; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery] private string? Token { get; set; }

    [SupplyParameterFromForm(FormName = "reset", Name = "password")] private string? Password { get; set; }

    private bool AwaitsPost => HttpMethods.IsPost(Http.Request.Method) && !_isRun;

    protected override async Task OnInitializedAsync()
    {
        Http.KeepAddressSecret(hasForm: true);
        if (!AwaitsPost) await LoadAsync();
    }

    private async Task SubmitAsync()
    {
        _isRun = true;
        _wait = Limits.TryReset(Http);
        if (_wait is not null) return;
        await LoadAsync();
        if (_offer is not { } offer) return;
        var outcome = await Use.RunAsync(Token, Password, Http.RequestAborted);
        if (outcome.IsOk)
        {
            // The session of this browser ended with all the others; the cookie would say otherwise for a minute.
            if (CurrentCaller.Of(Http.User)?.PersonId == offer.PersonId) await SignIn.SignOutAsync();
            Http.SeeOther("/account/login?reset=1");
            return;
        }
        _fault = outcome.Code;
        if (outcome.Kind == OutcomeKind.NotFound) await LoadAsync();
    }

    private async Task LoadAsync()
    {
        _offer = (await Read.RunAsync(Token, Http.RequestAborted)).Value;
        if (_offer is null) Http.NotFoundButDrawn();
    }
}
