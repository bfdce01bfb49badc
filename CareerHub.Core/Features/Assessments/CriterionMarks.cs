using System.Globalization;

namespace CareerHub.Core.Features.Assessments;

/// <summary>
/// A few criteria with the revision that each was claimed or verified in, as one line of text: <c>push-work save-change:2</c>.
/// Ordered by id, so that the same marks are the same text; the first revision goes without its number.
/// </summary>
internal static class CriterionMarks
{
    /// <summary>The same marks with one criterion in a revision, or without it.</summary>
    /// <param name="revision">Null takes the criterion out.</param>
    public static string With(string marks, string criterionId, int? revision)
    {
        var all = Read(marks);
        if (revision is { } number) all[criterionId] = number;
        else if (!all.Remove(criterionId)) return marks;
        return Write(all);
    }

    public static string Write(IEnumerable<KeyValuePair<string, int>> marks) => string.Join(' ', marks
        .OrderBy(mark => mark.Key, StringComparer.Ordinal)
        .Select(mark => mark.Value == 1 ? mark.Key : string.Create(CultureInfo.InvariantCulture, $"{mark.Key}:{mark.Value}")));

    public static Dictionary<string, int> Read(string marks)
    {
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var mark in marks.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = mark.IndexOf(':', StringComparison.Ordinal);
            if (cut < 0) all.Add(mark, 1);
            else all.Add(mark[..cut], int.Parse(mark.AsSpan(cut + 1), NumberStyles.None, CultureInfo.InvariantCulture));
        }
        return all;
    }
}
