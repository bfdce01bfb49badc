namespace CareerHub.Web.Features.Evidence;

/// <summary>Names the texts about evidence.</summary>
public sealed class EvidenceText;
