using System.Diagnostics;
using CareerHub.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace CareerHub.Web.Features.Home;

/// <summary>What somebody sees when a request broke: what is safe, what to do, and a code that leads the admin to the line in the log.</summary>
public sealed partial class ErrorPage
{
    private const int CodeLength = 8;

    private string _code = "";
    private string _path = "/";

    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required ILogger<ErrorPage> Logger { get; init; }
    [CascadingParameter] public HttpContext? Http { get; set; }

    protected override void OnInitialized()
    {
        _code = CodeOf(Activity.Current?.TraceId.ToHexString() ?? Http?.TraceIdentifier ?? "");
        if (Http?.Features.Get<IExceptionHandlerPathFeature>() is not { } failure)
        {
            Navigation.NotFound(); // nothing broke: somebody typed the address
            return;
        }
        // Only a page can be loaded again; a form that broke is filled in anew from its own page.
        _path = LocalUrl.Of(new PathString(failure.Path).ToUriComponent());
        // The route and not the address: what stands in it may be a key, such as a sharing link or a join code.
        var route = (failure.Endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "no route";
        Logger.LogError("Error code {Code}: {Failure} on {Route}", _code, failure.Error.GetType().Name, route);
    }

    /// <summary>"7F3A-19C2": short enough to read out, from the end of the trace's id.</summary>
    private static string CodeOf(string trace)
    {
        var letters = string.Concat(trace.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant().PadLeft(CodeLength, '0')[^CodeLength..];
        return $"{letters[..4]}-{letters[4..]}";
    }
}
