using CareerHub.Core.Features.Careers;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Features.Assessments;

/// <summary>A form that a server cuts off loses ticks in silence: the longest skill has room to grow.</summary>
public sealed class LongSkillTests
{
    private const int More = 50;

    [Fact]
    public async Task The_largest_skill_and_fifty_rows_more_post_whole_with_scripts_off()
    {
        await using var app = HubApp.Start();
        var published = app.Services.GetRequiredService<PublishedCatalogue>();
        var longest = published.Current.Skills.MaxBy(skill => skill.Criteria.Count)!;
        var address = $"/learn/{published.Current.CareersAsking(longest.Id).First().Id}?skill={longest.Id}";
        published.Publish(Longer(published.Current, longest));
        using var learner = await app.SignedInAsync("hendra@demo.test"); // has not begun

        var page = await learner.ReadAsync(address);
        var form = $"section[data-skill={longest.Id}] form";
        var boxes = page.QuerySelectorAll($"{form} input[name=now]").Select(box => box.GetAttribute("value")!).ToList();
        Assert.Equal(longest.ActiveCriteria.Count() + More, boxes.Count);
        using var answer = await learner.PostFormAsync(address, form, [.. boxes.Select(id => ("now", (string?)id))]);

        Assert.Contains($"saved={boxes.Count}", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        var saved = await learner.ReadAsync(address);
        Assert.Equal(boxes.Count, saved.QuerySelectorAll($"{form} input[name=now][checked]").Length);
    }

    private static Catalogue Longer(Catalogue catalogue, Skill longest)
    {
        var more = Enumerable.Range(1, More).Select(i => longest.Criteria[^1] with { Id = $"one-more-thing-that-somebody-may-know-by-heart-{i}", IsMust = false });
        var longer = longest with { Criteria = [.. longest.Criteria, .. more] };
        return new("longer", catalogue.Categories, catalogue.Sources, catalogue.Careers, [.. catalogue.Skills.Select(skill => skill.Id == longest.Id ? longer : skill)], catalogue.Salaries, catalogue.Rates);
    }
}
