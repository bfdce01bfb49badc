using CareerHub.Core.Features.People;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Accounts;

/// <summary>What others call this person, and where their days are counted.</summary>
public sealed partial class ProfilePage
{
    private Profile? _profile;
    private string? _nameFault;
    private string? _zoneFault;

    [Inject] public required ReadProfile Read { get; init; }
    [Inject] public required EditProfile Edit { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery] private string? Saved { get; set; }

    [SupplyParameterFromForm(FormName = "profile", Name = "name")] private string? Name { get; set; }
    [SupplyParameterFromForm(FormName = "profile", Name = "timeZone")] private string? TimeZone { get; set; }

    private bool IsPost => HttpMethods.IsPost(Http.Request.Method);

    protected override async Task OnInitializedAsync()
    {
        _profile = (await Read.RunAsync(await Caller.RequiredAsync(), Http.RequestAborted)).Value;
        if (_profile is null) Http.NotFound();
    }

    private async Task SubmitAsync()
    {
        if (_profile is null) return;
        var outcome = await Edit.RunAsync(await Caller.RequiredAsync(), Name, TimeZone, Http.RequestAborted);
        if (outcome.IsOk) Http.SeeOther("/account/manage?saved=1");
        (_nameFault, _zoneFault) = outcome.IsOk ? (null, null) : (AccountRules.Name(Name), AccountRules.TimeZone(TimeZone));
    }
}
