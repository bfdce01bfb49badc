using System.Globalization;
using System.Text;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.Salaries;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Publishing;

/// <summary>Claims, rates and sources in the words of a pack's files.</summary>
internal static class PackItems
{
    public static PackItem Write(SalaryClaim claim)
    {
        var item = new Writer();
        item.Plain("id", claim.Id);
        item.Plain("career", claim.CareerId);
        item.Plain("kind", WordOf(SalaryMapper.Kinds, claim.Kind));
        if (claim.Kind == SalaryKind.Range)
        {
            item.Plain("low", Whole(claim.Low));
            item.Plain("high", Whole(claim.High));
        }
        else
        {
            item.Plain("amount", Whole(claim.Low));
        }

        item.Plain("currency", claim.Low.Currency);
        if (claim.Period is { } period) item.Plain("period", WordOf(SalaryMapper.Periods, period));
        item.Both("region", claim.Region);
        if (claim.DependsOn is { } dependsOn) item.Both("dependsOn", dependsOn);
        if (claim.Notes.Count > 0) item.Each("notes", claim.Notes);
        if (claim.Unstated.Count > 0) item.Plain("unstated", $"[{string.Join(", ", claim.Unstated.Select(aspect => WordOf(SalaryMapper.Aspects, aspect)))}]");
        item.Plain("lumped", claim.IsLumped ? "true" : "false");
        item.Plain("source", claim.SourceId);
        return item.Done();
    }

    public static PackItem Write(ExchangeRate rate)
    {
        var item = new Writer();
        item.Plain("id", rate.Id);
        item.Plain("from", rate.From);
        item.Plain("to", rate.To);
        item.Text("rate", rate.Rate.ToString(CultureInfo.InvariantCulture));
        item.Plain("date", Day(rate.Date));
        item.Text("publisher", rate.Publisher);
        item.Plain("source", rate.SourceId);
        return item.Done();
    }

    public static PackItem Write(Source source)
    {
        var item = new Writer();
        item.Plain("id", source.Id);
        item.Text("publisher", source.Publisher);
        if (source.Title is { } title) item.Text("title", title);
        if (source.Site is { } site) item.Text("site", site);
        if (source.Address is { } address) item.Text("address", address);
        if (source.Published is { } published) item.Plain("published", Day(published));
        if (source.Retrieved is { } retrieved) item.Plain("retrieved", Day(retrieved));
        if (source.Language is { } language) item.Text("language", language);
        if (source.Licence is { } licence) item.Text("licence", licence);
        item.Plain("kind", WordOf(SourceMapper.Kinds, source.Kind));
        item.Both("about", source.About);
        return item.Done();
    }

    private static string WordOf<T>(IReadOnlyDictionary<string, T> words, T value) where T : struct => words.First(word => word.Value.Equals(value)).Key;

    private static string Whole(Money amount) => amount.Units.ToString("0", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Both ways of writing at once; ids and words of the format are plain, texts never are.</summary>
    private sealed class Writer
    {
        private readonly List<string> _lines = [];
        private readonly StringBuilder _flow = new();

        public void Plain(string key, string word)
        {
            _lines.Add($"{key}: {word}");
            Flow(key, word);
        }

        public void Text(string key, string text) => Plain(key, YamlText.Quoted(text));

        public void Both(string key, LocalText text)
        {
            _lines.AddRange([$"{key}:", $"  id: {YamlText.Quoted(text.Id)}", $"  en: {YamlText.Quoted(text.En)}"]);
            Flow(key, Braces(text));
        }

        public void Each(string key, IReadOnlyList<LocalText> texts)
        {
            _lines.Add($"{key}:");
            foreach (var text in texts) _lines.AddRange([$"  - id: {YamlText.Quoted(text.Id)}", $"    en: {YamlText.Quoted(text.En)}"]);
            Flow(key, $"[{string.Join(", ", texts.Select(Braces))}]");
        }

        public PackItem Done() => new(_lines, $"{{ {_flow} }}");

        private static string Braces(LocalText text) => $"{{ id: {YamlText.Quoted(text.Id)}, en: {YamlText.Quoted(text.En)} }}";

        private void Flow(string key, string value) => _flow.Append(_flow.Length == 0 ? "" : ", ").Append(key).Append(": ").Append(value);
    }
}
