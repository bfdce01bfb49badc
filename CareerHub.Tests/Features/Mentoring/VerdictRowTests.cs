using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;
using CareerHub.Tests.Support;
using CareerHub.Web.Features.Mentoring;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Features.Mentoring;

/// <summary>The place where a mentor judges: nothing typed is ever lost.</summary>
public sealed class VerdictRowTests
{
    [Fact]
    public async Task A_verdict_closes_the_form_says_saved_and_hands_up_the_new_sheet()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Type(VerdictAnswer.Met, "Rapi.");
        await desk.SendAsync();

        Assert.Empty(desk.Row.FindAll("form"));
        Assert.Contains("Bunga", desk.Row.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Rapi.", Assert.Single(desk.Sheets).Rows.Single(row => row.Criterion.Id == desk.CriterionId).Verdict!.Comment);
    }

    [Fact]
    public async Task Not_yet_without_a_comment_is_refused_beside_the_field_and_keeps_the_answer()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Type(VerdictAnswer.NotYet, "");
        await desk.SendAsync();

        Assert.Equal("true", desk.Row.Find("textarea").GetAttribute("aria-invalid"));
        Assert.NotNull(desk.Row.Find("[role=alert]"));
        Assert.True(desk.Row.Find("input[value=NotYet]").HasAttribute("checked"));
        Assert.Empty(desk.Sheets);
    }

    [Fact]
    public async Task A_mentor_removed_a_second_ago_is_told_and_keeps_the_text()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Type(VerdictAnswer.Met, "Panjang dan penting.");
        await desk.House.RemoveAsync(desk.Cohort, desk.Mentor);
        await desk.SendAsync();

        Assert.NotNull(desk.Row.Find("[role=alert]"));
        Assert.Equal("Panjang dan penting.", desk.Row.Find("textarea").GetAttribute("value"));
        Assert.Empty(desk.Sheets);
    }

    [Fact]
    public async Task Another_mentors_verdict_meanwhile_is_shown_and_the_text_is_kept()
    {
        await using var desk = await Desk.OpenAsync();
        var other = await desk.House.MentorAsync(desk.Cohort, "Citra");
        await desk.House.Get<GiveVerdict>().RunAsync(other, new(desk.Learner.PersonId, desk.CriterionId, VerdictAnswer.NotYet, "Belum.", 1, 0), TestHouse.Ct);
        desk.Type(VerdictAnswer.Met, "Menurutku sudah.");
        await desk.SendAsync();

        Assert.Equal("Menurutku sudah.", desk.Row.Find("textarea").GetAttribute("value"));
        Assert.Equal("Belum.", Assert.Single(desk.Sheets).Rows.Single(row => row.Criterion.Id == desk.CriterionId).Verdict!.Comment);
    }

    [Fact]
    public async Task Without_an_answer_nothing_is_sent()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SendAsync();

        Assert.NotNull(desk.Row.Find("[role=alert]"));
        Assert.Empty(desk.Sheets);
    }

    /// <summary>A mentor with an open record of one learner, on a real database.</summary>
    private sealed class Desk : IAsyncDisposable
    {
        private readonly BunitContext _context = new();

        private Desk(TestHouse house, Cohort cohort, Caller mentor, Caller learner) => (House, Cohort, Mentor, Learner) = (house, cohort, mentor, learner);

        public TestHouse House { get; }
        public Cohort Cohort { get; }
        public Caller Mentor { get; }
        public Caller Learner { get; }
        public string CriterionId { get; private set; } = "";
        public List<SkillSheet> Sheets { get; } = [];
        public IRenderedComponent<VerdictRow> Row { get; private set; } = default!;

        public static async Task<Desk> OpenAsync()
        {
            var house = await TestHouse.OpenAsync();
            var cohort = await house.CohortAsync();
            var desk = new Desk(house, cohort, await house.MentorAsync(cohort, "Ade"), await house.LearnerAsync(cohort, "Bunga"));
            var record = (await house.Get<OpenLearner>().RunAsync(desk.Mentor, desk.Learner.PersonId, TestHouse.Ct)).Required;
            var criterion = record.Skills[0].Rows[0];
            desk.CriterionId = criterion.Criterion.Id;

            var services = desk._context.Services;
            services.AddLogging().AddLocalization();
            services.AddSingleton(house.Get<GiveVerdict>()).AddSingleton(house.Get<ReadMyPlaces>()).AddSingleton<TimeProvider>(house.Clock);
            services.AddScoped<CurrentCaller>().AddScoped<LocalTime>();
            desk._context.AddAuthorization().SetAuthorized("Ade").SetClaims(new Claim(ClaimTypes.NameIdentifier, desk.Mentor.PersonId.ToString()));
            desk.Row = desk._context.Render<VerdictRow>(parameters => parameters
                .Add(row => row.Learner, record)
                .Add(row => row.Row, criterion)
                .Add(row => row.TimeZone, "Asia/Jakarta")
                .Add(row => row.Judged, EventCallback.Factory.Create<SkillSheet>(desk, desk.Sheets.Add)));
            await desk.Row.Find("button").ClickAsync(new());
            return desk;
        }

        public void Type(VerdictAnswer answer, string comment)
        {
            Row.Find($"input[value={answer}]").Change(answer.ToString());
            Row.Find("textarea").Change(comment);
        }

        public Task SendAsync() => Row.Find("form").SubmitAsync();

        public async ValueTask DisposeAsync()
        {
            await _context.DisposeAsync();
            await House.DisposeAsync();
        }
    }
}
