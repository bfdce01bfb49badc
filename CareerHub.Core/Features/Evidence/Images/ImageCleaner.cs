namespace CareerHub.Core.Features.Evidence.Images;

/// <summary>A picture with nothing in it but what is seen.</summary>
/// <param name="Width">Pixels as stored, before any turning.</param>
public sealed record CleanImage(ImageType Type, byte[] Bytes, int Width, int Height);

/// <summary>Why a file was not taken as a picture.</summary>
public enum ImageFault
{
    /// <summary>Its content is none of the four kinds, whatever its name says.</summary>
    UnknownType,
    /// <summary>It begins like a picture and does not hold together, or ends before its end.</summary>
    Broken,
    /// <summary>It would need more memory to look at than a phone has.</summary>
    TooManyPixels,
}

/// <summary>Either a clean picture or the reason why there is none.</summary>
public sealed record ImageCleaning(CleanImage? Image, ImageFault? Fault)
{
    public static implicit operator ImageCleaning(CleanImage image) => new(image, null);
    public static implicit operator ImageCleaning(ImageFault fault) => new(null, fault);
}

/// <summary>
/// Tells a picture by its content and copies only what is needed to show it: no camera, place, date, comment or preview
/// picture comes along, and nothing that stands behind the end of the picture. Nothing is decoded and painted anew, so a
/// picture looks exactly as before. Pure, and answers whatever bytes it gets.
/// </summary>
public static class ImageCleaner
{
    /// <summary>50 megapixels, as large as the largest phone cameras make them.</summary>
    public const long MaxPixels = 50_000_000;

    public static ImageCleaning Clean(ReadOnlySpan<byte> file) => file switch
    {
        _ when file.StartsWith(PngCleaner.Signature) => PngCleaner.Clean(file),
        _ when file.StartsWith(JpegCleaner.Signature) => JpegCleaner.Clean(file),
        _ when file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8) => GifCleaner.Clean(file),
        _ when file.StartsWith("RIFF"u8) && file.Length >= 12 && file[8..12].SequenceEqual("WEBP"u8) => WebPCleaner.Clean(file),
        _ => ImageFault.UnknownType,
    };

    /// <summary>What speaks against a picture of this size; null when nothing does.</summary>
    internal static ImageFault? SizeFault(long width, long height) =>
        width <= 0 || height <= 0 ? ImageFault.Broken : width * height > MaxPixels ? ImageFault.TooManyPixels : null;
}
