namespace CareerHub.Core.Features.Drafts;

/// <summary>What stands in one slot of the caller.</summary>
/// <param name="Text">Empty when nothing was written or it was sent.</param>
/// <param name="Version">0 before the first save. A writer sends back the one they began from.</param>
public sealed record Draft(string Slot, string Text, int Version)
{
    internal static Draft Of(string slot, PrivateText? stored) => new(slot, stored?.Text ?? "", stored?.Version ?? 0);
}
