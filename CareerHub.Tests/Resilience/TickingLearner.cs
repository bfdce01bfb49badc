using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CareerHub.Tests.Resilience;

/// <summary>A learner who ticks and unticks as fast as the server answers, through the plain forms of a checklist.</summary>
internal sealed class TickingLearner(string email, int seed)
{
    private const string Page = "/learn/back-end-engineer";
    private readonly Random _random = new(seed);
    private readonly List<Form> _forms = [];
    private readonly CookieCollection _cookies = [];

    public string Email { get; } = email;
    public TickLedger Ledger { get; } = new();

    /// <summary>Opens the checklist with the cookies of before the kill; signs in the first time only.</summary>
    /// <returns>Somebody who can post, and the ticks that the page shows.</returns>
    public async Task<(HubVisitor Visitor, IReadOnlyDictionary<string, bool> Shown)> OpenAsync(Uri address)
    {
        var visitor = new HubVisitor(address);
        visitor.Cookies.Add(_cookies);
        if (_cookies.Count == 0) await visitor.SignInAsync(Email);
        using var answer = await visitor.GetAsync(Page);
        if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{Email} is signed in no more: {(int)answer.StatusCode}.");
        Read(await HubVisitor.ParseAsync(answer));
        foreach (Cookie cookie in visitor.Cookies.GetAllCookies()) _cookies.Add(cookie);
        return (visitor, _forms.SelectMany(form => form.Rows).ToDictionary(row => row.Criterion, row => row.IsTicked, StringComparer.Ordinal));
    }

    /// <summary>Posts until the server is gone.</summary>
    /// <param name="saved">Told of each acknowledged save.</param>
    public async Task TickAsync(HubVisitor visitor, Action saved)
    {
        while (await PostAsync(visitor, _forms[_random.Next(_forms.Count)]))
        {
            Ledger.Acknowledge();
            saved();
        }
    }

    /// <returns>False: nobody answered.</returns>
    private async Task<bool> PostAsync(HubVisitor visitor, Form form)
    {
        var changed = _random.GetItems([.. form.Rows.Select(row => row.Criterion)], _random.Next(1, 5)).Distinct(StringComparer.Ordinal).ToArray();
        Ledger.Send(changed);
        using var content = new FormUrlEncodedContent(form.Fill(Ledger.IsTicked, changed));
        try
        {
            using var answer = await visitor.Http.PostAsync(form.Action, content);
            if ((int)answer.StatusCode is 302 or 303 && answer.Headers.Location?.ToString().Contains($"saved={changed.Length}", StringComparison.Ordinal) == true) return true;
            throw new InvalidOperationException($"{Email} posted {form.Action} and was answered {(int)answer.StatusCode} {answer.Headers.Location}.");
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Read(IHtmlDocument page)
    {
        _forms.Clear();
        foreach (var form in page.Forms.Where(form => form.QuerySelector("input[name=row]") is not null))
        {
            var hidden = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => KeyValuePair.Create(input.Name!, input.Value)).ToList();
            _forms.Add(new(
                new(form.GetAttribute("action")!, UriKind.Relative),
                [.. hidden.Where(field => field.Key is not ("row" or "key"))],
                [.. hidden.Where(field => field.Key == "row").Select(field => Row.Read(field.Value))]));
        }
    }

    /// <summary>A row as the page wrote it: criterion, 0 or 1, revision.</summary>
    private sealed record Row(string Criterion, bool IsTicked, string Revision)
    {
        public static Row Read(string value) => value.Split('|') is [var id, var was, var revision]
            ? new(id, was == "1", revision)
            : throw new InvalidOperationException($"{value} is not a row.");
    }

    private sealed record Form(Uri Action, KeyValuePair<string, string>[] Hidden, Row[] Rows)
    {
        /// <summary>What a browser sends that drew the form when the ticks stood so, with some boxes turned over.</summary>
        public IEnumerable<KeyValuePair<string, string>> Fill(Func<string, bool> isTicked, string[] changed) =>
        [
            .. Hidden, new("key", Guid.NewGuid().ToString()),
            .. Rows.Select(row => KeyValuePair.Create("row", $"{row.Criterion}|{(isTicked(row.Criterion) ? 1 : 0)}|{row.Revision}")),
            .. Rows.Where(row => isTicked(row.Criterion) != changed.Contains(row.Criterion)).Select(row => KeyValuePair.Create("now", row.Criterion)),
        ];
    }
}
