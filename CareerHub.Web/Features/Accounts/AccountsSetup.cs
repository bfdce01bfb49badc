using Microsoft.AspNetCore.Identity;

namespace CareerHub.Web.Features.Accounts;

internal static class AccountsSetup
{
    public static void AddAccounts(this IServiceCollection services) =>
        services.AddSingleton<DecoyPassword>().AddScoped<SignInPerson>().AddScoped<RenewSession>().AddScoped<ISecurityStampValidator, HubSessionValidator>();
}
