using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Content;

/// <summary><c>pack.yaml</c>: what the pack is, and the shelves its skills stand on.</summary>
internal static class PackFileMapper
{
    /// <summary>The one format this program reads.</summary>
    public const int Format = 1;

    public static PackHeader Header(PackCursor pack, PackDraft draft)
    {
        pack.Number("format", Format, Format);
        var header = new PackHeader(pack.Text("id"), pack.Text("version"), pack.Local("title"), pack.Text("licence"));
        draft.Categories.AddRange(pack.Each("categories", Category, least: 1));
        return header;
    }

    private static SkillCategory Category(PackCursor category) => new(category.Id(PackName.Category), category.Local("title"));
}
