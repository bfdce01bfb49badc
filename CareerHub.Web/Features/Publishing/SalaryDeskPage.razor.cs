using System.Globalization;
using CareerHub.Core.Features.Publishing;
using CareerHub.Core.Shared;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Publishing;

/// <summary>Two plain forms: a claim about pay and a rate. Each is published at once; what was typed stays when something is wrong with it.</summary>
public sealed partial class SalaryDeskPage
{
    private SalaryDesk? _desk;
    private string? _fault;
    private string? _act;
    private IReadOnlyList<FieldFault> _faults = [];
    private bool _isRun;

    [Inject] public required ReadSalaryDesk Read { get; init; }
    [Inject] public required AddSalaryClaim AddClaim { get; init; }
    [Inject] public required AddExchangeRate AddRate { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery] private string? Done { get; set; }

    private static IReadOnlyList<(string, string)> Currencies { get; } = [.. SalaryWords.Currencies.Select(currency => (currency, currency))];

    private bool AwaitsPost => HttpMethods.IsPost(Http.Request.Method) && !_isRun;

    private PostedForm Claim => FormOf("claim");
    private PostedForm Rate => FormOf("rate");

    protected override Task OnInitializedAsync()
    {
        if (Http.HadStaleForm() && Http.Request.HasFormContentType) _act = Http.Request.Form["act"].ToString();
        return HttpMethods.IsPost(Http.Request.Method) ? Task.CompletedTask : LoadAsync();
    }

    private async Task SubmitAsync()
    {
        _isRun = true;
        var posted = await Http.Request.ReadFormAsync(Http.RequestAborted);
        _act = posted["act"].ToString();
        var seen = long.TryParse(posted["seen"], CultureInfo.InvariantCulture, out var number) ? number : 0;
        var caller = await Caller.RequiredAsync();
        var outcome = _act switch
        {
            "claim" => await AddClaim.RunAsync(caller, Claim.Claim, seen, Http.RequestAborted),
            "rate" => await AddRate.RunAsync(caller, Rate.Rate, seen, Http.RequestAborted),
            _ => Outcome.NotFound,
        };
        if (outcome.IsOk)
        {
            Http.SeeOther($"/admin/content/salary?done={_act}");
            return;
        }

        (_fault, _faults) = (outcome.Kind == OutcomeKind.Stale ? "Stale" : outcome.Code, outcome.Value?.Faults ?? []);
        await LoadAsync();
    }

    private PostedForm FormOf(string act) => _act == act && Http.Request.HasFormContentType ? new(act, Http.Request.Form, _faults) : new(act, null, []);

    private async Task LoadAsync()
    {
        _desk = (await Read.RunAsync(await Caller.RequiredAsync(), Http.RequestAborted)).Value;
        if (_desk is null) Http.NotFound();
    }
}
