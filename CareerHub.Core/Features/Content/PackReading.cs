using CareerHub.Core.Features.Careers;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Content;

/// <summary>What a pack says of itself.</summary>
/// <param name="Version">Three numbers, such as <c>1.0.0</c>.</param>
/// <param name="Licence">SPDX id, such as <c>MIT</c>.</param>
public sealed record PackHeader(string Id, string Version, LocalText Title, string Licence);

/// <summary>Either a catalogue and the pack's header, or what has to be put right, in the order of files and lines.</summary>
public sealed class PackReading
{
    private PackReading(Catalogue? catalogue, PackHeader? header, PackSketch sketch, IReadOnlyList<Finding> findings) =>
        (Catalogue, Header, Sketch, Findings) = (catalogue, header, sketch, findings);

    /// <summary>Null when there are findings.</summary>
    public Catalogue? Catalogue { get; }

    /// <summary>Null when there are findings.</summary>
    public PackHeader? Header { get; }

    /// <summary>Empty when there is a catalogue.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What could be read, findings or not; for drafts.</summary>
    public PackSketch Sketch { get; }

    internal static PackReading Of(PackDraft draft)
    {
        var sketch = new PackSketch(draft.Careers, draft.Skills);
        return draft.Findings.IsEmpty ? new(draft.ToCatalogue(), draft.Header, sketch, []) : new(null, null, sketch, draft.Findings.InOrder());
    }
}

/// <summary>Careers and skills as far as the files of a pack give them: texts may be empty, references may lead nowhere.</summary>
public sealed record PackSketch(IReadOnlyList<Career> Careers, IReadOnlyList<Skill> Skills);
