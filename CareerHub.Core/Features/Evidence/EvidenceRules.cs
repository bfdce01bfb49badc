using CareerHub.Core.Features.Evidence.Images;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Evidence;

/// <summary>What a piece of evidence may be. Each rule answers the code of the sentence that explains it, or null when all is well.</summary>
public static class EvidenceRules
{
    public const int AddressLength = 2_000;
    public const int TitleLength = 120;

    /// <summary>As long as its draft may be; a test holds the two together, as nothing here may name private texts.</summary>
    public const int NoteLength = 20_000;

    public const int WordsLength = 300;

    /// <summary>Of a picture as it is sent, before anything is taken out.</summary>
    public const int ImageBytes = 5 * 1024 * 1024;

    /// <summary>Pieces on one criterion that are not removed.</summary>
    public const int PiecesOfCriterion = 20;

    /// <summary>All pictures of one learner, removed ones too: they can be taken back, so they still lie here.</summary>
    public const long BytesOfLearner = 100L * 1024 * 1024;

    public static string? Address(string? typed) => TypedText.Tidy(typed) switch
    {
        null => "evidence.link-needed",
        { Length: > AddressLength } => "evidence.link-too-long",
        { } address when HostOf(address) is null => "evidence.link-bad",
        _ => null,
    };

    public static string? Title(string? typed) => TypedText.Tidy(typed) switch
    {
        null => null,
        { Length: > TitleLength } => "evidence.title-too-long",
        { } title when title.Contains('\n', StringComparison.Ordinal) || !TypedText.IsStorable(title) => "evidence.title-unreadable",
        _ => null,
    };

    public static string? Note(string? typed) => TypedText.Tidy(typed) switch
    {
        null => "evidence.note-needed",
        { Length: > NoteLength } => "evidence.note-too-long",
        { } note when !TypedText.IsStorable(note) => "evidence.note-unreadable",
        _ => null,
    };

    public static string? Words(string? typed) => TypedText.Tidy(typed) switch
    {
        null => null,
        { Length: > WordsLength } => "evidence.words-too-long",
        { } words when !TypedText.IsStorable(words) => "evidence.words-unreadable",
        _ => null,
    };

    /// <param name="length">Bytes that were sent.</param>
    public static string? ImageSize(long length) => length switch
    {
        0 => "evidence.image-needed",
        > ImageBytes => "evidence.image-too-big",
        _ => null,
    };

    public static string Image(ImageFault fault) => fault switch
    {
        ImageFault.UnknownType => "evidence.image-type",
        ImageFault.TooManyPixels => "evidence.image-pixels",
        _ => "evidence.image-broken",
    };

    /// <summary>
    /// Where an address leads: its host, in letters that cannot be mistaken for others. Null when it is no http or https
    /// address, or one that hides where it leads: a name before the host, blanks, back slashes.
    /// </summary>
    public static string? HostOf(string address)
    {
        var scheme = address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8 : address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : 0;
        if (scheme == 0 || !TypedText.IsStorable(address) || address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '\\')) return null;
        var authority = address.AsSpan(scheme);
        var end = authority.IndexOfAny('/', '?', '#');
        if (end >= 0) authority = authority[..end];
        if (authority.IsEmpty || authority.Contains('@')) return null;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && uri.IdnHost.Length > 0 ? uri.IdnHost : null;
    }
}
