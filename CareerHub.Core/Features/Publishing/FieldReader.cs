using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Publishing;

/// <summary>Reads the fields of a form into values of the pack. All faults are named in one run; a stand-in keeps the reader going.</summary>
internal sealed partial class FieldReader
{
    /// <summary>Characters of one text: what a page can show in one place.</summary>
    public const int MostLetters = 400;

    /// <summary>Characters of a name, such as a publisher's.</summary>
    public const int MostOfName = 120;

    /// <summary>Hours that the easternmost time zone of the world is ahead of UTC: it is nowhere later than there.</summary>
    private const int MostAhead = 14;

    private readonly List<FieldFault> _faults = [];

    public IReadOnlyList<FieldFault> Faults => _faults;

    /// <summary>The day that it is already somewhere.</summary>
    public static DateOnly LatestDay(DateTime nowUtc) => DateOnly.FromDateTime(nowUtc.AddHours(MostAhead));

    public void Fault(string field, string code) => _faults.Add(new(field, code));

    /// <summary>One line: line breaks and runs of spaces are one space.</summary>
    public string? Optional(string field, string? typed, int most = MostLetters)
    {
        var text = Space().Replace(typed ?? "", " ").Trim();
        if (text.Length == 0) return null;
        if (!IsReadable(text))
        {
            Fault(field, "content.field-characters");
            return ""; // whoever makes an id of it need not fear what it holds
        }
        if (text.Length > most) Fault(field, "content.field-too-long");
        return text;
    }

    public string Needed(string field, string? typed, int most = MostLetters)
    {
        if (Optional(field, typed, most) is { } text) return text;
        Fault(field, "content.field-needed");
        return "";
    }

    public LocalText Both(string field, string? id, string? en) => new(Needed($"{field}-id", id), Needed($"{field}-en", en));

    /// <summary>Both languages or none.</summary>
    public LocalText? OptionalBoth(string field, string? id, string? en) =>
        string.IsNullOrWhiteSpace(id) && string.IsNullOrWhiteSpace(en) ? null : Both(field, id, en);

    public string? Optional(string field, string? typed, Func<string, bool> isGood, string otherwise)
    {
        if (Optional(field, typed) is not { } text) return null;
        if (!isGood(text)) Fault(field, otherwise);
        return text;
    }

    public T Choice<T>(string field, string? typed, IReadOnlyDictionary<string, T> words) where T : struct
    {
        if (typed is not null && words.TryGetValue(typed, out var choice)) return choice;
        Fault(field, "content.field-choose");
        return default;
    }

    public string Choice(string field, string? typed, IEnumerable<string> words)
    {
        if (typed is not null && words.Contains(typed, StringComparer.Ordinal)) return typed;
        Fault(field, "content.field-choose");
        return "";
    }

    /// <summary>Whole units, with or without separators of thousands; "7,5" is no whole number and no seventy-five.</summary>
    public long Amount(string field, string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0) Fault(field, "content.field-needed");
        else if (Whole().IsMatch(text) && long.TryParse(Separators().Replace(text, ""), NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            && amount is >= 1 and <= SalaryMapper.HighestAmount) return amount;
        else Fault(field, "content.amount-wrong");
        return 1;
    }

    /// <summary>Without separators of thousands: nobody can tell what "16.277" is.</summary>
    public decimal Rate(string field, string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0) Fault(field, "content.field-needed");
        else if (Decimals().IsMatch(text) && !Ambiguous().IsMatch(text) && decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)
            && rate is >= SalaryMapper.LowestRate and <= SalaryMapper.HighestRate) return rate;
        else Fault(field, "content.rate-wrong");
        return 1;
    }

    /// <summary>A day that has come.</summary>
    public DateOnly? OptionalDay(string field, string? typed, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (!DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) Fault(field, "content.day-unreadable");
        else if (day > today) Fault(field, "content.day-ahead");
        return day;
    }

    // Read in the order of the form, so that its first faulty field is the first fault.
    /// <returns>The id to cite, and the source itself when it is new.</returns>
    public (string Id, Source? New) SourceOf(SourceForm form, Catalogue catalogue, DateOnly today)
    {
        if (form.Id != SourceForm.New)
        {
            var known = Choice("source", form.Id, catalogue.Sources.Where(source => source.Id != Source.OwnWorkId).Select(source => source.Id));
            if (known.Length > 0 && form.HasDetails) Fault("source", "content.two-sources"); // which of them is meant is not ours to guess
            return (known, null);
        }
        var id = Enumerable.Range(1, int.MaxValue).Select(number => $"A{number}").First(id => catalogue.Source(id) is null);
        return (id, new Source(
            id,
            Choice("source-kind", form.Kind, SalaryWords.SourceKinds),
            Needed("source-publisher", form.Publisher, MostOfName),
            Optional("source-title", form.Title),
            Optional("source-site", form.Site, SourceMapper.IsHost, "content.site-wrong"),
            Optional("source-address", form.Address, WebShapes.IsAddress, "content.address-wrong"),
            OptionalDay("source-published", form.Published, today),
            OptionalDay("source-retrieved", form.Retrieved, today),
            Optional("source-language", form.Language, WebShapes.IsLanguage, "content.language-wrong"),
            Optional("source-licence", form.Licence),
            Both("source-about", form.AboutId, form.AboutEn)));
    }

    private static bool IsReadable(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != System.Buffers.OperationStatus.Done || !PackText.IsAllowed(rune)) return false;
            rest = rest[length..];
        }

        return true;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Space();

    [GeneratedRegex(@"\A([0-9]+|[0-9]{1,3}([.][0-9]{3})+|[0-9]{1,3}([,][0-9]{3})+|[0-9]{1,3}([ ][0-9]{3})+)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Whole();

    [GeneratedRegex("[., ]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\A[0-9]{1,6}([.,][0-9]{1,8})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Decimals();

    [GeneratedRegex(@"\A[1-9][0-9]{0,2}[.,][0-9]{3}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Ambiguous();
}
