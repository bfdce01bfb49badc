using System.Globalization;
using CareerHub.Core.Features.Sharing;

namespace CareerHub.Web.Features.Sharing;

/// <summary>What a button on the page of one's own links asks for.</summary>
public enum ShareAct { Make, Look, Change, End }

/// <summary>A form of that page as it came back.</summary>
/// <param name="Id">The link that it is about; empty for a new one.</param>
public sealed record PostedShare(ShareAct Act, Guid Id, Guid Key, string Mark, string CareerId, ShareChoices Choices)
{
    public ShareDraft Draft => new(Key, CareerId, Choices);

    /// <returns>Null: no form of the page.</returns>
    public static PostedShare? Of(HttpContext http)
    {
        if (!http.Request.HasFormContentType || !Enum.TryParse<ShareAct>(http.Request.Form["act"], out var act) || !Enum.IsDefined(act)) return null;
        var form = http.Request.Form;
        _ = Guid.TryParse(form["id"], CultureInfo.InvariantCulture, out var id);
        _ = Guid.TryParse(form["key"], CultureInfo.InvariantCulture, out var key);
        DateOnly? day = DateOnly.TryParseExact(form["lastDay"].ToString().Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        return new(act, id, key, form["mark"].ToString(), form["career"].ToString(), new(form["name"].ToString(), form["claims"].Count > 0, form["links"].Count > 0, day));
    }
}
