using System.Globalization;
using System.Text;
using QRCoder;

namespace CareerHub.Web.Ui;

/// <summary>A QR code as one path of an SVG: attributes alone, as the security policy of the pages wants it.</summary>
public static class QrPath
{
    /// <returns>The path, and how many units the square measures; its edge of four units stays empty.</returns>
    public static (string Path, int Size) Of(string content)
    {
        using var code = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (!rows[y][x]) continue;
                var from = x;
                while (x + 1 < rows.Count && rows[y][x + 1]) x++;
                path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from + 1}v1H{from}z");
            }
        }
        return (path.ToString(), rows.Count);
    }
}
