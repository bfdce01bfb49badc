using CareerHub.Core.Features.Cohorts;

namespace CareerHub.Web.Features.Accounts;

/// <summary>What follows from somebody's place in this house when they sign in: the more they see, the shorter they stay.</summary>
public static class SessionRules
{
    /// <summary>How long a session lives after its last request.</summary>
    public static TimeSpan LengthFor(MyPlaces places) => places switch
    {
        { IsAdmin: true } => TimeSpan.FromHours(2),
        { IsMentor: true } => TimeSpan.FromHours(12),
        _ => TimeSpan.FromDays(30),
    };

    /// <summary>Where somebody begins who asked for no page.</summary>
    public static string HomeOf(MyPlaces places) => places switch
    {
        { IsAdmin: true } => "/admin",
        { IsMentor: true } => "/mentor",
        _ => "/learn",
    };
}
