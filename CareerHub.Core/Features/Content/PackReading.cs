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
    private PackReading(Catalogue? catalogue, PackHeader? header, IReadOnlyList<Finding> findings) =>
        (Catalogue, Header, Findings) = (catalogue, header, findings);

    /// <summary>Null when there are findings.</summary>
    public Catalogue? Catalogue { get; }

    /// <summary>Null when there are findings.</summary>
    public PackHeader? Header { get; }

    /// <summary>Empty when there is a catalogue.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    internal static PackReading Of(PackDraft draft) => draft.Findings.IsEmpty
        ? new(draft.ToCatalogue(), draft.Header, [])
        : new(null, null, draft.Findings.InOrder());
}
