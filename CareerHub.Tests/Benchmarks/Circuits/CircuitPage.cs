using System.Text.Json;
using System.Text.RegularExpressions;

namespace CareerHub.Tests.Benchmarks.Circuits;

/// <summary>What a page says about its interactive parts, in comments for the script that opens the circuit.</summary>
/// <param name="Markers">One for each interactive component.</param>
/// <param name="State">The protected state that the page hands over; empty when there is none.</param>
internal sealed partial record CircuitPage(IReadOnlyList<JsonElement> Markers, string State)
{
    public static CircuitPage Read(string html)
    {
        var markers = Marker().Matches(html).Select(match => JsonElement.Parse(match.Groups["json"].Value))
            .Where(marker => marker.TryGetProperty("type", out var type) && type.GetString() == "server").ToList();
        return markers.Count > 0 ? new(markers, Handover().Match(html).Groups["state"].Value) : throw new InvalidOperationException("The page has no interactive component.");
    }

    /// <summary>The argument of <c>UpdateRootComponents</c> that starts them all.</summary>
    public string Batch() => JsonSerializer.Serialize(new
    {
        batchId = 1,
        operations = Markers.Select((marker, index) => new { type = "add", ssrComponentId = index + 1, marker }),
    });

    [GeneratedRegex(@"<!--Blazor:(?<json>\{.*?\})-->", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>[^>]*?)-->", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Handover();
}
