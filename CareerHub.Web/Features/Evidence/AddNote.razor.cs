using System.Globalization;
using CareerHub.Core.Features.Drafts;
using CareerHub.Core.Features.Evidence;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Evidence;

/// <summary>Adds a note. What is typed is saved as a draft by the script of drafts, and the draft is gone once the note is there.</summary>
public sealed partial class AddNote
{
    private const string Name = "note";
    private Draft _draft = default!;
    private Guid _person;

    [Inject] public required ReadDrafts Drafts { get; init; }

    private string? NoteFault => Fault is null ? null : EvidenceRules.Note(Typed(Name));

    protected override async Task OnInitializedAsync()
    {
        var (caller, slot) = (await Caller.RequiredAsync(), DraftSlot.EvidenceNote(Address.CriterionId));
        (_person, _draft) = (caller.PersonId, (await Drafts.RunAsync(caller, [slot], CancellationToken.None))[slot]);
    }

    private Task SubmitAsync() => SendAsync(new NewNote(Address.CriterionId, Key, Typed(Name),
        int.TryParse(Typed("version"), CultureInfo.InvariantCulture, out var version) ? version : 0));
}
