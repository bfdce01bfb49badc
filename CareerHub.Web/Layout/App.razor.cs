using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace CareerHub.Web.Layout;

/// <summary>The document around every page. Only pages that are conversations load the script that opens a circuit.</summary>
public sealed partial class App
{
    [CascadingParameter] private HttpContext HttpContext { get; set; } = default!;

    private bool IsWorkingPage => HttpContext.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type
        .GetCustomAttributes(typeof(RenderModeAttribute), inherit: true).Length > 0;
}
