using CareerHub.Core.Features.Cohorts;

namespace CareerHub.Web.Features.Cohorts;

/// <summary>The fields of a cohort as a form sent them.</summary>
internal static class PostedCohort
{
    public static CohortForm Of(HttpContext http)
    {
        var form = http.Request.Form;
        return new(form["name"], form["zone"], [.. form["career"].OfType<string>()], form["starts"], form["ends"], form["hides"].Count > 0);
    }
}
