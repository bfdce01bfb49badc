namespace CareerHub.Web.Features.Home;

/// <summary>One kind of data about a person.</summary>
/// <param name="Key">Its texts are <c>{Key}</c>, <c>{Key}What</c>, <c>{Key}Who</c> and <c>{Key}HowLong</c> in <see cref="PrivacyText"/>.</param>
public sealed record PrivacyKind(string Key);

/// <summary>Every kind of data about people that this server keeps, in the order in which the privacy page tells it.</summary>
public static class PrivacyMap
{
    public static IReadOnlyList<PrivacyKind> Kinds { get; } =
    [
        new("Account"), new("Membership"), new("Claims"), new("Verdicts"), new("Views"), new("HouseLog"),
        new("SignInCookie"), new("FormCookie"), new("LanguageCookie"), new("ServerLog"), new("Backups"),
    ];
}
