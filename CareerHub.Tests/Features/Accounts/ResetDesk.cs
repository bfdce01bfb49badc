using CareerHub.Core.Features.Accounts;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Accounts;

/// <summary>A house with an admin, and a cohort with a learner and a mentor.</summary>
internal sealed class ResetDesk : IAsyncDisposable
{
    public const string NewPassword = "tiga ekor bebek";

    public required TestHouse House { get; init; }
    public required Cohort Cohort { get; init; }
    public required Caller Admin { get; init; }
    public required Caller Mentor { get; init; }
    public required Caller Learner { get; init; }

    public static async Task<ResetDesk> OpenAsync()
    {
        var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        return new() { House = house, Cohort = cohort, Admin = await house.AdminAsync(), Mentor = await house.MentorAsync(cohort, "The Mentor"), Learner = await house.LearnerAsync(cohort, "The Learner") };
    }

    public Task<Outcome<ResetLink>> MakeAsync(Caller by, Caller whom) => House.Get<MakeResetLink>().RunAsync(by, whom.PersonId, TestHouse.Ct);

    /// <summary>The token of a link that the mentor makes for the learner.</summary>
    public async Task<string> TokenAsync() => (await MakeAsync(Mentor, Learner)).Required.Token;

    public Task<Outcome> UseAsync(string? token, string? password = NewPassword) => House.Get<UseResetLink>().RunAsync(token, password, TestHouse.Ct);

    public async Task<bool> IsGoodAsync(string? token) => (await House.Get<ReadResetOffer>().RunAsync(token, TestHouse.Ct)).IsOk;

    public Task<Person> PersonAsync(Caller whom) => House.ReadAsync(db => db.People.AsNoTracking().SingleAsync(person => person.Id == whom.PersonId, TestHouse.Ct));

    public async Task<bool> HoldsAsync(Caller whom, string password) =>
        await PersonAsync(whom) is { PasswordHash: { } hash } person && House.Get<IPasswordHasher<Person>>().VerifyHashedPassword(person, hash, password) == PasswordVerificationResult.Success;

    public Task<Outcome> DisableAsync(Caller by, Caller whom) => House.Get<DisablePerson>().RunAsync(by, whom.PersonId, TestHouse.Ct);

    public Task<Outcome> EnableAsync(Caller by, Caller whom) => House.Get<EnablePerson>().RunAsync(by, whom.PersonId, TestHouse.Ct);

    public Task<List<AuditEntry>> AuditAsync(AuditAction action) =>
        House.ReadAsync(db => db.Audit.AsNoTracking().Where(entry => entry.Action == action).OrderBy(entry => entry.Id).ToListAsync(TestHouse.Ct));

    public Task<IReadOnlyList<ResetNotice>> NoticesAsync(Caller whom) => House.Get<ReadResetNotices>().RunAsync(whom, TestHouse.Ct);

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
