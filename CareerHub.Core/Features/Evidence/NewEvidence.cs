using System.Security.Cryptography;
using CareerHub.Core.Features.Evidence.Images;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Evidence;

/// <summary>A form that adds one piece of evidence, as it was posted.</summary>
/// <param name="Key">Made when the form was drawn: a form that comes twice is taken once.</param>
public abstract record NewEvidence(string CriterionId, Guid Key)
{
    /// <summary>What is wrong with it, or what it holds once tidied.</summary>
    internal abstract (string? Fault, EvidenceContent? Content) Read();
}

public sealed record NewLink(string CriterionId, Guid Key, string? Address, string? Title) : NewEvidence(CriterionId, Key)
{
    internal override (string? Fault, EvidenceContent? Content) Read()
    {
        if ((EvidenceRules.Address(Address) ?? EvidenceRules.Title(Title)) is { } fault) return (fault, null);
        var (address, title) = (TypedText.Tidy(Address), TypedText.Tidy(Title));
        return (null, new(EvidenceKind.Link, title is null ? address : $"{address}\n{title}", null));
    }
}

/// <param name="Markdown">Shown through a filter, never as it is.</param>
/// <param name="DraftVersion">The version of the draft of it that the form began from; the draft is emptied with the same stroke.</param>
public sealed record NewNote(string CriterionId, Guid Key, string? Markdown, int DraftVersion = 0) : NewEvidence(CriterionId, Key)
{
    internal override (string? Fault, EvidenceContent? Content) Read() =>
        EvidenceRules.Note(Markdown) is { } fault ? (fault, null) : (null, new(EvidenceKind.Note, TypedText.Tidy(Markdown), null));
}

/// <param name="Bytes">As they were sent.</param>
/// <param name="Words">What can be seen on it, for whoever cannot.</param>
public sealed record NewImage(string CriterionId, Guid Key, byte[] Bytes, string? Words) : NewEvidence(CriterionId, Key)
{
    internal override (string? Fault, EvidenceContent? Content) Read()
    {
        if ((EvidenceRules.ImageSize(Bytes.Length) ?? EvidenceRules.Words(Words)) is { } fault) return (fault, null);
        var cleaning = ImageCleaner.Clean(Bytes);
        return cleaning.Fault is { } found ? (EvidenceRules.Image(found), null) : (null, new(EvidenceKind.Image, TypedText.Tidy(Words), cleaning.Image));
    }
}

/// <summary>What a form holds when nothing is wrong with it.</summary>
internal sealed record EvidenceContent(EvidenceKind Kind, string? Text, CleanImage? Image)
{
    public Guid Receipt(NewEvidence form) => IntentReceipt.KeyOf(
        form.Key, form.CriterionId, Kind.ToString(), Text ?? "", Image is null ? "" : Convert.ToHexString(SHA256.HashData(Image.Bytes)));
}
