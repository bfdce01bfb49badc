using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace CareerHub.Web.Layout;

/// <summary>The document around every page. Only pages that are conversations load the script that opens a circuit.</summary>
public sealed partial class App
{
    [CascadingParameter] private HttpContext HttpContext { get; set; } = default!;

    private bool IsForSignedInPeople => HttpContext.User.Identity?.IsAuthenticated == true && !Is<SheetPageAttribute>();

    private bool IsWorkingPage => Is<WorkingPageAttribute>();

    private bool Is<T>() where T : Attribute => HttpContext.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type
        .IsDefined(typeof(T), inherit: false) == true;
}

/// <summary>Marks a page that holds a conversation with the server: it loads the script that opens a circuit.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WorkingPageAttribute : Attribute;

/// <summary>
/// Marks a page with a list so long that only what is seen of it is drawn: the framework holds the place of the rest with
/// style attributes, which this page's security policy lets pass.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LongListPageAttribute : Attribute;

/// <summary>Marks a page that reads the same for everybody, signed in or not: it loads no script at all.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SheetPageAttribute : Attribute;
