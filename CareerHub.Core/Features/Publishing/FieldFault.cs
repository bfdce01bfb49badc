namespace CareerHub.Core.Features.Publishing;

/// <summary>What is wrong with one field of a form.</summary>
/// <param name="Field">As the form names it.</param>
/// <param name="Code">Resource key of the sentence.</param>
public sealed record FieldFault(string Field, string Code);

/// <summary>What adding to the content came to.</summary>
/// <param name="Version">Of the pack that is published now; empty when nothing was added.</param>
/// <param name="Faults">The fields that need another look; empty when it was added.</param>
public sealed record ContentAddition(string Version, IReadOnlyList<FieldFault> Faults);

/// <summary>A source as it was typed: the id of one in the pack, or <see cref="New"/> with the rest.</summary>
/// <param name="Kind">Word of the pack format, such as <c>salary-page</c>.</param>
public sealed record SourceForm(
    string? Id, string? Publisher = null, string? Site = null, string? Address = null, string? Title = null, string? Published = null,
    string? Language = null, string? AboutId = null, string? AboutEn = null, string? Kind = null, string? Retrieved = null, string? Licence = null)
{
    /// <summary>Chosen in the place of an id when the source is not in the pack yet. No id of a source is in small letters.</summary>
    public const string New = "new";

    /// <summary>Something was said of a new source.</summary>
    public bool HasDetails => ((string?[])[Publisher, Site, Address, Title, Published, Language, AboutId, AboutEn, Kind, Retrieved, Licence]).Any(text => !string.IsNullOrWhiteSpace(text));
}

/// <summary>A claim as it was typed.</summary>
/// <param name="Low">Whole units; the only amount of a mean or median.</param>
/// <param name="High">Of a range; empty otherwise.</param>
/// <param name="Period">Empty when the source does not state it.</param>
/// <param name="Unstated">Words of the pack format, such as <c>gross-or-net</c>.</param>
/// <param name="IsLumped">The source puts several countries into one figure.</param>
public sealed record SalaryClaimForm(
    string? Career, string? Kind, string? Low, string? High, string? Currency, string? Period, string? RegionId, string? RegionEn,
    IReadOnlyList<string> Unstated, string? NoteId, string? NoteEn, SourceForm Source, string? DependsOnId = null, string? DependsOnEn = null, bool IsLumped = false);

/// <summary>A rate as it was typed.</summary>
public sealed record ExchangeRateForm(string? From, string? To, string? Rate, string? Date, string? Publisher, SourceForm Source);
