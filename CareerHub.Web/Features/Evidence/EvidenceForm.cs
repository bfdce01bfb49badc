using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Shared;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Features;

namespace CareerHub.Web.Features.Evidence;

/// <summary>One of the plain forms that add evidence. What was typed stays in it until it is saved.</summary>
public abstract class EvidenceForm : ComponentBase
{
    [Inject] public required AddEvidence Add { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }

    [CascadingParameter] public HttpContext? Http { get; set; }

    [Parameter, EditorRequired] public EvidenceAddress Address { get; set; } = default!;

    /// <summary>Why nothing was saved; null while nothing went wrong.</summary>
    protected string? Fault { get; private set; }

    /// <summary>Made when the form was drawn: a form that comes twice is taken once.</summary>
    protected Guid Key => Guid.TryParse(Typed("key"), out var key) ? key : Guid.Empty;

    /// <summary>What this form or another of the page was sent with, also when its token was too old; null when nothing was sent.</summary>
    protected string? Typed(string name) => Http?.Features.Get<IFormFeature>()?.Form is { } form && form.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>The fault, when it is about another thing than the fields of this form.</summary>
    protected string? OtherFault(params ReadOnlySpan<string?> ofFields) => ofFields.Contains(Fault) ? null : Fault;

    protected async Task SendAsync(NewEvidence form)
    {
        var outcome = await Add.RunAsync(await Caller.RequiredAsync(), form, CancellationToken.None);
        if (outcome.IsOk) Http!.SeeOther(Address.Saying("added", 1));
        else Refuse(outcome.Code ?? "FormUnknown");
    }

    protected void Refuse(string code) => Fault = code;
}
