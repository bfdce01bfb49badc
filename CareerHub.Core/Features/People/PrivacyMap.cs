namespace CareerHub.Core.Features.People;

/// <summary>
/// Everything this product stores, table by table and column by column: the privacy page reads it to people, and a test
/// fails when the database holds something that is not told here.
/// </summary>
public static partial class PrivacyMap
{
    /// <summary>Every table, those about people first.</summary>
    public static IReadOnlyList<PrivacyEntry> Entries { get; } = [.. Accounts, .. Records, .. House];

    /// <summary>The tables that can hold something about the reader.</summary>
    public static IEnumerable<PrivacyEntry> Personal => Entries.Where(entry => entry.IsPersonal);

    private static Dictionary<string, PrivacyKind> Columns(params ReadOnlySpan<(PrivacyKind Kind, string[] Names)> groups)
    {
        var columns = new Dictionary<string, PrivacyKind>();
        foreach (var (kind, names) in groups)
            foreach (var name in names) columns.Add(name, kind);
        return columns;
    }
}
