using System.Collections.Concurrent;
using System.Net;
using CareerHub.Core.Features.Accounts;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Features.People;
using CareerHub.Core.Features.Sharing;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(CareerHub.Tests.Support.DemoApp))]

namespace CareerHub.Tests.Support;

/// <summary>One house with the demo for all tests that look, or that change only people they made themselves. Started by the first that asks.</summary>
public sealed class DemoApp : IAsyncDisposable
{
    private readonly Lazy<HubApp> _app = new(() => HubApp.Start());
    private readonly Lazy<Task<Places>> _places;
    private readonly ConcurrentDictionary<string, Lazy<Task<HubVisitor>>> _signedIn = new(StringComparer.Ordinal);

    public DemoApp() => _places = new(FindAsync);

    public HubApp App => _app.Value;

    public static string AccountOf(Who who) => who switch
    {
        Who.Learner => "learner@demo.test",
        Who.Mentor => "mentor@demo.test",
        Who.Admin => "admin@demo.test",
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, "Anyone has no account."),
    };

    /// <summary>Signed in once a run and shared: do not sign out.</summary>
    public Task<HubVisitor> AsAsync(Who who) => who == Who.Anyone ? Task.FromResult(App.Visitor()) : AsAsync(AccountOf(who));

    public Task<HubVisitor> AsAsync(string email) => _signedIn.GetOrAdd(email, _ => new(() => App.SignedInAsync(email))).Value;

    /// <summary>A path of <see cref="AllPages"/> with the ids of this house.</summary>
    public async Task<string> PathAsync(string pattern)
    {
        var places = await _places.Value;
        return pattern.Replace("{cohort}", places.Cohort, StringComparison.Ordinal).Replace("{other-cohort}", places.OtherCohort, StringComparison.Ordinal)
            .Replace("{code}", places.Code, StringComparison.Ordinal).Replace("{learner}", places.Learner, StringComparison.Ordinal)
            .Replace("{share}", places.Share, StringComparison.Ordinal).Replace("{criterion}", places.Criterion, StringComparison.Ordinal).Replace("{file}", places.File, StringComparison.Ordinal)
            .Replace("{review}", places.Review, StringComparison.Ordinal).Replace("{held}", places.Held, StringComparison.Ordinal).Replace("{answered}", places.Answered, StringComparison.Ordinal)
            .Replace("{reset}", places.Reset, StringComparison.Ordinal);
    }

    /// <summary>The session of somebody signed in, for a browser; nothing else, such as a language that another test chose.</summary>
    public async Task<IEnumerable<Cookie>> CookiesAsync(Who who) =>
        who == Who.Anyone ? [] : (await AsAsync(who)).Cookies.GetAllCookies().Where(cookie => cookie.Name == "careerhub");

    private async Task<Places> FindAsync()
    {
        await using var db = await App.Services.GetRequiredService<IDbContextFactory<HubDb>>().CreateDbContextAsync();
        var learner = await db.People.SingleAsync(person => person.Email == "learner@demo.test");
        var cohorts = await db.Cohorts.OrderBy(cohort => cohort.CreatedAtUtc).ToListAsync();
        var first = await db.CurrentMemberships.Where(membership => membership.PersonId == learner.Id && membership.Role == CohortRole.Learner).Select(membership => membership.CohortId).SingleAsync();
        var cohort = cohorts.Single(cohort => cohort.Id == first);
        var share = await db.Shares.Where(share => share.PersonId == learner.Id).OrderBy(share => share.CreatedAtUtc).FirstAsync();
        var picture = await db.Evidence.FirstAsync(item => item.LearnerId == learner.Id && item.Kind == EvidenceKind.Image);
        var mentor = await db.People.SingleAsync(person => person.Email == "mentor@demo.test");
        var queued = await db.Reviews.Where(request => request.CohortId == first && request.State == RequestState.Queued && request.LearnerId != learner.Id).OrderBy(request => request.QueuedAtUtc).FirstAsync();
        var held = await db.Reviews.FirstOrDefaultAsync(request => request.MentorId == mentor.Id && request.State == RequestState.Claimed) ?? queued; // half an hour after the first start nobody holds it any more
        var answered = await db.Reviews.FirstAsync(request => request.LearnerId == learner.Id && request.State == RequestState.Decided);
        return new(cohort.Id.ToString(), cohorts.First(other => other.Id != first).Id.ToString(), cohort.JoinCode, learner.Id.ToString(), share.Token, picture.CriterionId, picture.FileId!.Value.ToString(),
            queued.Id.ToString(), held.Id.ToString(), answered.SkillId, await ResetAsync(db));
    }

    // For somebody of its own: whoever has such a link is led to read of it when they sign in.
    private async Task<string> ResetAsync(HubDb db)
    {
        var lost = App.Services.GetRequiredService<AccountMaker>().Make("Sandi Terlupa", "lost@demo-app.test", password: null, TimeProvider.System.UtcNow());
        db.Add(lost);
        await db.SaveChangesAsync();
        var admin = await db.People.SingleAsync(person => person.Email == "admin@demo.test");
        return (await App.Services.GetRequiredService<MakeResetLink>().RunAsync(new(admin.Id), lost.Id, CancellationToken.None)).Required.Token;
    }

    /// <param name="Answered">A skill on which the learner has an answer to read.</param>
    /// <param name="Reset">A link that is open for an hour.</param>
    /// <param name="Criterion">One for which the learner gave a picture, <paramref name="File"/>.</param>
    private sealed record Places(string Cohort, string OtherCohort, string Code, string Learner, string Share, string Criterion, string File, string Review, string Held, string Answered, string Reset);

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _signedIn.Values) if (visitor is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) (await visitor.Value).Dispose();
        if (_app.IsValueCreated) await App.DisposeAsync();
    }
}
