using CareerHub.Core.Features.Publishing;
using CareerHub.Web.Ui;

namespace CareerHub.Web.Features.Publishing;

/// <summary>A version of the content to take away.</summary>
internal static class PackDoors
{
    public static void MapPackDoors(this IEndpointRouteBuilder routes) => routes.MapGet("/admin/content/{id:long}.zip", SendAsync).RequireAuthorization();

    private static async Task<IResult> SendAsync(long id, HttpContext http, ExportPack export)
    {
        var outcome = await export.RunAsync(CurrentCaller.Of(http.User)!, id, http.RequestAborted);
        if (outcome.Value is not { } file) return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(file.Content, "application/zip", file.Name);
    }
}
