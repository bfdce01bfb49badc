using CareerHub.Core.Features.People;

namespace CareerHub.Tests.Features.People;

public sealed class AccountRulesTests
{
    [Theory]
    [InlineData("Sari Anggraini", null)]
    [InlineData("  𝒮ari 🙂 ", null)]
    [InlineData(null, "accounts.name-needed")]
    [InlineData(" \t\r\n", "accounts.name-needed")]
    [InlineData("two\nlines", "accounts.name-unreadable")]
    [InlineData("nul\0", "accounts.name-unreadable")]
    public void A_name(string? typed, string? fault) => Assert.Equal(fault, AccountRules.Name(typed));

    [Fact]
    public void A_name_with_half_a_character_cannot_be_shown() => Assert.Equal("accounts.name-unreadable", AccountRules.Name("half \ud83d"));

    [Fact]
    public void A_name_has_80_characters_at_the_most()
    {
        Assert.Null(AccountRules.Name(new string('x', 80)));
        Assert.Equal("accounts.name-too-long", AccountRules.Name(new string('x', 81)));
    }

    [Theory]
    [InlineData("sari@demo.test", null)]
    [InlineData(" sari+belajar@demo.test ", null)]
    [InlineData(null, "accounts.email-needed")]
    [InlineData("", "accounts.email-needed")]
    [InlineData("sari", "accounts.email-unreadable")]
    [InlineData("sari@", "accounts.email-unreadable")]
    [InlineData("@demo.test", "accounts.email-unreadable")]
    [InlineData("Sari <sari@demo.test>", "accounts.email-unreadable")]
    [InlineData("sari@demo.test, ade@demo.test", "accounts.email-unreadable")]
    [InlineData("sari@demo.test\r\nBcc: all@demo.test", "accounts.email-unreadable")]
    public void An_address(string? typed, string? fault) => Assert.Equal(fault, AccountRules.Email(typed));

    [Fact]
    public void An_address_has_254_characters_at_the_most() =>
        Assert.Equal("accounts.email-too-long", AccountRules.Email(new string('x', 246) + "@demo.test"));

    [Theory]
    [InlineData("tiga ekor bebek", null)]
    [InlineData("kucing-makan-ikan", null)]
    [InlineData("Sari-suka-kopi-tubruk-pagi", null)] // holds the name, and enough besides
    [InlineData(null, "accounts.password-needed")]
    [InlineData("", "accounts.password-needed")]
    [InlineData("elevenchars", "accounts.password-too-short")]
    [InlineData("aaaaaaaaaaaaaaaa", "accounts.password-common")]
    [InlineData("abababababababab", "accounts.password-common")]
    [InlineData("123456789012", "accounts.password-common")]
    [InlineData("abcdefghijkl", "accounts.password-common")]
    [InlineData("987654321098", "accounts.password-common")]
    [InlineData("password1234", "accounts.password-common")]
    [InlineData("Sari Anggraini", "accounts.password-personal")]
    [InlineData("sari anggraini12", "accounts.password-personal")]
    [InlineData("sari anggraini2026", "accounts.password-personal")] // a name and a year
    [InlineData("SARI@demo.test", "accounts.password-personal")]
    public void A_password(string? typed, string? fault) =>
        Assert.Equal(fault, AccountRules.Password(typed, "Sari Anggraini", "sari@demo.test"));

    [Fact]
    public void A_password_may_be_128_characters_long()
    {
        var long128 = string.Concat(Enumerable.Repeat("kuda makan rumput ", 8))[..128];
        Assert.Null(AccountRules.Password(long128, "Sari", "sari@demo.test"));
        Assert.Equal("accounts.password-too-long", AccountRules.Password(long128 + "x", "Sari", "sari@demo.test"));
    }
}
