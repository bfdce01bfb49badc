using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.People;

public sealed class FirstAdminTests
{
    private const string Password = "tiga ekor bebek";

    [Fact]
    public async Task A_token_makes_one_admin_once()
    {
        await using var house = await TestHouse.OpenAsync();
        var (first, token) = (house.Get<FirstAdmin>(), await house.Get<FirstAdmin>().OfferAsync(TestHouse.Ct));
        Assert.False(await first.ExistsAsync(TestHouse.Ct));
        Assert.True(await first.IsGoodAsync(token, TestHouse.Ct));

        Assert.Equal(Outcome.Ok, await UseAsync(house, token));

        Assert.True(await first.ExistsAsync(TestHouse.Ct));
        Assert.False(await first.IsGoodAsync(token, TestHouse.Ct));
        Assert.Equal(Outcome.NotFound, await UseAsync(house, token, "second@house.test"));
        var admin = await house.ReadAsync(db => db.People.SingleAsync(TestHouse.Ct));
        Assert.True(admin.IsAdmin);
        Assert.Equal(AuditAction.AdminCreated, (await house.ReadAsync(db => db.Audit.SingleAsync(TestHouse.Ct))).Action);
    }

    [Fact]
    public async Task Two_who_use_a_token_at_once_are_one()
    {
        await using var house = await TestHouse.OpenAsync();
        var token = await house.Get<FirstAdmin>().OfferAsync(TestHouse.Ct);
        var answers = await Task.WhenAll(UseAsync(house, token, "a@house.test"), UseAsync(house, token, "b@house.test"));
        Assert.Equal([OutcomeKind.Ok, OutcomeKind.NotFound], answers.Select(answer => answer.Kind).Order());
    }

    [Fact]
    public async Task A_token_is_good_for_a_day()
    {
        await using var house = await TestHouse.OpenAsync();
        var token = await house.Get<FirstAdmin>().OfferAsync(TestHouse.Ct);
        house.Clock.Move(TimeSpan.FromHours(24) - TimeSpan.FromMilliseconds(1));
        Assert.True(await house.Get<FirstAdmin>().IsGoodAsync(token, TestHouse.Ct));
        house.Clock.Move(TimeSpan.FromMilliseconds(1));
        Assert.Equal(Outcome.NotFound, await UseAsync(house, token));
    }

    [Fact]
    public async Task A_newer_token_makes_the_older_worthless()
    {
        await using var house = await TestHouse.OpenAsync();
        var older = await house.Get<FirstAdmin>().OfferAsync(TestHouse.Ct);
        var newer = await house.Get<FirstAdmin>().OfferAsync(TestHouse.Ct);
        Assert.Equal(Outcome.NotFound, await UseAsync(house, older));
        Assert.Equal(Outcome.Ok, await UseAsync(house, newer));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("guess")]
    [InlineData("é")]
    public async Task A_guess_is_not_good(string? guess)
    {
        await using var house = await TestHouse.OpenAsync();
        Assert.False(await house.Get<FirstAdmin>().IsGoodAsync(guess, TestHouse.Ct));
        await house.Get<FirstAdmin>().OfferAsync(TestHouse.Ct);
        Assert.False(await house.Get<FirstAdmin>().IsGoodAsync(guess, TestHouse.Ct));
    }

    [Fact]
    public async Task The_database_holds_no_token()
    {
        await using var house = await TestHouse.OpenAsync();
        var token = await house.Get<FirstAdmin>().OfferAsync(TestHouse.Ct);
        Assert.DoesNotContain(token, await house.ReadAsync(db => db.Set<Core.Persistence.HubSetting>().Select(setting => setting.Value).SingleAsync(TestHouse.Ct)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "a@house.test", Password, "accounts.name-needed")]
    [InlineData("Ratna", "nonsense", Password, "accounts.email-unreadable")]
    [InlineData("Ratna", "a@house.test", "short", "accounts.password-too-short")]
    public async Task A_refusal_does_not_use_the_token_up(string name, string email, string password, string code)
    {
        await using var house = await TestHouse.OpenAsync();
        var token = await house.Get<FirstAdmin>().OfferAsync(TestHouse.Ct);
        Assert.Equal(Outcome.Refused(code), await house.Get<FirstAdmin>().UseAsync(token, name, email, password, TestHouse.Ct));
        Assert.True(await house.Get<FirstAdmin>().IsGoodAsync(token, TestHouse.Ct));
    }

    [Fact]
    public async Task A_token_sets_the_password_of_the_account_that_has_the_address_and_ends_its_sessions()
    {
        await using var house = await TestHouse.OpenAsync();
        var caller = await house.PersonAsync("Lost");
        var before = await house.ReadAsync(db => db.People.AsNoTracking().SingleAsync(TestHouse.Ct));
        Assert.Equal(Outcome.Ok, await UseAsync(house, await house.Get<FirstAdmin>().OfferAsync(TestHouse.Ct), "LOST@house.test"));
        var after = await house.ReadAsync(db => db.People.AsNoTracking().SingleAsync(TestHouse.Ct));
        Assert.Equal(caller.PersonId, after.Id);
        Assert.True(after.IsAdmin);
        Assert.NotEqual(before.SecurityStamp, after.SecurityStamp);
        Assert.Equal(PasswordVerificationResult.Success, house.Get<IPasswordHasher<Person>>().VerifyHashedPassword(after, after.PasswordHash!, Password));
    }

    [Theory]
    [InlineData("", "a@house.test", null, "accounts.name-needed")]
    [InlineData("Ratna", "nonsense", null, "accounts.email-unreadable")]
    [InlineData("Ratna", "a@house.test", "short", "accounts.password-too-short")]
    public async Task The_command_line_is_refused_by_the_same_rules(string name, string email, string? password, string code)
    {
        await using var house = await TestHouse.OpenAsync();
        Assert.Equal(Outcome.Refused(code), await house.Get<FirstAdmin>().CreateAsync(name, email, password, TestHouse.Ct));
    }

    [Fact]
    public async Task A_disabled_admin_does_not_count()
    {
        await using var house = await TestHouse.OpenAsync();
        await house.DisableAsync(await house.AdminAsync());
        Assert.False(await house.Get<FirstAdmin>().ExistsAsync(TestHouse.Ct));
    }

    [Fact]
    public async Task A_token_for_a_disabled_account_does_not_end_in_a_house_without_an_admin()
    {
        await using var house = await TestHouse.OpenAsync();
        await house.DisableAsync(await house.PersonAsync("Lost"));
        var token = await house.Get<FirstAdmin>().OfferAsync(TestHouse.Ct);
        var outcome = await UseAsync(house, token, "lost@house.test");
        Assert.Equal(outcome.IsOk, await house.Get<FirstAdmin>().ExistsAsync(TestHouse.Ct));
    }

    private static Task<Outcome> UseAsync(TestHouse house, string token, string email = "ratna@house.test") =>
        house.Get<FirstAdmin>().UseAsync(token, "Ratna", email, Password, TestHouse.Ct);
}
