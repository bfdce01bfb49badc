using CareerHub.Core;
using CareerHub.Web.Features.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace CareerHub.Web.Hosting;

/// <summary>Puts the program together: one named block a concern.</summary>
public static class HubHost
{
    public static void AddCareerHub(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets(); // Production from build output would serve every asset empty without it
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null) builder.WebHost.UseUrls(HubOptions.DefaultUrl);
        var options = HubOptions.Read(builder.Configuration);
        var folder = HubOptions.OpenFolder(options, builder.Environment.ContentRootPath);

        builder.Services.AddSingleton(options).AddSingleton<HouseState>();
        builder.Services.AddCareerHubCore(folder);
        builder.Services.AddDataProtection().SetApplicationName("CareerHub").PersistKeysToFileSystem(new(folder.Keys));
        builder.AddStartupLog();
        builder.AddKestrelLimits();
        builder.AddHubAuthentication(options);
        builder.Services.AddHubLocalisation();
        builder.Services.AddReadingPages();
        builder.Services.AddHubPages();
        builder.Services.AddSingleton<SignInLimits>();
        builder.Services.AddHostedService<Housekeeping>().AddHostedService<ReviewSweeper>();
        builder.Services.AddAccounts();
        builder.Services.AddJsonDoors();
        builder.Services.AddScoped<Ui.CurrentCaller>().AddScoped<Ui.Viewer>().AddScoped<Ui.LocalTime>().AddScoped<Ui.TimeSpans>();
        builder.Services.AddSingleton<Features.Assessments.DrawnRows>();
        builder.Services.AddSingleton<Features.Sharing.ShareActs>();
    }

    public static void UseCareerHub(this WebApplication app)
    {
        app.UseStartupLog();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        if (app.Services.GetRequiredService<HubOptions>().IsHttps) app.UseHttpsInFront();
        app.UseSecurityHeaders();
        app.UseOriginCheck();
        app.UseRequestLocalization();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseReadingPages();
        app.UseUploadLimits();
        app.UseAntiforgery();
        app.UseStaleForms();
        app.MapStaticAssets();
        app.MapHubPages();
    }
}

/// <summary>The settings cannot work; the message is the one line that says so.</summary>
public sealed class BadConfigurationException(string message) : Exception(message);
