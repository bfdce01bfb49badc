using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Accounts;

/// <summary>Asks who somebody is. Whatever is wrong, the page says the same, so that nobody can ask it who has an account.</summary>
public sealed partial class LoginPage
{
    private TimeSpan? _wait;
    private bool _failed;
    private string? _name;

    [Inject] public required SignInPerson SignIn { get; init; }
    [Inject] public required SignInLimits Limits { get; init; }
    [Inject] public required Viewer Viewer { get; init; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery] private string? ReturnUrl { get; set; }
    [SupplyParameterFromQuery] private string? Registered { get; set; }
    [SupplyParameterFromQuery] private string? Reset { get; set; }

    [SupplyParameterFromForm(FormName = "login", Name = "email")] private string? Email { get; set; }
    [SupplyParameterFromForm(FormName = "login", Name = "password")] private string? Password { get; set; }
    [SupplyParameterFromForm(FormName = "login", Name = "returnUrl")] private string? PostedReturnUrl { get; set; }

    /// <summary>The page that was asked for before log-in stood in the way; empty when there was none.</summary>
    private string Wanted => ReturnPath.Of(PostedReturnUrl ?? ReturnUrl);

    private string Next => Wanted.Length > 0 ? Wanted : "/";

    private string RegisterUrl => Wanted.Length > 0 ? $"/account/register?returnUrl={Uri.EscapeDataString(Wanted)}" : "/account/register";

    protected override async Task OnInitializedAsync()
    {
        if (HttpMethods.IsGet(Http.Request.Method)) _name = (await Viewer.PlacesAsync())?.Name;
    }

    private async Task SubmitAsync()
    {
        _wait = Limits.TrySignIn(Http, Email ?? "");
        if (_wait is not null) return;
        var person = await SignIn.RunAsync(Http, Email, Password);
        _failed = person is null;
        if (person is null) return;
        Limits.SignedIn(Http, Email!);
        var next = Wanted.Length > 0 ? Wanted : SessionRules.HomeOf(person.Places);
        Http.SeeOther(person.HasNotices ? $"/account/notices?next={Uri.EscapeDataString(next)}" : next);
    }
}
