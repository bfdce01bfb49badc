using System.Globalization;
using CareerHub.Core.Features.Accounts;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.People;

/// <summary>Everybody with an account. What is searched for stands in the address, so that it can be kept and sent.</summary>
public sealed partial class PeoplePage
{
    private PeopleFound? _people;
    private string _timeZone = "";

    [Inject] public required ReadPeople Read { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }
    [Inject] public required Viewer Viewer { get; init; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "q")] private string? Search { get; set; }
    [SupplyParameterFromQuery(Name = "show")] private string? Show { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private string? Page { get; set; }

    private PeopleFilter Filter => Enum.TryParse<PeopleFilter>(Show, ignoreCase: true, out var filter) && Enum.IsDefined(filter) ? filter : PeopleFilter.All;

    protected override async Task OnInitializedAsync()
    {
        var page = int.TryParse(Page, CultureInfo.InvariantCulture, out var typed) ? typed : 1;
        _people = (await Read.RunAsync(await Caller.RequiredAsync(), Search, Filter, page, Http.RequestAborted)).Value;
        _timeZone = await Viewer.TimeZoneAsync();
        if (_people is null) Http.NotFound();
    }

    private string PathOf(int page)
    {
        var search = string.IsNullOrWhiteSpace(Search) ? "" : $"q={Uri.EscapeDataString(Search)}&";
        var filter = Filter == PeopleFilter.All ? "" : $"show={Filter}&";
        return string.Create(CultureInfo.InvariantCulture, $"admin/people?{search}{filter}page={page}");
    }
}
