using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Cohorts;

/// <summary>The admin's one page: cohorts with their counts, who may register, and the way out of the demo. Each part is a plain form.</summary>
public sealed partial class AdminPage
{
    private House? _house;
    private RegistrationRule _rule;

    [Inject] public required ReadHouse Read { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required HouseState House { get; init; }
    [Inject] public required HubOptions Options { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }

    /// <summary>A form was saved just before this page was drawn.</summary>
    [SupplyParameterFromQuery] public bool Done { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var outcome = await Read.RunAsync(await Caller.RequiredAsync(), CancellationToken.None);
        if (!outcome.IsOk)
        {
            Navigation.NotFound();
            return;
        }
        (_house, _rule) = (outcome.Required, outcome.Required.Registration);
    }
}
