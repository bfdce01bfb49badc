namespace CareerHub.Core.Features.Content;

/// <summary>An occupation as a database tells it.</summary>
public interface IOccupation
{
    /// <summary>What the database knows it by.</summary>
    string Key { get; }

    string Title { get; }

    /// <summary>What people may write who look for it.</summary>
    IReadOnlyList<string> Names { get; }
}
