using CareerHub.Core.Features.People;

namespace CareerHub.Tests.Features.Accounts;

/// <summary>What a name, an address and a password must be.</summary>
public sealed class AccountRulesTests
{
    [Theory]
    [InlineData(null, "accounts.name-needed")]
    [InlineData(" \t\r\n ", "accounts.name-needed")]
    [InlineData("a\0b", "accounts.name-unreadable")]
    [InlineData("a\nb", "accounts.name-unreadable")]
    [InlineData("\u001b[31mred", "accounts.name-unreadable")]
    [InlineData("Siti Nurhaliza", null)]
    [InlineData("Ó'Brien-Łukasiewicz 小林", null)]
    public void A_name_is_one_line_that_can_be_shown(string? typed, string? fault) => Assert.Equal(fault, AccountRules.Name(typed));

    [Fact]
    public void A_name_with_half_a_character_is_refused() => Assert.Equal("accounts.name-unreadable", AccountRules.Name("half \ud83d"));

    [Theory]
    [InlineData(80, null)]
    [InlineData(81, "accounts.name-too-long")]
    [InlineData(1_000_000, "accounts.name-too-long")]
    public void A_name_has_eighty_characters_at_most(int length, string? fault) => Assert.Equal(fault, AccountRules.Name(new string('n', length)));

    [Theory]
    [InlineData(null, "accounts.email-needed")]
    [InlineData("  ", "accounts.email-needed")]
    [InlineData("sari", "accounts.email-unreadable")]
    [InlineData("sari@", "accounts.email-unreadable")]
    [InlineData("Sari <sari@contoh.id>", "accounts.email-unreadable")]
    [InlineData("a@b@c.test", "accounts.email-unreadable")]
    [InlineData("a\0@c.test", "accounts.email-unreadable")]
    [InlineData("a@c.test\r\nBcc: b@c.test", "accounts.email-unreadable")]
    [InlineData("o'brien+kelas@sub.contoh.id", null)]
    [InlineData(" sari@contoh.id ", null)]
    public void An_address_is_one_address(string? typed, string? fault) => Assert.Equal(fault, AccountRules.Email(typed));

    [Fact]
    public void An_address_has_254_characters_at_most() => Assert.Equal("accounts.email-too-long", AccountRules.Email(new string('a', 250) + "@x.test"));

    [Theory]
    [InlineData(null, "accounts.password-needed")]
    [InlineData("", "accounts.password-needed")]
    [InlineData("elevenchars", "accounts.password-too-short")]
    [InlineData("aaaaaaaaaaaaaaaa", "accounts.password-common")]
    [InlineData("abcabcabcabcabc", "accounts.password-common")]
    [InlineData("abcdefghijklmnop", "accounts.password-common")]
    [InlineData("zyxwvutsrqponm", "accounts.password-common")]
    [InlineData("123456789012", "accounts.password-common")]
    [InlineData("AKUSAYANGKAMU", "accounts.password-common")]
    [InlineData("anggraini2026", "accounts.password-personal")]
    [InlineData("sari@contoh.id", "accounts.password-personal")]
    [InlineData("anggraini yang suka kopi", null)]
    [InlineData("lampu hijau kuda", null)]
    [InlineData("ööööö-ääääö-üß", null)]
    public void A_password_is_long_and_nobodys_first_guess(string? typed, string? fault) =>
        Assert.Equal(fault, AccountRules.Password(typed, "Anggraini", "sari@contoh.id"));

    [Fact]
    public void A_password_may_be_a_sentence_but_not_a_book()
    {
        var sentence = string.Concat(Enumerable.Repeat("kuda hijau ", 12))[..128];
        Assert.Null(AccountRules.Password(sentence, null, null));
        Assert.Equal("accounts.password-too-long", AccountRules.Password(sentence + "!", null, null));
    }

    [Theory]
    [InlineData("Asia/Jakarta", null)]
    [InlineData("Asia/Jayapura", null)]
    [InlineData("Europe/Berlin", null)]
    [InlineData("UTC", null)]
    [InlineData(null, "accounts.time-zone-unknown")]
    [InlineData("", "accounts.time-zone-unknown")]
    [InlineData("../../etc/passwd", "accounts.time-zone-unknown")]
    [InlineData("Asia/Jakarta\0", "accounts.time-zone-unknown")]
    [InlineData("asia/jakarta", "accounts.time-zone-unknown")]
    public void A_time_zone_is_one_of_the_list(string? typed, string? fault) => Assert.Equal(fault, AccountRules.TimeZone(typed));

    [Fact]
    public void Every_zone_of_the_list_is_known_once_and_fits_its_column()
    {
        string[] all = [.. TimeZoneChoices.Indonesia.Select(zone => zone.Id), .. TimeZoneChoices.Elsewhere.SelectMany(region => region)];
        Assert.Equal(all.Distinct(), all);
        Assert.All(all, id => Assert.True(TimeZoneChoices.IsKnown(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out _) && id.Length <= 60));
        Assert.True(all.Length > 300);
    }
}
