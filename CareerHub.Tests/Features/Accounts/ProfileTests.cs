using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Accounts;

/// <summary>A person changes their own name, zone and password.</summary>
public sealed class ProfileTests
{
    private const string Old = "lampu hijau kuda";
    private const string New = "kucing oranye tidur";
    private static CancellationToken Ct => TestHouse.Ct;

    [Fact]
    public async Task A_name_and_a_zone_are_kept()
    {
        await using var house = await TestHouse.OpenAsync();
        var person = await house.PersonAsync("Ani");
        Assert.Equal(Outcome.Ok, await house.Get<EditProfile>().RunAsync(person, "  Ani Wijaya ", "Asia/Makassar", Ct));
        Assert.Equal(new Profile("Ani Wijaya", TestHouse.EmailOf("Ani"), "Asia/Makassar"), (await house.Get<ReadProfile>().RunAsync(person, Ct)).Required);
    }

    [Fact]
    public async Task A_refused_name_or_zone_changes_nothing()
    {
        await using var house = await TestHouse.OpenAsync();
        var person = await house.PersonAsync("Ani");
        Assert.Equal(Outcome.Refused("accounts.name-needed"), await house.Get<EditProfile>().RunAsync(person, " ", "Asia/Makassar", Ct));
        Assert.Equal(Outcome.Refused("accounts.time-zone-unknown"), await house.Get<EditProfile>().RunAsync(person, "Budi", "Asia/Atlantis", Ct));
        Assert.Equal("Ani", (await house.Get<ReadProfile>().RunAsync(person, Ct)).Required.Name);
    }

    [Fact]
    public async Task A_disabled_or_unknown_person_is_not_found()
    {
        await using var house = await TestHouse.OpenAsync();
        var disabled = await house.PersonAsync("Ani");
        await house.DisableAsync(disabled);
        foreach (var caller in (Caller[])[disabled, new(Guid.NewGuid())])
        {
            Assert.Equal(Outcome.NotFound, await house.Get<EditProfile>().RunAsync(caller, "Budi", "UTC", Ct));
            Assert.Equal(Outcome.NotFound, await house.Get<ChangePassword>().RunAsync(caller, Old, New, Ct));
            Assert.Equal(OutcomeKind.NotFound, (await house.Get<ReadProfile>().RunAsync(caller, Ct)).Kind);
        }
    }

    [Fact]
    public async Task A_changed_password_holds_ends_sessions_and_is_written_down()
    {
        await using var house = await TestHouse.OpenAsync();
        var person = await WithPasswordAsync(house);
        var before = await ReadAsync(house, person);
        Assert.Equal(Outcome.Ok, await house.Get<ChangePassword>().RunAsync(person, Old, New, Ct));

        var after = await ReadAsync(house, person);
        Assert.NotEqual(before.SecurityStamp, after.SecurityStamp);
        Assert.True(Holds(house, after, New));
        Assert.False(Holds(house, after, Old));
        Assert.Equal(AuditAction.PasswordChanged, (await house.ReadAsync(db => db.Audit.SingleAsync(Ct))).Action);
    }

    [Fact]
    public async Task A_form_sent_twice_answers_twice_the_same_and_changes_once()
    {
        await using var house = await TestHouse.OpenAsync();
        var person = await WithPasswordAsync(house);
        var change = house.Get<ChangePassword>();
        Assert.Equal(Outcome.Ok, await change.RunAsync(person, Old, New, Ct));
        Assert.Equal(Outcome.Ok, await change.RunAsync(person, Old, New, Ct));
        Assert.Equal(1, await house.ReadAsync(db => db.Audit.CountAsync(Ct)));
    }

    [Fact]
    public async Task Two_changes_at_once_leave_one_of_them_and_tell_the_other()
    {
        await using var house = await TestHouse.OpenAsync();
        var person = await WithPasswordAsync(house);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => house.Get<ChangePassword>().RunAsync(person, Old, $"{New} {i}", Ct), Ct)));
        Assert.Single(outcomes, outcome => outcome.IsOk);
        Assert.All(outcomes.Where(outcome => !outcome.IsOk), outcome => Assert.True(outcome.Kind == OutcomeKind.Stale || outcome.Code == "accounts.password-wrong"));
    }

    [Theory]
    [InlineData("wrong password here", New, "accounts.password-wrong")]
    [InlineData(null, New, "accounts.password-wrong")]
    [InlineData(Old, "short", "accounts.password-too-short")]
    [InlineData(Old, null, "accounts.password-needed")]
    [InlineData(Old, Old, "accounts.password-unchanged")]
    public async Task A_refused_password_changes_nothing(string? current, string? replacement, string code)
    {
        await using var house = await TestHouse.OpenAsync();
        var person = await WithPasswordAsync(house);
        Assert.Equal(Outcome.Refused(code), await house.Get<ChangePassword>().RunAsync(person, current, replacement, Ct));
        Assert.True(Holds(house, await ReadAsync(house, person), Old));
    }

    [Fact]
    public async Task An_account_without_a_password_gets_none_this_way()
    {
        await using var house = await TestHouse.OpenAsync();
        var person = await house.PersonAsync("Ani");
        Assert.Equal(Outcome.Refused("accounts.password-wrong"), await house.Get<ChangePassword>().RunAsync(person, "", New, Ct));
        Assert.Null((await ReadAsync(house, person)).PasswordHash);
    }

    private static async Task<Caller> WithPasswordAsync(TestHouse house)
    {
        var person = house.Get<AccountMaker>().Make("Ani", "ani@house.test", Old, house.Clock.Now);
        await house.WriteAsync(db => { db.Add(person); return db.SaveChangesAsync(Ct); });
        return new(person.Id);
    }

    private static Task<Person> ReadAsync(TestHouse house, Caller caller) =>
        house.ReadAsync(db => db.People.AsNoTracking().SingleAsync(person => person.Id == caller.PersonId, Ct));

    private static bool Holds(TestHouse house, Person person, string password) =>
        house.Get<IPasswordHasher<Person>>().VerifyHashedPassword(person, person.PasswordHash!, password) != PasswordVerificationResult.Failed;
}
