using CareerHub.Core.Features.Journal;

namespace CareerHub.Core.Features.Sharing;

/// <summary>What the owner of a share lets others see, and until when.</summary>
/// <param name="ShownName">As typed; nothing for a page without a name.</param>
/// <param name="ShowsClaims">Claims that no mentor has verified are on it, as the learner's own word.</param>
/// <param name="ShowsLinks">Links given as evidence are on it, beside the criteria that are.</param>
/// <param name="LastDay">The last day on which it opens, whole, where the owner is; null when none was given that can be read.</param>
public sealed record ShareChoices(string? ShownName, bool ShowsClaims, bool ShowsLinks, DateOnly? LastDay);

/// <summary>A share that is about to be made.</summary>
/// <param name="Key">Made when the form was drawn: a form that comes twice makes one share.</param>
public sealed record ShareDraft(Guid Key, string CareerId, ShareChoices Choices)
{
    /// <summary>
    /// Equal for the same choices of the same form of the same person alone, so that nobody's key meets another's, and a
    /// form that the browser's Back shows again makes a new share once something else is chosen on it.
    /// </summary>
    internal Guid IdFor(Guid personId) =>
        IntentReceipt.KeyOf(Key, $"{personId}", CareerId, $"{Choices.LastDay:O}", $"{Choices.ShowsClaims}", $"{Choices.ShowsLinks}", Choices.ShownName ?? "");
}
