using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Journal;

/// <summary>When something was meant, told by a device whose clock nobody trusts (rule 2 of the domain).</summary>
public static class IntentTime
{
    /// <summary>
    /// Server receipt minus how long the device held the intent back, clamped between the serving of the page and the
    /// receipt: only the difference of two readings of the same clock counts, so a wrong clock wins nothing.
    /// </summary>
    /// <param name="receivedAtUtc">The server's time of receipt.</param>
    /// <param name="heldBack">Device clock at sending minus device clock at ticking; may be nonsense of either sign.</param>
    /// <param name="servedAtUtc">When the server drew the page; null when it is not known.</param>
    /// <returns>Never after the receipt; never before the serving, unless the serving itself is after the receipt.</returns>
    public static DateTime Of(DateTime receivedAtUtc, TimeSpan heldBack, DateTime? servedAtUtc)
    {
        var latest = Clock.InWholeMilliseconds(receivedAtUtc);
        if (heldBack <= TimeSpan.Zero) return latest;
        var meant = heldBack >= latest - DateTime.MinValue ? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc) : Clock.InWholeMilliseconds(latest - heldBack);
        if (servedAtUtc is not { } served) return meant;
        var earliest = Clock.InWholeMilliseconds(served);
        return meant < earliest && earliest <= latest ? earliest : meant;
    }
}
