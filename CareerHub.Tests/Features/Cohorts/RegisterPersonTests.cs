using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Cohorts;

public sealed class RegisterPersonTests
{
    private const string Password = "tiga ekor bebek";

    [Fact]
    public async Task A_code_opens_the_door_and_joins_nobody()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        Assert.Equal(Outcome.Ok, await RegisterAsync(house, " Sari ", " sari@house.test ", code: cohort.JoinCode.ToLowerInvariant()));
        var person = await house.ReadAsync(db => db.People.SingleAsync(person => !person.IsAdmin, TestHouse.Ct));
        Assert.Equal(("Sari", "sari@house.test", "SARI@HOUSE.TEST", false), (person.DisplayName, person.Email, person.NormalizedEmail, person.IsDemo));
        Assert.Equal(PasswordVerificationResult.Success, house.Get<IPasswordHasher<Person>>().VerifyHashedPassword(person, person.PasswordHash!, Password));
        Assert.Equal(0, await house.ReadAsync(db => db.Memberships.CountAsync(TestHouse.Ct)));
    }

    [Fact]
    public async Task A_known_address_answers_Ok_and_changes_nothing()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        await RegisterAsync(house, "Sari", "sari@house.test", code: cohort.JoinCode);
        var before = await house.ReadAsync(db => db.People.AsNoTracking().SingleAsync(person => person.DisplayName == "Sari", TestHouse.Ct));

        Assert.Equal(Outcome.Ok, await RegisterAsync(house, "An impostor", "SARI@house.test", "dua ekor kambing", cohort.JoinCode));

        var after = await house.ReadAsync(db => db.People.AsNoTracking().SingleAsync(person => person.Id == before.Id, TestHouse.Ct));
        Assert.Equal((before.DisplayName, before.PasswordHash, before.SecurityStamp), (after.DisplayName, after.PasswordHash, after.SecurityStamp));
        Assert.Equal(2, await house.ReadAsync(db => db.People.CountAsync(TestHouse.Ct)));
    }

    [Fact]
    public async Task Two_at_once_with_one_address_make_one_account()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => RegisterAsync(house, $"Sari {i}", "sari@house.test", code: cohort.JoinCode)));
        Assert.All(answers, answer => Assert.Equal(Outcome.Ok, answer));
        Assert.Equal(2, await house.ReadAsync(db => db.People.CountAsync(TestHouse.Ct)));
    }

    [Theory]
    [InlineData(null, "accounts.code-needed")]
    [InlineData(" - ", "accounts.code-needed")]
    [InlineData("NOTACODE", "accounts.code-unknown")]
    public async Task Without_a_good_code_the_door_stays_shut(string? code, string refusal)
    {
        await using var house = await TestHouse.OpenAsync();
        Assert.Equal(Outcome.Refused(refusal), await RegisterAsync(house, "Sari", "sari@house.test", code: code));
        Assert.Equal(0, await house.ReadAsync(db => db.People.CountAsync(TestHouse.Ct)));
    }

    [Fact]
    public async Task An_admin_can_open_the_door_to_anyone_and_shut_it_again()
    {
        await using var house = await TestHouse.OpenAsync();
        var change = house.Get<ChangeRegistration>();
        Assert.Equal(Outcome.NotFound, await change.RunAsync(await house.PersonAsync(), RegistrationRule.Anyone, TestHouse.Ct));
        Assert.Equal(Outcome.Ok, await change.RunAsync(await house.AdminAsync(), RegistrationRule.Anyone, TestHouse.Ct));
        Assert.Equal(Outcome.Ok, await RegisterAsync(house, "Sari", "sari@house.test", code: null));
        Assert.Equal(Outcome.Refused("accounts.code-unknown"), await RegisterAsync(house, "Ade", "ade@house.test", code: "NOTACODE"));
        Assert.Equal(Outcome.Ok, await change.RunAsync(await house.AdminAsync(), RegistrationRule.WithJoinCode, TestHouse.Ct));
        Assert.Equal(Outcome.Refused("accounts.code-needed"), await RegisterAsync(house, "Ade", "ade@house.test", code: null));
    }

    [Fact]
    public async Task A_code_of_the_past_is_unknown()
    {
        await using var house = await TestHouse.OpenAsync();
        var cohort = await house.CohortAsync();
        await house.Get<RenewJoinCode>().RunAsync(await house.AdminAsync(), cohort.Id, 1, TestHouse.Ct);
        Assert.Equal(Outcome.Refused("accounts.code-unknown"), await RegisterAsync(house, "Sari", "sari@house.test", code: cohort.JoinCode));
    }

    private static Task<Outcome> RegisterAsync(TestHouse house, string name, string email, string password = Password, string? code = null) =>
        house.Get<RegisterPerson>().RunAsync(new(name, email, password, code), TestHouse.Ct);
}
