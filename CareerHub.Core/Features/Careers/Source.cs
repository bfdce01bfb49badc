using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Careers;

public enum SourceKind { BootcampArticle, WebArticle, SalaryPage, ExchangeRate, OccupationDatabase, Statistics, Documentation, OwnWork }

/// <summary>Where a fact comes from. A field that is not known is null and shown as "tidak diketahui"; nothing is invented.</summary>
/// <param name="Id">Short mark that stands beside each fact, such as <c>S1</c>; <c>CH</c> is our own work.</param>
public sealed record Source(
    string Id,
    SourceKind Kind,
    string Publisher,
    string? Title,
    string? Site,
    string? Address,
    DateOnly? Published,
    DateOnly? Retrieved,
    string? Language,
    string? Licence,
    LocalText About)
{
    /// <summary>The source of everything we made ourselves: criteria, targets, weights, links between tasks and skills.</summary>
    public const string OwnWorkId = "CH";
}
