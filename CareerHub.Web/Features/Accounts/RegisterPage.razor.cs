using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Accounts;

/// <summary>Makes an account. A known address ends on the same page as a new one.</summary>
public sealed partial class RegisterPage
{
    private TimeSpan? _wait;
    private bool _needsCode;
    private AccountFaults _faults = AccountFaults.None;

    [Inject] public required RegisterPerson Register { get; init; }
    [Inject] public required ReadRegistrationRule Rule { get; init; }
    [Inject] public required PreviewJoin Preview { get; init; }
    [Inject] public required SignInLimits Limits { get; init; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery] private string? ReturnUrl { get; set; }
    [SupplyParameterFromQuery] private string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "register", Name = "name")] private string? Name { get; set; }
    [SupplyParameterFromForm(FormName = "register", Name = "email")] private string? Email { get; set; }
    [SupplyParameterFromForm(FormName = "register", Name = "password")] private string? Password { get; set; }
    [SupplyParameterFromForm(FormName = "register", Name = "code")] private string? PostedCode { get; set; }
    [SupplyParameterFromForm(FormName = "register", Name = "returnUrl")] private string? PostedReturnUrl { get; set; }

    private string Wanted => ReturnPath.Of(PostedReturnUrl ?? ReturnUrl);

    private string? TypedCode => IsPost ? PostedCode : Code ?? ReturnPath.JoinCodeIn(Wanted);

    private bool IsPost => HttpMethods.IsPost(Http.Request.Method);

    protected override async Task OnInitializedAsync() =>
        _needsCode = await Rule.RunAsync(Http.RequestAborted) == RegistrationRule.WithJoinCode;

    private async Task SubmitAsync()
    {
        if (!await HasGoodCodeAsync()) _wait = Limits.TryRegister(Http);
        if (_wait is not null) return;
        var outcome = await Register.RunAsync(new(Name, Email, Password, PostedCode), Http.RequestAborted);
        if (outcome.IsOk) Http.SeeOther(LoginUrl("registered=1"));
        else _faults = AccountFaults.Of(outcome.Code, Name, Email, Password);
    }

    // A whole class registers from one address within minutes, with the code on the board.
    private async Task<bool> HasGoodCodeAsync() =>
        !string.IsNullOrWhiteSpace(PostedCode) && (await Preview.RunAsync(caller: null, PostedCode, Http.RequestAborted)).IsOk;

    private string LoginUrl(string? more = null)
    {
        // Whoever brought a code means to join with it, wherever they came from.
        var next = Wanted.Length > 0 || string.IsNullOrWhiteSpace(TypedCode) ? Wanted : $"/join/{Cohort.TidyCode(TypedCode)}";
        string?[] query = [more, next.Length > 0 ? $"returnUrl={Uri.EscapeDataString(next)}" : null];
        var asked = string.Join('&', query.OfType<string>());
        return asked.Length > 0 ? $"/account/login?{asked}" : "/account/login";
    }
}
