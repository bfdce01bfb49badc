using System.Security.Claims;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Benchmarks.House;

/// <summary>
/// Signs people in without the form, which is slow on purpose: writes the cookie that the server would have set, with
/// the keys of its folder.
/// </summary>
internal sealed class Sessions : IDisposable
{
    private const string Cookie = "careerhub"; // on http; see Hosting/Authentication

    /// <summary>Long enough ago that opening a page pays for looking at the account again, as it does in life.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromHours(1);
    private static readonly TimeSpan Length = TimeSpan.FromDays(30);
    private readonly ServiceProvider _services;
    private readonly TicketDataFormat _format;

    public Sessions(DataFolder folder)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("CareerHub").PersistKeysToFileSystem(new(folder.Keys));
        _services = services.BuildServiceProvider();
        _format = new(_services.GetRequiredService<IDataProtectionProvider>().CreateProtector(
            "Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationMiddleware", IdentityConstants.ApplicationScheme, "v2"));
    }

    /// <returns>The cookie as a request's header has it.</returns>
    public string Begin(Person person)
    {
        var (names, issued) = (new ClaimsIdentityOptions(), TimeProvider.System.GetUtcNow() - Age);
        var identity = new ClaimsIdentity(
        [
            new(names.UserIdClaimType, person.Id.ToString()),
            new(names.UserNameClaimType, person.UserName!),
            new(names.EmailClaimType, person.Email!),
            new(names.SecurityStampClaimType, person.SecurityStamp!),
            new("amr", "pwd"),
        ], IdentityConstants.ApplicationScheme, names.UserNameClaimType, names.RoleClaimType);
        var properties = new AuthenticationProperties { IssuedUtc = issued, ExpiresUtc = issued + Length, IsPersistent = true };
        return $"{Cookie}={_format.Protect(new(new(identity), properties, IdentityConstants.ApplicationScheme))}";
    }

    public void Dispose() => _services.Dispose();
}
