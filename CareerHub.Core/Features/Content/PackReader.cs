namespace CareerHub.Core.Features.Content;

/// <summary>From the files of a pack to a catalogue, or to everything that is wrong with them, in one run. Whatever the bytes are, it answers.</summary>
public static class PackReader
{
    private const string HeaderFile = "pack.yaml";
    internal const string SourcesFile = "sources.yaml";
    private const string SalariesFile = "salaries.yaml";
    private const string SkillFolder = "skills/";
    internal const string CareerFolder = "careers/";

    public static PackReading Read(PackFiles files)
    {
        var draft = new PackDraft();
        draft.Findings.AddRange(files.Findings);
        foreach (var needed in (string[])[HeaderFile, SourcesFile])
        {
            if (files.Holds(needed)) continue;
            draft.Findings.Add(Place.StartOf(needed), PackWords.FileMissing);
            Expect(needed, draft);
        }

        foreach (var path in files.Paths)
        {
            if (PackParser.Parse(path, files.Bytes(path).Span, draft.Findings) is not { } root || !Map(path, root, draft)) Expect(path, draft);
        }

        draft.EndOfMapping();
        PackChecker.Check(draft);
        return PackReading.Of(draft);
    }

    /// <summary>What the files call themselves, whatever else is wrong with them; null where they say nothing that can be read.</summary>
    public static (string? Id, string? Version) NameOf(PackFiles files)
    {
        if (!files.Holds(HeaderFile) || PackParser.Parse(HeaderFile, files.Bytes(HeaderFile).Span, new FindingList()) is not PackMap header) return default;
        return (Short("id"), Short("version"));

        string? Short(string key) => header.Entries.TryGetValue(key, out var entry) && entry.Value is PackScalar { Value: { Length: > 0 and <= PackLimits.IdLength } text } ? PackWords.Shown(text) : null;
    }

    /// <summary>False when the file has the wrong shape at its top and so gives nothing.</summary>
    private static bool Map(string path, PackNode root, PackDraft draft)
    {
        switch (path)
        {
            case HeaderFile:
                return (draft.Header = PackCursor.Read(root, draft, file => PackFileMapper.Header(file, draft))) is not null;
            case SourcesFile:
                return Keep(draft.Sources, PackCursor.Read(root, draft, SourceMapper.Sources));
            case SalariesFile:
                return PackCursor.Read(root, draft, SalaryMapper.Salaries) is { } pay && Keep(draft.Salaries, pay.Claims) && Keep(draft.Rates, pay.Rates);
        }

        if (path.StartsWith(SkillFolder, StringComparison.Ordinal))
            return PackCursor.Read(root, draft, SkillMapper.Skill) is { } skill && Keep(draft.Skills, [skill]);
        if (path.StartsWith(CareerFolder, StringComparison.Ordinal))
            return PackCursor.Read(root, draft, CareerMapper.Career) is { } career && Keep(draft.Careers, [career]);
        draft.Findings.Add(Place.StartOf(path), PackWords.FileUnknown);
        return true;
    }

    private static bool Keep<T>(List<T> kept, IReadOnlyList<T>? read)
    {
        if (read is null) return false;
        kept.AddRange(read);
        return true;
    }

    /// <summary>What a file that gives nothing would have named, so that references to it are not reported as well.</summary>
    private static void Expect(string path, PackDraft draft)
    {
        if (path == HeaderFile) draft.Names.ExpectAny(PackName.Category);
        if (path == SourcesFile) draft.Names.ExpectAny(PackName.Source);
        var stem = Path.GetFileNameWithoutExtension(path);
        if (path.StartsWith(SkillFolder, StringComparison.Ordinal)) draft.Names.Expect(PackName.Skill, stem);
        if (path.StartsWith(CareerFolder, StringComparison.Ordinal)) draft.Names.Expect(PackName.Career, stem);
    }
}
