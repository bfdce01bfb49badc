using CareerHub.Core.Features.Accounts;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;

namespace CareerHub.Tests.Features.Accounts;

public sealed class ReadPeopleTests
{
    [Fact]
    public async Task An_admin_sees_everybody_by_name_with_what_they_are_where()
    {
        await using var desk = await ResetDesk.OpenAsync();
        await desk.House.PersonAsync("ade Awal");
        var gardeners = await desk.House.CohortAsync("gardener");
        await desk.House.AddAsync(gardeners, desk.Learner, CohortRole.LeadMentor, "The Learner");
        await desk.DisableAsync(desk.Admin, desk.Mentor);

        var people = (await ReadAsync(desk)).Required;

        Assert.Equal(["ade Awal", "House Admin", "The Learner", "The Mentor"], people.Lines.Select(line => line.Name));
        Assert.Equal([("Cohort of back-end", CohortRole.Learner), ("Cohort of gardener", CohortRole.LeadMentor)], people.Lines[2].Stays.Select(stay => (stay.Cohort, stay.Role)));
        Assert.Equal([false, true, false, false], people.Lines.Select(line => line.IsAdmin));
        Assert.Equal([false, false, false, true], people.Lines.Select(line => line.IsDisabled));
        Assert.Equal((4, 1, 1, 1, 4), (people.Found, people.Page, people.Pages, people.From, people.To));
        Assert.Equal((TestHouse.EmailOf("The Learner"), TestClock.Start), (people.Lines[2].Email, people.Lines[2].CreatedAtUtc));
    }

