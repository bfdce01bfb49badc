using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;
using Microsoft.AspNetCore.WebUtilities;

namespace CareerHub.Web.Features.Mentoring;

/// <summary>A filter as it stands in an address, so that Back, reload, the sheet and the file show the same.</summary>
public static class MatrixQuery
{
    private const string Yes = "1";
    private const string ByActivity = "activity";

    /// <summary>Reads any address; what it does not know narrows nothing.</summary>
    public static MatrixFilter Read(string? query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new(Value("career"), Value("category"), Value("name"), Value("below") == Yes, Value("unverified") == Yes,
            Value("order") == ByActivity ? MatrixOrder.Activity : MatrixOrder.Name);

        string? Value(string key) => values.TryGetValue(key, out var found) && found[0] is { Length: > 0 and <= TypedText.NameLength } value ? value : null;
    }

    /// <summary>With its question mark; empty when nothing is narrowed.</summary>
    public static string Write(MatrixFilter filter) => QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["career"] = filter.CareerId,
        ["category"] = filter.CategoryId,
        ["name"] = string.IsNullOrWhiteSpace(filter.Name) ? null : filter.Name.Trim(),
        ["below"] = filter.IsBelowTarget ? Yes : null,
        ["unverified"] = filter.HasUnverified ? Yes : null,
        ["order"] = filter.Order == MatrixOrder.Activity ? ByActivity : null,
    });
}
