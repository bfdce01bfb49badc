namespace CareerHub.Core.Features.Evidence;

/// <summary>A picture that lies in the data folder.</summary>
/// <param name="Hash">SHA-256 of the bytes in hexadecimal.</param>
public sealed record StoredImage(Guid Id, ImageType Type, int Bytes, string Hash);