    [Theory]
    [InlineData("learner", "The Learner")]
    [InlineData(" THE LEARNER ", "The Learner")]
    [InlineData("the.mentor@HOUSE.test", "The Mentor")]
    [InlineData("élo", "Éloïse", "hélois")]
    [InlineData("Éloï", "Éloïse")]
    [InlineData("50%", "50% off")]
    [InlineData("_", "a_b")]
    [InlineData("nobody of this name")]
    public async Task A_search_finds_part_of_a_name_or_an_address(string search, params string[] expected)
    {
        await using var desk = await ResetDesk.OpenAsync();
        foreach (var name in (string[])["Éloïse", "hélois", "50% off", "a_b"]) await desk.House.PersonAsync(name);
        var found = (await ReadAsync(desk, search)).Required;
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Lines.Select(line => line.Name).Order(StringComparer.Ordinal));
        Assert.Equal(expected.Length, found.Found);
    }

    [Fact]
    public async Task A_filter_shows_the_disabled_those_without_a_cohort_or_the_admins()
    {
        await using var desk = await ResetDesk.OpenAsync();
        var (left, _) = (await desk.House.LearnerAsync(desk.Cohort, "Left"), await desk.House.PersonAsync("Alone"));
        await desk.House.RemoveAsync(desk.Cohort, left);
        await desk.DisableAsync(desk.Admin, desk.Learner);

        Assert.Equal(["The Learner"], await NamesAsync(PeopleFilter.Disabled));
        Assert.Equal(["Alone", "House Admin", "Left"], await NamesAsync(PeopleFilter.WithoutCohort));
        Assert.Equal(["House Admin"], await NamesAsync(PeopleFilter.Admins));
        Assert.Equal(["Left"], (await ReadAsync(desk, "left", PeopleFilter.WithoutCohort)).Required.Lines.Select(line => line.Name));
        async Task<IEnumerable<string>> NamesAsync(PeopleFilter filter) => (await ReadAsync(desk, filter: filter)).Required.Lines.Select(line => line.Name);
    }

    [Fact]
    public async Task With_a_thousand_people_a_page_is_fifty_of_them_in_as_many_questions_as_with_three()
    {
        await using var desk = await ResetDesk.OpenAsync();
        var (few, first) = await Questions.OfAsync(() => ReadAsync(desk));
        await FillAsync(desk, 1_000);
        var (many, second) = await Questions.OfAsync(() => ReadAsync(desk, page: 2));

        Assert.Equal((3, 1_003, 2, 21, 51, 100), (few.Required.Found, many.Required.Found, many.Required.Page, many.Required.Pages, many.Required.From, many.Required.To));
        Assert.Equal(["Generated 0050", "Generated 0099"], [many.Required.Lines[0].Name, many.Required.Lines[^1].Name]);
        Assert.All(many.Required.Lines, line => Assert.Single(line.Stays));
        Assert.Equal((3, 3), (first, second)); // whether the caller may, how many, and the page with its stays
        Assert.Equal((21, 3), await LastAsync(page: int.MaxValue));
        Assert.Equal((1, 50), await LastAsync(page: -1));
        async Task<(int Page, int Lines)> LastAsync(int page) => (await ReadAsync(desk, page: page)).Required is var found ? (found.Page, found.Lines.Count) : default;
    }

    [Fact]
    public async Task Nobody_but_an_admin_who_may_act_sees_anybody()
    {
        await using var desk = await ResetDesk.OpenAsync();
        var disabled = await desk.House.PersonAsync(isAdmin: true);
        await desk.House.DisableAsync(disabled);
        foreach (var by in (Caller[])[desk.Mentor, desk.Learner, disabled, new(Guid.NewGuid())])
        {
            Assert.Equal(OutcomeKind.NotFound, (await ReadAsync(desk, by: by)).Kind);
            Assert.Equal(OutcomeKind.NotFound, (await desk.House.Get<ReadPerson>().RunAsync(by, desk.Learner.PersonId, TestHouse.Ct)).Kind);
        }
        Assert.Equal(OutcomeKind.NotFound, (await desk.House.Get<ReadPerson>().RunAsync(desk.Admin, Guid.NewGuid(), TestHouse.Ct)).Kind);
    }

    [Fact]
    public async Task One_person_is_shown_with_the_newest_links_and_with_what_may_be_done()
    {
        await using var desk = await ResetDesk.OpenAsync();
        for (var i = 0; i < 7; i++)
        {
            await desk.TokenAsync();
            desk.House.Clock.Move(TimeSpan.FromMinutes(1));
        }
        var view = (await desk.House.Get<ReadPerson>().RunAsync(desk.Admin, desk.Learner.PersonId, TestHouse.Ct)).Required;
        Assert.Equal([6, 5, 4, 3, 2], view.Links.Select(link => (int)(link.MadeAtUtc - TestClock.Start).TotalMinutes));
        Assert.Equal(("The Learner", false, null), (view.Person.Name, view.IsCaller, view.ResetRefusal));
        var own = (await desk.House.Get<ReadPerson>().RunAsync(desk.Admin, desk.Admin.PersonId, TestHouse.Ct)).Required;
        Assert.Equal((true, "resets.last-admin"), (own.IsCaller, own.ResetRefusal));
    }

    private static Task<Outcome<PeopleFound>> ReadAsync(ResetDesk desk, string? search = null, PeopleFilter filter = PeopleFilter.All, int page = 1, Caller? by = null) =>
        desk.House.Get<ReadPeople>().RunAsync(by ?? desk.Admin, search, filter, page, TestHouse.Ct);

    private static Task FillAsync(ResetDesk desk, int count) => desk.House.WriteAsync(async db =>
    {
        for (var i = 0; i < count; i++)
        {
            var name = $"Generated {i:0000}";
            var person = desk.House.Get<AccountMaker>().Make(name, TestHouse.EmailOf(name), password: null, desk.House.Clock.Now);
            db.Add(person);
            await desk.House.Get<JournalWriter>().AppendAsync(db, MembershipFacts.Joined(desk.Admin, desk.Cohort.Id, person.Id, CohortRole.Learner, desk.House.Clock.Now), TestHouse.Ct);
        }
        await db.SaveChangesAsync(TestHouse.Ct);
    });
}
