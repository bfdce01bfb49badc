using System.Text;
using System.Text.RegularExpressions;
using CareerHub.Tests.Benchmarks.Load;

namespace CareerHub.Tests.Benchmarks.Measures;

/// <param name="Bytes">Of all bodies as they came over the wire.</param>
internal sealed record Weight(long Bytes, IReadOnlyList<(string Path, long Bytes)> Parts);

/// <summary>What a browser that was never here fetches to show a page: the page, and every style sheet, script and font that it or they name.</summary>
internal sealed partial class FirstLoad(Uri server)
{
    public async Task<Weight> RunAsync(string page, string cookies, CancellationToken ct)
    {
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(30) };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        if (cookies.Length > 0) http.DefaultRequestHeaders.Add("Cookie", cookies);

        var parts = new List<(string Path, long Bytes)>();
        var seen = new HashSet<Uri>();
        var waiting = new Queue<Uri>([new(server, page)]);
        while (waiting.TryDequeue(out var next))
        {
            if (!seen.Add(next)) continue;
            using var answer = (await http.GetAsync(next, ct)).EnsureSuccessStatusCode();
            var body = await answer.Content.ReadAsByteArrayAsync(ct);
            parts.Add((next.AbsolutePath, body.Length));
            var type = answer.Content.Headers.ContentType?.MediaType ?? "";
            if (type.StartsWith("font/", StringComparison.Ordinal)) continue;
            var text = Encoding.UTF8.GetString(answer.Content.Headers.ContentEncoding.Contains("br") ? Brotli.Expand(body) : body);
            foreach (var path in Named(text, type)) waiting.Enqueue(new(type == "text/html" ? server : next, path)); // every page has <base href="/">
        }
        return new(parts.Sum(part => part.Bytes), parts);
    }

    /// <summary>The addresses that a text of this kind makes a browser fetch; pictures and pages are left out.</summary>
    internal static IEnumerable<string> Named(string text, string type) => type switch
    {
        "text/html" => Links().Matches(text).Where(link => Fetched().IsMatch(link.Value)).Select(link => Address().Match(link.Value).Groups["address"].Value)
            .Concat(Scripts().Matches(text).Select(script => script.Groups["address"].Value)),
        "text/css" => Faces().Matches(text).Select(face => face.Groups["address"].Value),
        "text/javascript" => Imports().Matches(text).Select(import => import.Groups["address"].Value),
        _ => [],
    };

    [GeneratedRegex("<link [^>]+>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Links();

    [GeneratedRegex("rel=\"(stylesheet|preload|modulepreload)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Fetched();

    [GeneratedRegex("href=\"(?<address>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Address();

    [GeneratedRegex("<script [^>]*src=\"(?<address>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Scripts();

    [GeneratedRegex("url\\([\"']?(?<address>[^\"')]+\\.woff2)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Faces();

    [GeneratedRegex("(^|;|\\n)\\s*import\\s*([^\"'();]*from\\s*)?[\"'](?<address>\\.[^\"']+)[\"']", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Imports();
}
