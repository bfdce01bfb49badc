using CareerHub.Core.Features.Sharing;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Sharing;

/// <summary>What a learner switched on for whoever has its address. Its address is its key: it is told to no other site and kept by no cache.</summary>
public sealed partial class SharePage
{
    private SharedPage? _page;

    [Inject] public required OpenShare Open { get; init; }

    [Parameter] public string Token { get; set; } = "";

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        _page = (await Open.RunAsync(CurrentCaller.Of(Http.User), Token, Http.RequestAborted)).Value;
        if (_page is null)
        {
            Http.NotFound();
            return;
        }
        Http.KeepAddressSecret();
    }
}
