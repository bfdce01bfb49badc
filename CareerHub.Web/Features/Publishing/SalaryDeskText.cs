namespace CareerHub.Web.Features.Publishing;

/// <summary>Names the texts of the forms for claims about pay and for rates.</summary>
public sealed class SalaryDeskText;
