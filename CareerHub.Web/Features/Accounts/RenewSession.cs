using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using Microsoft.AspNetCore.Identity;

namespace CareerHub.Web.Features.Accounts;

/// <summary>Gives the session that asks a new cookie after the account's stamp changed, which ended all others.</summary>
public sealed class RenewSession(SignInManager<Person> signIn, IServiceScopeFactory scopes)
{
    public async Task RunAsync(Caller caller)
    {
        await using var scope = scopes.CreateAsyncScope(); // this request's own context may remember the person as they were
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        if (await people.FindByIdAsync(caller.PersonId.ToString()) is { } person) await signIn.RefreshSignInAsync(person);
    }
}
