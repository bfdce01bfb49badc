namespace CareerHub.Core.Features.Careers;

/// <summary>Holds the one snapshot that is published now. Publishing swaps it whole; a reader keeps the one it took.</summary>
public sealed class PublishedCatalogue
{
    private Catalogue _current = Catalogue.Empty;

    public Catalogue Current => Volatile.Read(ref _current);

    public void Publish(Catalogue catalogue) => Volatile.Write(ref _current, catalogue);
}
