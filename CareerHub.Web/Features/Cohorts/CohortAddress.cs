namespace CareerHub.Web.Features.Cohorts;

/// <summary>Where the pages of one cohort are for whoever runs it: an admin comes from the admin's page, a lead mentor from the mentor's.</summary>
/// <param name="IsAdmin">Which of the two doors the reader came through; both ask the same rights.</param>
public sealed record CohortAddress(Guid Id, bool IsAdmin)
{
    public static CohortAddress Of(HttpContext http, Guid id) => new(id, http.Request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase));

    public string Home => IsAdmin ? "/admin" : "/mentor";

    public string Settings => IsAdmin ? $"/admin/cohorts/{Id}" : $"/mentor/cohorts/{Id}/settings";

    /// <summary>The invitations to print.</summary>
    public string Sheet => IsAdmin ? $"/admin/cohorts/{Id}/invitations" : $"/mentor/cohorts/{Id}/invitations";
}
