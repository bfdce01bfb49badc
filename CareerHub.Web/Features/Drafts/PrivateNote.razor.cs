using System.Globalization;
using CareerHub.Core.Features.Drafts;
using CareerHub.Core.Shared;
using CareerHub.Web.Hosting;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CareerHub.Web.Features.Drafts;

/// <summary>What the reader writes about one skill for themselves alone. With the script it saves itself, without it is a form.</summary>
public sealed partial class PrivateNote
{
    private Draft? _draft;
    private Draft? _rival;
    private string? _typed;
    private string? _fault;
    private Guid _person;

    [Inject] public required ReadDrafts Read { get; init; }
    [Inject] public required SaveDraft Save { get; init; }
    [Inject] public required CurrentCaller Caller { get; init; }

    [CascadingParameter] public HttpContext? Http { get; set; }

    [Parameter, EditorRequired] public string SkillId { get; set; } = "";

    /// <summary>The skill's name.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>The page it stands on, without a slash in front.</summary>
    [Parameter, EditorRequired] public string Address { get; set; } = "";

    /// <summary>It was saved just before this page was drawn.</summary>
    [Parameter] public bool SavedNow { get; set; }

    private string Slot => DraftSlot.SkillNote(SkillId);

    protected override async Task OnInitializedAsync()
    {
        var caller = await Caller.RequiredAsync();
        _person = caller.PersonId;
        _draft = (await Read.RunAsync(caller, [Slot], CancellationToken.None))[Slot];
    }

    private async Task SaveAsync()
    {
        var form = Http!.Request.Form;
        var typed = form["note"].ToString();
        if (!int.TryParse(form["version"], CultureInfo.InvariantCulture, out var version)) version = 0;
        var outcome = await Save.RunAsync(await Caller.RequiredAsync(), Slot, typed, version, CancellationToken.None);
        if (outcome.IsOk)
        {
            Http.SeeOther($"/{Address}?noted=1#note-card");
            return;
        }
        _typed = typed;
        _fault = outcome.Kind == OutcomeKind.Refused ? outcome.Code : null;
        if (outcome.Kind != OutcomeKind.Stale) return;
        _draft = _rival = outcome.Value; // its version is what the next save begins from: both texts have been seen then
    }
}
