using System.Globalization;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Web.Features.Accounts;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CareerHub.Web.Features.Cohorts;

/// <summary>One cohort for those who run it: how people come in, who is in it, what it is called. Each part is a plain form.</summary>
public sealed partial class CohortSettingsPage
{
    private CohortSettings? _cohort;
    private string _zone = "";
    private bool _isMentorHere;

    [Inject] public required ReadCohortSettings Read { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required Viewer Viewer { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<AccountsText> Accounts { get; init; }

    [CascadingParameter] public HttpContext Http { get; set; } = default!;

    [Parameter] public Guid Id { get; set; }

    /// <summary>What was done just before this page was drawn.</summary>
    [SupplyParameterFromQuery] public string? Done { get; set; }

    /// <summary>Part of the name of members that are looked for.</summary>
    [SupplyParameterFromQuery] public string? Q { get; set; }

    /// <summary>The stay that something is to be done about.</summary>
    [SupplyParameterFromQuery] public string? Member { get; set; }

    /// <summary>The invitation that is shown with its link.</summary>
    [SupplyParameterFromQuery] public string? Invitation { get; set; }

    private CohortAddress Address => CohortAddress.Of(Http, Id);

    private long? ChosenMember => long.TryParse(Member, CultureInfo.InvariantCulture, out var id) ? id : null;
    private Guid? ChosenInvitation => Guid.TryParse(Invitation, CultureInfo.InvariantCulture, out var id) ? id : null;

    private string? DoneKey => HttpMethods.IsPost(Http.Request.Method) ? null : Done switch
    {
        null => null,
        "created" => "DoneCreated",
        "invited" => "DoneInvited",
        "revoked" => "DoneRevoked",
        "removed" => "DoneRemoved",
        "moved" => "DoneMoved",
        "archived" => "DoneArchived",
        "restored" => "DoneRestored",
        _ => "Saved",
    };

    protected override async Task OnInitializedAsync()
    {
        var outcome = await Read.RunAsync(await Caller.RequiredAsync(), Id, Q, CancellationToken.None);
        if (!outcome.IsOk)
        {
            Navigation.NotFound();
            return;
        }
        _cohort = outcome.Required;
        _zone = await Viewer.TimeZoneAsync();
        _isMentorHere = (await Viewer.PlacesAsync())?.Mentored.Any(place => place.CohortId == Id) == true;
    }
}
