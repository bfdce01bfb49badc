namespace CareerHub.Web.Ui;

/// <summary>Names the texts of the shared visual parts.</summary>
public sealed class UiText;
