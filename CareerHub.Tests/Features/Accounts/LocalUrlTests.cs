using CareerHub.Web.Features.Accounts;
using CareerHub.Web.Hosting;

namespace CareerHub.Tests.Features.Accounts;

/// <summary>A form sends people to pages of this site only, whatever the address bar asked for.</summary>
public sealed class LocalUrlTests
{
    public static TheoryData<string?> Hostile { get; } = new((string?[])
    [
        null, "", " ", "//evil.test", "///evil.test", "/\\evil.test", "\\\\evil.test", "\\/evil.test", "https:evil.test", "https://evil.test",
        "http:/evil.test", "HTTPS://EVIL.TEST", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "data:text/html,x", "mailto:x@y.test",
        "ftp://evil.test", "/\r\nSet-Cookie: x=1", "/\n/evil.test", "/\tevil", "/\t/evil.test", "\t//evil.test", " //evil.test", "/ /evil.test",
        "@evil.test", "evil.test", ".evil.test", "?x", "#x", "~/x", "//", "/\\", "/\0", "/x\u007f", "/\u2028x", "/\u00e9", "/\u202ex", "/\uff0fevil.test",
        "\u2044\u2044evil.test", "%2F%2Fevil.test", "//[::1]/", "//localhost:5080@evil.test/", "\ud83d", "/\udc00", "/a\\..\\b",
    ]);

    [Theory, MemberData(nameof(Hostile))]
    public void An_address_that_is_not_ours_becomes_the_other(string? typed) => Assert.Equal("/other", LocalUrl.Of(typed, "/other"));

    [Fact]
    public void An_address_longer_than_any_of_ours_becomes_the_other() => Assert.Equal("/", LocalUrl.Of("/" + new string('a', 2_000)));

    [Theory]
    [InlineData("/")]
    [InlineData("/learn/back-end-engineer?skill=git#c3")]
    [InlineData("/join/BCDF2345")]
    [InlineData("/careers?x=https://other.test")]
    [InlineData("/%2f/still-ours")]
    [InlineData("/learn/%C3%A9")]
    public void A_path_of_ours_stays(string typed) => Assert.Equal(typed, LocalUrl.Of(typed, "/other"));

    [Theory]
    [InlineData("/account/login?returnUrl=%2F")]
    [InlineData("/account/logout")]
    [InlineData("/ACCOUNT/LOGOUT")]
    [InlineData("/account/register")]
    [InlineData("/")]
    [InlineData("//evil.test")]
    public void Nobody_is_sent_back_to_an_account_form(string typed) => Assert.Equal("", ReturnPath.Of(typed));

    [Theory]
    [InlineData("/join/BCDF2345", "BCDF2345")]
    [InlineData("/join/BCDF2345?x=1", "BCDF2345")]
    [InlineData("/learn", null)]
    public void A_way_back_to_a_cohort_carries_its_code(string path, string? code) => Assert.Equal(code, ReturnPath.JoinCodeIn(path));
}
