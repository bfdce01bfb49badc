using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CareerHub.Core.Features.Demo;

namespace CareerHub.Tests.Support;

/// <summary>A browser without eyes: keeps cookies, reads pages, sends forms as they stand on the page, and stops at redirects.</summary>
public sealed class HubVisitor : IDisposable
{
    private static readonly HtmlParser Parser = new();
    private readonly HttpClientHandler _handler;

    public HubVisitor(Uri address, string language = "id")
    {
        _handler = new() { AllowAutoRedirect = false, CookieContainer = Cookies, UseCookies = true };
        Http = new(_handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        Http.DefaultRequestHeaders.Add("Accept-Language", language);
    }

    public HttpClient Http { get; }
    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));

    /// <summary>Follows redirects of this site, as a browser does, and reads what comes in the end.</summary>
    public async Task<IHtmlDocument> ReadAsync(string path)
    {
        for (var hops = 0; hops < 10; hops++)
        {
            using var answer = await GetAsync(path);
            if (answer.Headers.Location is { } to) path = to.ToString();
            else return await ParseAsync(answer);
        }
        throw new InvalidOperationException($"{path} redirects without end.");
    }

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage answer) => Parser.ParseDocument(await answer.Content.ReadAsStringAsync());

    /// <summary>Opens a page, fills a form on it and sends it with everything else it holds (the antiforgery token among it).</summary>
    /// <param name="page">Path of the page.</param>
    /// <param name="form">Selector of the form; the first that matches.</param>
    /// <param name="fields">Names and values; null leaves a field out (an unticked box); a name of no field is added.</param>
    public async Task<HttpResponseMessage> PostFormAsync(string page, string form, params (string Name, string? Value)[] fields) =>
        await SendFormAsync(await ReadAsync(page), page, form, fields);

    /// <summary>Sends a form of a page read before: what an old tab does.</summary>
    public async Task<HttpResponseMessage> SendFormAsync(IHtmlDocument document, string page, string form, params (string Name, string? Value)[] fields)
    {
        if (document.QuerySelector(form) is not IHtmlFormElement element)
            throw new InvalidOperationException($"{page} has no form {form}; its title is \"{document.Title}\".");
        var action = element.GetAttribute("action") is { Length: > 0 } typed ? typed : page;
        var values = Values(element).Where(value => fields.All(field => field.Name != value.Key)).ToList();
        values.AddRange(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value!)));
        using var content = new FormUrlEncodedContent(values);
        return await Http.PostAsync(new Uri(new Uri(Http.BaseAddress!, page), action), content);
    }

    public async Task SignInAsync(string email, string password = DemoSeed.Password)
    {
        const string page = "/account/login";
        const string form = "form:has(input[type=password])";
        var document = await ReadAsync(page);
        string NameOf(string type) => document.QuerySelector($"{form} input[type={type}]")?.GetAttribute("name")
            ?? throw new InvalidOperationException($"{page} has no field of type {type}.");
        using var answer = await SendFormAsync(document, page, form, (NameOf("email"), email), (NameOf("password"), password));
        if ((int)answer.StatusCode is not (302 or 303)) throw new InvalidOperationException($"{email} was not let in: {(int)answer.StatusCode}.");
    }

    /// <summary>What a browser would send for a form that nobody touched.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name || element.HasAttribute("disabled")) continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "submit" or "image" or "reset" or "button" or "file" }: break;
                case IHtmlInputElement input: yield return new(name, input.Value); break;
                case IHtmlTextAreaElement area: yield return new(name, area.Value); break;
                case IHtmlSelectElement select: foreach (var chosen in select.SelectedOptions) yield return new(name, chosen.Value); break;
            }
        }
    }

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }
}
