using CareerHub.Core.Features.Demo;
using CareerHub.Core.Persistence;

namespace CareerHub.Web.Hosting;

/// <summary>What whoever started the program needs to know, once it listens.</summary>
internal static class Greeting
{
    public static void Print(WebApplication app, bool isDemo, string? setupToken)
    {
        var options = app.Services.GetRequiredService<HubOptions>();
        var address = app.Urls.FirstOrDefault() ?? options.PublicUrl;
        Console.WriteLine();
        Console.WriteLine($"CareerHub listens on {string.Join(", ", app.Urls)}");
        Console.WriteLine($"Data: {app.Services.GetRequiredService<DataFolder>().Root}");
        if (isDemo)
        {
            Console.WriteLine($"Demo: sign in at {address}/account/login with the password {DemoSeed.Password}");
            foreach (var email in DemoSeed.Accounts) Console.WriteLine($"  {email}");
        }
        if (setupToken is not null) Console.WriteLine($"Nobody runs this house yet. Make the first administrator, once, within a day: {options.PublicUrl.TrimEnd('/')}/setup?token={setupToken}");
        Console.WriteLine();
    }
}
