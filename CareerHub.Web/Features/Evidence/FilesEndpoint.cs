using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;

namespace CareerHub.Web.Features.Evidence;

internal static class FilesEndpoint
{
    /// <summary>
    /// A picture that was given as evidence. A page shows it in place; by itself it is saved, never opened as a page, and
    /// whatever it might hold could do nothing: no script, no style, no request, in a corner of its own.
    /// </summary>
    public static void MapFiles(this IEndpointRouteBuilder routes) => routes
        .MapGet("/files/{id:guid}", async (HttpContext http, Guid id, OpenEvidenceFile open, CancellationToken ct) =>
        {
            if (CurrentCaller.Of(http.User) is not { } caller || (await open.RunAsync(caller, id, ct)).Value is not { } file) return Results.StatusCode(StatusCodes.Status404NotFound);
            var (type, ending) = Kind(file.Type);
            http.UseContentPolicy("sandbox; default-src 'none'");
            http.Response.Headers.CacheControl = "private, no-store";
            return Results.Stream(file.Content, type, $"evidence-{file.Id.ToString("N")[..8]}.{ending}");
        })
        .RequireAuthorization();

    private static (string Type, string Ending) Kind(ImageType type) => type switch
    {
        ImageType.Png => ("image/png", "png"),
        ImageType.Jpeg => ("image/jpeg", "jpg"),
        ImageType.WebP => ("image/webp", "webp"),
        ImageType.Gif => ("image/gif", "gif"),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No such picture."),
    };
}
