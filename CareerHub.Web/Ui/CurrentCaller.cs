using System.Security.Claims;
using CareerHub.Core.Shared;
using Microsoft.AspNetCore.Components.Authorization;

namespace CareerHub.Web.Ui;

/// <summary>Who looks at this page. Only who: what they may do is asked of the database by every use case.</summary>
public sealed class CurrentCaller(AuthenticationStateProvider authentication)
{
    /// <summary>The signed-in person; null when nobody is signed in.</summary>
    public async Task<Caller?> FindAsync() => Of((await authentication.GetAuthenticationStateAsync()).User);

    /// <summary>The signed-in person, on a page that only signed-in people reach.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public async Task<Caller> RequiredAsync() => await FindAsync() ?? throw new InvalidOperationException("Nobody is signed in.");

    public static Caller? Of(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? new(id) : null;
}
