namespace CareerHub.Web.Features.Accounts;

/// <summary>Names the texts about reset links: making one, using it, and reading that one was made.</summary>
public sealed class ResetText;
