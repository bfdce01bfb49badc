using CareerHub.Core.Features.Accounts;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using CareerHub.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CareerHub.Web.Features.Accounts;

/// <summary>Somebody who just came in.</summary>
/// <param name="HasNotices">Something about their password waits to be read.</param>
public sealed record SignedIn(MyPlaces Places, bool HasNotices);

/// <summary>Checks an address and a password and opens a session as long as the person's place allows.</summary>
public sealed partial class SignInPerson(
    SignInManager<Person> signIn, DecoyPassword decoy, ReadMyPlaces places, ReadResetNotices notices, HubOptions options, TimeProvider time, ILogger<SignInPerson> log)
{
    /// <returns>Null when they may not come in, whatever the reason.</returns>
    public async Task<SignedIn?> RunAsync(HttpContext http, string? email, string? password)
    {
        var person = AccountRules.Email(email) is null ? await signIn.UserManager.FindByEmailAsync(email!.Trim()) : null;
        if (person is null || !await MayTryAsync(http, person))
        {
            decoy.Spend(password);
            return null;
        }
        var answer = await signIn.CheckPasswordSignInAsync(person, password ?? "", lockoutOnFailure: true);
        if (!answer.Succeeded) LogWrong(log, person.Id, answer.IsLockedOut);
        if (!answer.Succeeded || (await places.RunAsync(new Caller(person.Id), http.RequestAborted)).Value is not { } found) return null;
        await signIn.SignInAsync(person, new AuthenticationProperties
        {
            IsPersistent = true,
            AllowRefresh = true,
            ExpiresUtc = time.GetUtcNow() + SessionRules.LengthFor(found),
        });
        LogDone(log, person.Id);
        return new(found, (await notices.RunAsync(new Caller(person.Id), http.RequestAborted)).Any(notice => notice.IsUnread));
    }

    // Every case that Identity would answer without looking at the password, and so at once.
    private async Task<bool> MayTryAsync(HttpContext http, Person person)
    {
        if (person.IsDemo && options.Demo != true && !Health.IsLocal(http))
        {
            LogDemoFromOutside(log, person.Id, http.Connection.RemoteIpAddress?.ToString());
            return false;
        }
        if (person.IsDisabled || person.PasswordHash is null) return false;
        if (!await signIn.UserManager.IsLockedOutAsync(person)) return true;
        LogWrong(log, person.Id, isLocked: true);
        return false;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Signed in: {PersonId}")]
    private static partial void LogDone(ILogger log, Guid personId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in refused: {PersonId}, locked: {IsLocked}")]
    private static partial void LogWrong(ILogger log, Guid personId, bool isLocked);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in refused: demo account {PersonId} from {Address}. Demo accounts sign in from this machine only, unless CareerHub__Demo=true.")]
    private static partial void LogDemoFromOutside(ILogger log, Guid personId, string? address);
}
