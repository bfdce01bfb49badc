using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Shared;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Evidence;

/// <summary>Removes one piece of evidence, or takes it back.</summary>
public sealed partial class PieceForm
{
    private const string Remove = "remove", TakeBack = "take-back";
    private string? _fault;

    [Inject] public required RemoveEvidence Removing { get; init; }
    [Inject] public required RestoreEvidence Restoring { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }

    [CascadingParameter] public HttpContext? Http { get; set; }

    [Parameter, EditorRequired] public EvidenceAddress Address { get; set; } = default!;
    [Parameter, EditorRequired] public EvidenceView Piece { get; set; } = default!;

    /// <summary>What people call the piece: several buttons of the page say the same word.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    private async Task SubmitAsync()
    {
        var (caller, isRemoving) = (await Caller.RequiredAsync(), (await Http!.Request.ReadFormAsync())["act"] != TakeBack);
        var outcome = isRemoving
            ? await Removing.RunAsync(caller, Piece.Id, CancellationToken.None)
            : await Restoring.RunAsync(caller, Piece.Id, CancellationToken.None);
        if (outcome.IsOk) Http.SeeOther(Address.Saying(isRemoving ? "removed" : "back", Piece.Id));
        else _fault = outcome.Code ?? "FormUnknown";
    }
}
