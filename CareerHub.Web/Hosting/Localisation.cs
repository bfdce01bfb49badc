using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace CareerHub.Web.Hosting;

internal static class Localisation
{
    public const string CookieName = "careerhub-language";
    private static readonly CultureInfo[] Spoken = [CultureInfo.GetCultureInfo("id"), CultureInfo.GetCultureInfo("en")];

    public static void AddHubLocalisation(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(o =>
        {
            o.DefaultRequestCulture = new("id");
            (o.SupportedCultures, o.SupportedUICultures) = (Spoken, Spoken);
            o.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = CookieName }, new AcceptLanguageHeaderRequestCultureProvider()];
        });
    }

    /// <summary>Remembers the language in a cookie and goes back to where the reader was.</summary>
    public static void MapLanguage(this IEndpointRouteBuilder routes) => routes.MapGet("/culture", (HttpContext http, HubOptions options, string? culture, string? returnUrl) =>
    {
        if (Spoken.Any(spoken => spoken.Name == culture))
            http.Response.Cookies.Append(CookieName, CookieRequestCultureProvider.MakeCookieValue(new(culture!)), new()
            {
                MaxAge = TimeSpan.FromDays(365),
                Secure = options.IsHttps,
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
            });
        return Results.LocalRedirect(LocalUrl.Of(returnUrl));
    });
}
