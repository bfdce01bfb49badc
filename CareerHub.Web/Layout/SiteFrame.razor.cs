using CareerHub.Core.Features.Cohorts;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Layout;

/// <summary>What stands around every page: demo strip, header, main part, footer and a learner's tabs on a phone.</summary>
public sealed partial class SiteFrame
{
    [Inject] public required NavigationManager Navigation { get; init; }
    [CascadingParameter] public HttpContext? Http { get; set; }

    /// <summary>Null: nobody is signed in, or it was not asked.</summary>
    [Parameter] public MyPlaces? Places { get; set; }

    /// <summary>Told instead of the real address, which must stay unsaid or is of no use; the link past the frame would say it, so a short page goes without.</summary>
    [Parameter] public PageAddress? Instead { get; set; }

    /// <summary>Nobody was asked whether somebody is signed in, so the frame offers neither signing in nor out.</summary>
    [Parameter] public bool HidesAccount { get; set; }

    [Parameter] public RenderFragment? ChildContent { get; set; }

    private PageAddress Here { get; set; } = default!;
    private IReadOnlyList<SiteLink> Links { get; set; } = [];

    // Mentors and admins have more places than fit into tabs: they keep the row of links.
    private bool HasTabs => Places is { IsMentor: false, LeadsArchived: false, IsAdmin: false };

    protected override void OnParametersSet()
    {
        Here = Instead ?? PageAddress.Of(Navigation, Http);
        Links = SiteLinks.For(Places);
    }
}
