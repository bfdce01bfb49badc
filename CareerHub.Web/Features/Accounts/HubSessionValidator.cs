using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CareerHub.Web.Features.Accounts;

/// <summary>
/// Looks at a session again each minute: besides the stamp, whether the account is still open, and whether the person
/// has risen to a place with shorter sessions since they signed in.
/// </summary>
public sealed class HubSessionValidator(IOptions<SecurityStampValidatorOptions> options, SignInManager<Person> signIn, ILoggerFactory loggers, ReadMyPlaces places)
    : SecurityStampValidator<Person>(options, signIn, loggers)
{
    protected override async Task SecurityStampVerified(Person user, CookieValidatePrincipalContext context)
    {
        if ((await places.RunAsync(new Caller(user.Id), context.HttpContext.RequestAborted)).Value is not { } found)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        await base.SecurityStampVerified(user, context);
        Shorten(context.Properties, SessionRules.LengthFor(found));
    }

    // The handler renews the cookie after this, with the distance between these two times.
    private void Shorten(AuthenticationProperties session, TimeSpan length)
    {
        if (session.ExpiresUtc - session.IssuedUtc <= length) return;
        session.IssuedUtc = TimeProvider.GetUtcNow();
        session.ExpiresUtc = session.IssuedUtc + length;
    }
}
