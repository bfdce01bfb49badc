namespace CareerHub.Web.Features.Guidance;

/// <summary>Names the texts about what of one's record counts for another career.</summary>
public sealed class TransferText;
