using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace CareerHub.Web.Hosting;

/// <summary>
/// A form that is larger than its page takes is not read as one. The server would close the line in the middle of it,
/// and the browser say that the site is down; here the rest is let pass and the page says what was too large.
/// </summary>
internal static class UploadLimits
{
    /// <summary>What a page that takes a picture lets in: more than the picture may have, so that a larger one gets a sentence.</summary>
    public const int Bytes = 12 << 20;

    /// <summary>What the page that takes a content pack lets in: more than the files of a pack may have unpacked.</summary>
    public const int PackBytes = 20 << 20;

    /// <summary>As much as is let pass unread; whoever sends more is not talked to.</summary>
    private const long MostPassed = 64 << 20;

    private static readonly object Mark = new();

    /// <summary>Whether this request was such a form; the page says so, and nothing of it is there.</summary>
    public static bool HadTooLargeForm(this HttpContext http) => http.Items.ContainsKey(Mark);

    public static void UseUploadLimits(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (LimitOf(http) is { } limit && http.Request.ContentLength > limit)
        {
            http.Items[Mark] = true;
            await PassAsync(http);
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            http.Request.Method = HttpMethods.Get; // draws the page, runs no handler
        }
        await next(http);
    });

    private static long? LimitOf(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && http.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
            ? endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize
            : null;

    private static async Task PassAsync(HttpContext http)
    {
        if (http.Request.ContentLength > MostPassed || http.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false } size) return;
        size.MaxRequestBodySize = MostPassed;
        try
        {
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        }
        catch (IOException)
        {
            // gone, or too slow: the answer below reaches whoever is still there
        }
    }
}
