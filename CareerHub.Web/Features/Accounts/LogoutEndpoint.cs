using CareerHub.Core.Features.People;
using CareerHub.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace CareerHub.Web.Features.Accounts;

internal static class LogoutEndpoint
{
    /// <summary>Ends the session. A link never does: whoever opens the address is asked first, by the page of the same name.</summary>
    public static void MapLogout(this IEndpointRouteBuilder routes) => routes
        .MapPost("/account/logout", async (HttpContext http, SignInManager<Person> signIn) =>
        {
            if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
            {
                http.SeeOther("/account/logout");
                return;
            }
            await signIn.SignOutAsync();
            http.SeeOther("/");
        })
        .WithMetadata(new RequireAntiforgeryTokenAttribute())
        .WithOrder(-1); // before the page, which answers POST as well
}
