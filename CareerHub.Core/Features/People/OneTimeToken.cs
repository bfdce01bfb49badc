using System.Security.Cryptography;
using System.Text;

namespace CareerHub.Core.Features.People;

/// <summary>What stands in a link that opens a door once. The database keeps its hash alone, so that nobody who reads a copy of it can use one.</summary>
internal static class OneTimeToken
{
    /// <summary>Characters of a hash.</summary>
    public const int HashLength = 64;

    /// <summary>192 bits, in letters and digits that no address needs to escape.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
