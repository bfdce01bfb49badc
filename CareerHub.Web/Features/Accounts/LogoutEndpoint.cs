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
            var isSignedIn = http.User.Identity?.IsAuthenticated == true;
            var isOurs = http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true };
            if (isSignedIn && isOurs) await signIn.SignOutAsync();
            http.SeeOther(isSignedIn && !isOurs ? "/account/logout" : "/");
        })
        .WithMetadata(new RequireAntiforgeryTokenAttribute())
        .WithOrder(-1); // before the page, which answers POST as well
}
