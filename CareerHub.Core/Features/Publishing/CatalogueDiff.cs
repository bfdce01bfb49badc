using System.Text.Json;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Salaries;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Publishing;

/// <summary>Everything that differs between two catalogues, in the order of the newer one. Pure: the same two give the same list.</summary>
public static class CatalogueDiff
{
    /// <param name="next">With whatever it carries from <paramref name="running"/>: nothing vanishes.</param>
    public static IReadOnlyList<ContentChange> Of(Catalogue running, Catalogue next) =>
    [
        .. Things(ChangedThing.Career, running.Careers, next.Careers, career => career.Id, career => career.Title, TextOf, AskedBy),
        .. Things(ChangedThing.Skill, running.Skills, next.Skills, skill => skill.Id, skill => skill.Title, TextOf),
        .. CriterionDiff.Of(running, next),
        .. Things(ChangedThing.Salary, running.Salaries, next.Salaries, claim => claim.Id, claim => TitleOf(claim, next), TextOf),
        .. Things(ChangedThing.Rate, running.Rates, next.Rates, rate => rate.Id, rate => new LocalText(TitleOf(rate), TitleOf(rate)), TextOf),
    ];

    private static IEnumerable<ContentChange> Things<T>(
        ChangedThing thing, IReadOnlyList<T> running, IReadOnlyList<T> next, Func<T, string> idOf, Func<T, LocalText> titleOf, Func<T, string> textOf, Func<T, string>? gradeOf = null)
    {
        var before = running.ToDictionary(idOf, StringComparer.Ordinal);
        var after = next.Select(idOf).ToHashSet(StringComparer.Ordinal);
        foreach (var item in next)
        {
            if (!before.TryGetValue(idOf(item), out var old)) yield return Change(ChangeKind.New, item);
            else if (gradeOf is not null && gradeOf(old) != gradeOf(item)) yield return Change(ChangeKind.Regraded, item);
            else if (textOf(old) != textOf(item)) yield return Change(ChangeKind.Editorial, item);
        }
        foreach (var gone in running.Where(item => !after.Contains(idOf(item)))) yield return Change(ChangeKind.Retired, gone);

        ContentChange Change(ChangeKind kind, T item) => new(kind, thing, idOf(item), null, titleOf(item), []);
    }

    // Records hold lists, which C# compares by reference: their texts are compared instead.
    private static string TextOf<T>(T item) => JsonSerializer.Serialize(item);

    private static string TextOf(Skill skill) => JsonSerializer.Serialize(skill with { Criteria = [] });

    private static string AskedBy(Career career) => string.Join(' ', career.Skills.Select(asked => $"{asked.SkillId}:{asked.Target}:{asked.Weight}").Order(StringComparer.Ordinal));

    private static LocalText TitleOf(SalaryClaim claim, Catalogue next)
    {
        var career = next.Career(claim.CareerId)?.Title ?? new LocalText(claim.CareerId, claim.CareerId);
        return new($"{career.Id}, {claim.Region.Id}", $"{career.En}, {claim.Region.En}");
    }

    private static string TitleOf(ExchangeRate rate) => $"{rate.From} → {rate.To}, {rate.Date:yyyy-MM-dd}";
}
