namespace CareerHub.Web.Features.Salaries;

/// <summary>Names the texts of pay as sources claim it.</summary>
public sealed class SalariesText;
