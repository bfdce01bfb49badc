using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Web.Features.Mentoring;
using FsCheck;
using FsCheck.Fluent;

namespace CareerHub.Tests.Features.Mentoring;

/// <summary>Ade has claimed the first level of git and nobody has looked; Bea is verified there; Éva has not begun.</summary>
public sealed class MatrixFilterTests : IAsyncLifetime
{
    private MentorDesk _desk = default!;
    private CohortView _cohort = default!;

    public async ValueTask InitializeAsync()
    {
        _desk = await MentorDesk.OpenAsync();
        await _desk.House.RemoveAsync(_desk.Cohort, _desk.Learner);
        var (ade, bea) = (await _desk.House.LearnerAsync(_desk.Cohort, "ade kecil"), await _desk.House.LearnerAsync(_desk.Cohort, "Bea"));
        await _desk.House.LearnerAsync(_desk.Cohort, "Éva");
        await TickAsync(bea, "read-rows", "sql");
        _desk.House.Clock.Move(TimeSpan.FromDays(1));
        await TickAsync(ade, "save-change", "git");
        foreach (var criterion in (string[])["save-change", "push-work", "branch-work", "read-rows", "join-tables"])
            Assert.True((await _desk.House.Get<GiveVerdict>().RunAsync(_desk.Mentor, new(bea.PersonId, criterion, VerdictAnswer.Met, null, Revision: 1, SeenNewest: 0), TestHouse.Ct)).IsOk);
        _cohort = (await _desk.House.Get<ReadCohort>().RunAsync(_desk.Mentor, _desk.Cohort.Id, TestHouse.Ct)).Required;
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public void Without_a_filter_everybody_stands_by_name_as_people_look_for_them() => Assert.Equal(["ade kecil", "Bea", "Éva"], Names(MatrixFilter.None));

    [Fact]
    public void By_activity_the_latest_stands_first_and_who_has_not_begun_last() => Assert.Equal(["ade kecil", "Bea", "Éva"], Names(new(Order: MatrixOrder.Activity)));

    [Fact]
    public void Below_target_is_meant_in_the_skills_that_are_shown() => Assert.Equal(["ade kecil", "Éva"], Names(new(IsBelowTarget: true)));

    [Fact]
    public void A_claim_that_nobody_verified_counts_though_it_makes_no_level() => Assert.Equal(["ade kecil"], Names(new(HasUnverified: true)));

    [Theory]
    [InlineData("EVA", "Éva")]
    [InlineData(" kecil ", "ade kecil")]
    [InlineData("a", "ade kecil", "Bea", "Éva")]
    [InlineData("nobody")]
    public void A_name_is_found_without_its_case_and_accents(string typed, params string[] expected) => Assert.Equal(expected, Names(new(Name: typed)));

    [Fact]
    public void A_career_brings_its_own_skills_and_what_the_cohort_does_not_have_narrows_nothing()
    {
        Assert.Equal(["git", "sql"], Skills(new(CareerId: "back-end")));
        Assert.Equal(["git", "sql"], Skills(new(CareerId: "gardener", CategoryId: "none")));
        Assert.Equal(["git", "sql"], Skills(new(CategoryId: "all")));
    }

    [Fact]
    public void An_address_keeps_a_filter() => Always.Holds(
        from career in Gen.Elements(null, "back-end")
        from category in Gen.Elements(null, "all")
        from name in Gen.Elements(null, "Bea", "a&b=c", "é 🙂", "<script>")
        from below in Some.Flag
        from unverified in Some.Flag
        from order in Gen.Elements(Enum.GetValues<MatrixOrder>())
        select new MatrixFilter(career, category, name, below, unverified, order),
        filter => Assert.Equal(filter, MatrixQuery.Read(MatrixQuery.Write(filter))));

    [Theory]
    [InlineData(null)]
    [InlineData("?order=level&below=yes&nonsense=1&name=")]
    public void An_address_that_says_nothing_known_is_no_filter(string? query) => Assert.Equal(MatrixFilter.None, MatrixQuery.Read(query));

    private IEnumerable<string> Names(MatrixFilter filter) => filter.Of(_cohort).Learners.Select(line => line.Name);

    private IEnumerable<string> Skills(MatrixFilter filter) => filter.Of(_cohort).Columns.Select(column => column.Skill.Id);

    private async Task TickAsync(Core.Shared.Caller learner, string criterion, string skill) =>
        Assert.True((await _desk.House.Get<SaveTicks>().RunAsync(learner, new(skill, Guid.NewGuid(), [new(criterion, WasClaimed: false, IsClaimed: true, Revision: 1)]), TestHouse.Ct)).IsOk);
}
