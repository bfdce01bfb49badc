using CareerHub.Core.Features.People;

namespace CareerHub.Tests.Features.Accounts;

/// <summary>The zones that a person may choose.</summary>
public sealed class TimeZoneChoicesTests
{
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
