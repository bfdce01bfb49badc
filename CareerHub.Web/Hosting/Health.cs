using System.Net;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Web.Hosting;

internal static class Health
{
    /// <summary><c>live</c> and <c>ready</c> answer this machine only; <c>here</c> tells an open page that the server is back.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/here", () => Results.Text("here"));
        var local = routes.MapGroup("/health").AddEndpointFilter(async (context, next) =>
            IsLocal(context.HttpContext) ? await next(context) : Results.NotFound());
        local.MapGet("/live", () => Results.Text("live"));
        local.MapGet("/ready", async (HouseState house, IDbContextFactory<HubDb> dbs, CancellationToken ct) =>
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            return house.IsReady && await db.Database.CanConnectAsync(ct) ? Results.Text("ready") : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
        });
    }

    public static bool IsLocal(HttpContext http) => http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
}
