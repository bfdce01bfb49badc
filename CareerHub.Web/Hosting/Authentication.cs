using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;

namespace CareerHub.Web.Hosting;

internal static class Authentication
{
    public static void AddHubAuthentication(this WebApplicationBuilder builder, HubOptions options)
    {
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        builder.Services.AddIdentityCore<Person>(identity =>
            {
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                identity.User.RequireUniqueEmail = true;
                identity.User.AllowedUserNameCharacters = ""; // the name is the address: an apostrophe in it must not stop lockout and stamp from being saved
                identity.Password.RequiredLength = AccountRules.PasswordMinimum;
                identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
                identity.Lockout.MaxFailedAccessAttempts = 10;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            })
            .AddEntityFrameworkStores<HubDb>()
            .AddSignInManager();
        builder.Services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        builder.Services.AddScoped<AuthenticationStateProvider, PersonRevalidation>();
        builder.Services.AddScoped<ISessionCheck>(services => (PersonRevalidation)services.GetRequiredService<AuthenticationStateProvider>());
        builder.Services.ConfigureApplicationCookie(cookie => Shape(cookie, options));
        builder.Services.AddAntiforgery(o =>
        {
            o.Cookie.Name = options.IsHttps ? "__Host-af" : "careerhub-af";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = Policy(options);
            o.SuppressXFrameOptionsHeader = true; // ours is set on every answer
        });
    }

    private static void Shape(CookieAuthenticationOptions cookie, HubOptions options)
    {
        cookie.Cookie.Name = options.IsHttps ? "__Host-careerhub" : "careerhub";
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = Policy(options);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/account/login";
        cookie.AccessDeniedPath = "/not-found";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask; // our pages decide, by stricter rules: the handler would put the query into a header as it came
    }

    private static CookieSecurePolicy Policy(HubOptions options) => options.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
}

/// <summary>Asks the database every minute, and whenever a component wants to know, whether the person of an open circuit may still be here.</summary>
internal sealed class PersonRevalidation(ILoggerFactory loggers, IServiceScopeFactory scopes) : RevalidatingServerAuthenticationStateProvider(loggers), ISessionCheck
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    public async Task<bool> HoldsAsync(CancellationToken ct) => await ValidateAuthenticationStateAsync(await GetAuthenticationStateAsync(), ct);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        if (await people.GetUserAsync(authenticationState.User) is not { IsDisabled: false } person) return false;
        return authenticationState.User.FindFirst(people.Options.ClaimsIdentity.SecurityStampClaimType)?.Value == await people.GetSecurityStampAsync(person);
    }
}
