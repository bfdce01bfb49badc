using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;

namespace CareerHub.Web.Ui;

/// <summary>The person who looks at this page and where they belong, asked once a request and shared by the frame and the page.</summary>
public sealed class Viewer(CurrentCaller caller, ReadMyPlaces places)
{
    private Task<MyPlaces?>? _asked;

    /// <summary>Null when nobody is signed in.</summary>
    public Task<MyPlaces?> PlacesAsync() => _asked ??= AskAsync();

    /// <summary>The zone in which this reader's days are counted.</summary>
    public async Task<string> TimeZoneAsync() => (await PlacesAsync())?.TimeZone ?? Person.DefaultTimeZone;

    private async Task<MyPlaces?> AskAsync() =>
        await caller.FindAsync() is { } somebody ? (await places.RunAsync(somebody, CancellationToken.None)).Value : null;
}
