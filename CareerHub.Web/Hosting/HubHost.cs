using CareerHub.Core;
using CareerHub.Core.Persistence;
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
        var options = builder.Configuration.GetSection(HubOptions.Section).Get<HubOptions>() ?? new();
        if (HubOptions.Fault(options, builder.Configuration) is { } fault) throw new BadConfigurationException(fault);
        var folder = OpenFolder(builder, options);

        builder.Services.AddSingleton(options).AddSingleton<HouseState>();
        builder.Services.AddCareerHubCore(folder);
        builder.Services.AddDataProtection().SetApplicationName("CareerHub").PersistKeysToFileSystem(new(folder.Keys));
        builder.AddKestrelLimits();
        builder.AddHubAuthentication(options);
        builder.Services.AddHubLocalisation();
        builder.Services.AddReadingPages();
        builder.Services.AddHubPages();
        builder.Services.AddSingleton<SignInLimits>();
        builder.Services.AddAccounts();
        builder.Services.AddScoped<Ui.CurrentCaller>().AddScoped<Ui.LocalTime>();
    }

    public static void UseCareerHub(this WebApplication app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        if (app.Services.GetRequiredService<HubOptions>().IsHttps) app.UseHsts();
        app.UseSecurityHeaders();
        app.UseOriginCheck();
        app.UseRequestLocalization();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseReadingPages();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapHubPages();
    }

    private static DataFolder OpenFolder(WebApplicationBuilder builder, HubOptions options)
    {
        var path = Path.Combine(builder.Environment.ContentRootPath, options.Data);
        try
        {
            return new(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BadConfigurationException($"CareerHub__Data: the folder {path} cannot be used: {failure.Message}");
        }
    }
}

/// <summary>The settings cannot work; the message is the one line that says so.</summary>
public sealed class BadConfigurationException(string message) : Exception(message);
