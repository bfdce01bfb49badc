using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using CareerHub.Core.Features.People;
using CareerHub.Web.Features.Accounts;
using CareerHub.Web.Features.Cohorts;

namespace CareerHub.Tests.Features.Accounts;

/// <summary>Every refusal has a sentence, in both languages.</summary>
public sealed partial class AccountsTextTests
{
    public static TheoryData<string> Codes { get; } = [.. CodesOfCore()];

    [Theory, MemberData(nameof(Codes))]
    public void A_code_that_an_account_use_case_answers_has_its_sentence(string code)
    {
        foreach (var language in (string[])["en", "id"])
            Assert.False(string.IsNullOrWhiteSpace(Text(typeof(AccountsText)).GetResourceSet(Culture(language), true, false)?.GetString(code)), $"{code} in {language}");
    }

    [Theory]
    [InlineData(typeof(AccountsText))]
    [InlineData(typeof(JoinText))]
    public void Both_languages_have_the_same_texts(Type texts)
    {
        Assert.Equal(Keys(texts, "en"), Keys(texts, "id"));
    }

    [Fact]
    public void The_codes_were_found() => Assert.True(CodesOfCore().Count > 15);

    // The rules live in compiled code, where their codes are the strings of that shape.
    private static SortedSet<string> CodesOfCore()
    {
        var assembly = File.ReadAllBytes(typeof(AccountRules).Assembly.Location);
        var text = System.Text.Encoding.Unicode.GetString(assembly) + System.Text.Encoding.Unicode.GetString(assembly.AsSpan(1));
        return [.. CodeShape().Matches(text).Select(match => match.Value)];
    }

    private static SortedSet<string> Keys(Type texts, string language) =>
        [.. Text(texts).GetResourceSet(Culture(language), true, false)!.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key)];

    private static ResourceManager Text(Type texts) => new(texts.FullName!, texts.Assembly);

    private static CultureInfo Culture(string language) => language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);

    [GeneratedRegex("accounts\\.[a-z]+(-[a-z]+)+|cohorts\\.mentor-cannot-learn-here", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex CodeShape();
}
