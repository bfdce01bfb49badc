using System.Globalization;
using CareerHub.Core.Shared;

namespace CareerHub.Web.Ui;

public static class LocalTextExtensions
{
    /// <summary>The text in the reader's language.</summary>
    public static string Here(this LocalText text) => text.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
}
