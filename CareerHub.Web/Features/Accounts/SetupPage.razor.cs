using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using CareerHub.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Accounts;

/// <summary>Makes the first admin, for whoever holds the one-time link. A link that is no good reads like any address that does not exist.</summary>
public sealed partial class SetupPage
{
    private bool _isGood;
    private bool _isRun;
    private AccountFaults _faults = AccountFaults.None;

    [Inject] public required FirstAdmin First { get; init; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery] private string? Token { get; set; }

    [SupplyParameterFromForm(FormName = "setup", Name = "name")] private string? Name { get; set; }
    [SupplyParameterFromForm(FormName = "setup", Name = "email")] private string? Email { get; set; }
    [SupplyParameterFromForm(FormName = "setup", Name = "password")] private string? Password { get; set; }

    private bool AwaitsPost => HttpMethods.IsPost(Http.Request.Method) && !_isRun;

    protected override async Task OnInitializedAsync()
    {
        _isGood = await First.IsGoodAsync(Token, Http.RequestAborted);
        if (!_isGood && !AwaitsPost) Http.NotFound();
    }

    private async Task SubmitAsync()
    {
        _isRun = true;
        var outcome = await First.UseAsync(Token, Name, Email, Password, Http.RequestAborted);
        if (outcome.IsOk) Http.SeeOther("/account/login?registered=1");
        else if (!_isGood || outcome.Kind == OutcomeKind.NotFound) Http.NotFound();
        else _faults = AccountFaults.Of(outcome.Code, Name, Email, Password);
    }
}
