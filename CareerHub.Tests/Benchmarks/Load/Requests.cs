using System.Globalization;
using System.Text;

namespace CareerHub.Tests.Benchmarks.Load;

/// <summary>Requests as a browser writes them, about as long too.</summary>
internal static class Requests
{
    private const string Browser = "User-Agent: Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36\r\n" +
        "Accept-Language: en-GB,en;q=0.9\r\nsec-ch-ua-platform: \"Linux\"\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: cors\r\nSec-Fetch-Dest: empty\r\n";

    /// <summary>What browsers ask for. The template's pages come as they are all the same.</summary>
    public const string Compressed = "Accept-Encoding: br\r\n";

    /// <param name="cookies">As the header has them; empty for a stranger.</param>
    /// <param name="more">Further headers, each with its line end.</param>
    public static byte[] Get(Uri server, string path, string accept, string cookies = "", string more = "") =>
        Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\nAccept: {accept}\r\n{Cookie(cookies)}{more}{Browser}\r\n");

    public static byte[] PostJson(Uri server, string path, string cookies, string json) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"POST {path} HTTP/1.1\r\nHost: {server.Authority}\r\nAccept: */*\r\nOrigin: {server.GetLeftPart(UriPartial.Authority)}\r\n{Cookie(cookies)}{Browser}Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}"));

    private static string Cookie(string cookies) => cookies.Length == 0 ? "" : $"Cookie: {cookies}\r\n";
}
