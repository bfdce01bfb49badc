namespace CareerHub.Web.Ui;

/// <summary>
/// Whether the session of an open circuit still holds. A circuit sees its reader as they were when it began; a component
/// that shows something private asks again when news about its reader's account come.
/// </summary>
public interface ISessionCheck
{
    /// <summary>False when nobody is signed in, the account is gone or disabled, or its sessions were ended.</summary>
    Task<bool> HoldsAsync(CancellationToken ct);
}
