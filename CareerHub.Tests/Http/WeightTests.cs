using System.IO.Compression;
using System.Net.Http.Headers;
using AngleSharp.Dom;

namespace CareerHub.Tests.Http;

/// <summary>What a first visit to a reading page costs a phone: the page, its styles and its font, as a browser fetches them.</summary>
public sealed class WeightTests(DemoApp demo)
{
    /// <summary>The first load of the framework's own template, and the part of it that a reading page may weigh.</summary>
    private const double Template = 83_000, Budget = 0.4;

    [Theory]
    [MemberData(nameof(ReadingPageTests.Paths), MemberType = typeof(ReadingPageTests))]
    public async Task A_reading_page_weighs_at_most_four_tenths_of_the_template(string path)
    {
        using var http = new HttpClient { BaseAddress = new(demo.App.Address) };
        var (page, pageBytes) = await FetchAsync(http, path);
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page);
        var parts = new List<(string Name, int Bytes)> { ("html", pageBytes) };
        foreach (var link in document.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=icon], img[src], script[src]"))
        {
            var address = link.GetAttribute("href") ?? link.GetAttribute("src")!;
            parts.Add((address, (await FetchAsync(http, "/" + address.TrimStart('/'))).Bytes));
        }
        var whole = parts.Sum(part => part.Bytes);
        TestContext.Current.TestOutputHelper?.WriteLine($"{path}: {whole} bytes, {whole / Template:0.00} of the template: {string.Join(", ", parts.Select(part => $"{part.Name} {part.Bytes}"))}");

        Assert.True(whole <= Template * Budget, $"{path} weighs {whole} bytes: {string.Join(", ", parts)}");
    }

    private static async Task<(string Text, int Bytes)> FetchAsync(HttpClient http, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (answer.Content.Headers.ContentEncoding.Contains("br")) return (Text(bytes), bytes.Length);
        // A build compresses its assets only when it is published: then each is served as this makes it. Fonts are
        // compressed in themselves.
        if (path.EndsWith(".woff2", StringComparison.Ordinal)) return ("", bytes.Length);
        Assert.False(answer.Content.Headers.ContentType?.MediaType == "text/html", $"{path} was not compressed.");
        return ("", Compressed(bytes));
    }

    private static string Text(byte[] compressed)
    {
        using var brotli = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli);
        return reader.ReadToEnd();
    }

    private static int Compressed(byte[] plain)
    {
        using var buffer = new MemoryStream();
        using (var brotli = new BrotliStream(buffer, CompressionLevel.SmallestSize, leaveOpen: true)) brotli.Write(plain);
        return (int)buffer.Length;
    }
}
