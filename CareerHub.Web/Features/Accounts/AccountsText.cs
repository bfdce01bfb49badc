namespace CareerHub.Web.Features.Accounts;

/// <summary>Names the texts of the account pages, and the sentence for every code that an account use case answers.</summary>
public sealed class AccountsText;
