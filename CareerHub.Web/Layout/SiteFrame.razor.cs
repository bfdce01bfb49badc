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

    /// <summary>The frame must not say which address was asked for; the link that skips it would, so a short page goes without.</summary>
    [Parameter] public bool HidesAddress { get; set; }

    [Parameter] public RenderFragment? ChildContent { get; set; }

    private PageAddress Here { get; set; } = default!;
    private IReadOnlyList<SiteLink> Links { get; set; } = [];

    // Mentors and admins have more places than fit into tabs: they keep the row of links.
    private bool HasTabs => Places is { IsMentor: false, IsAdmin: false };

    protected override void OnParametersSet()
    {
        Here = HidesAddress ? PageAddress.NotFound : PageAddress.Of(Navigation, Http);
        Links = SiteLinks.For(Places);
    }
}
