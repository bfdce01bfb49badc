using CareerHub.Core.Features.Cohorts;
using CareerHub.Web.Features.Accounts;

namespace CareerHub.Tests.Features.Accounts;

/// <summary>The more somebody sees, the shorter they stay.</summary>
public sealed class SessionRulesTests
{
    [Theory]
    [InlineData(true, CohortRole.Mentor, 2, "/admin")]
    [InlineData(true, null, 2, "/admin")]
    [InlineData(false, CohortRole.Mentor, 12, "/mentor")]
    [InlineData(false, CohortRole.LeadMentor, 12, "/mentor")]
    [InlineData(false, CohortRole.Learner, 720, "/learn")]
    [InlineData(false, null, 720, "/learn")]
    public void A_place_decides_the_length_and_the_first_page(bool isAdmin, CohortRole? role, int hours, string home)
    {
        var places = new MyPlaces("Ani", "Asia/Jakarta", isAdmin, role is { } held ? [new Place(Guid.NewGuid(), "Kelas", held, 3)] : []);
        Assert.Equal(TimeSpan.FromHours(hours), SessionRules.LengthFor(places));
        Assert.Equal(home, SessionRules.HomeOf(places));
    }

    [Fact]
    public void A_mentor_who_also_learns_elsewhere_counts_as_a_mentor()
    {
        Place[] both = [new(Guid.NewGuid(), "A", CohortRole.Learner, 1), new(Guid.NewGuid(), "B", CohortRole.Mentor, 1)];
        Assert.Equal(TimeSpan.FromHours(12), SessionRules.LengthFor(new MyPlaces("Ani", "Asia/Jakarta", false, both)));
    }
}
