using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Cohorts;

/// <summary>Somebody to invite: a name, an address, or both.</summary>
/// <param name="Line">Where the pasted list has them; 1 is the first.</param>
public sealed record InvitedPerson(int Line, string? Name, string? Email);

/// <summary>Why one line makes no invitation.</summary>
/// <param name="Typed">What stands there, short enough to show.</param>
/// <param name="Code">Resource key of the sentence.</param>
/// <param name="OtherLine">The line that has the same address already, for <c>invitations.twice</c>.</param>
public sealed record InvitationProblem(int Line, string Typed, string Code, int? OtherLine = null);

/// <summary>
/// A pasted list, read line by line: a name, an address, <c>Name &lt;address&gt;</c>, or both side by side with a comma, a
/// semicolon or a tab between them, in either order. Blank lines count, but say nothing. Every problem is told at once.
/// </summary>
/// <param name="People">In the order of their lines.</param>
/// <param name="Problems">In the order of their lines; at most one a line.</param>
public sealed record InvitationList(IReadOnlyList<InvitedPerson> People, IReadOnlyList<InvitationProblem> Problems)
{
    /// <summary>People in one list at the most; what comes behind them is one problem.</summary>
    public const int Most = 300;

    /// <summary>Letters of a faulty line that are shown.</summary>
    private const int Shown = 120;

    private static readonly char[] Between = [',', ';', '\t'];

    public static InvitationList Read(string? pasted)
    {
        var (people, problems) = (new List<InvitedPerson>(), new List<InvitationProblem>());
        var lineOf = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var lines = (pasted ?? "").TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        for (var line = 1; line <= lines.Length; line++)
        {
            if (lines[line - 1].Trim() is not { Length: > 0 } typed) continue;
            if (people.Count + problems.Count == Most)
            {
                problems.Add(new(line, Short(typed), "invitations.too-many"));
                break;
            }
            var (name, email) = Parts(typed);
            if (Fault(name, email) is { } fault) problems.Add(new(line, Short(typed), fault));
            else if (email is not null && !lineOf.TryAdd(email, line)) problems.Add(new(line, Short(typed), "invitations.twice", lineOf[email]));
            else people.Add(new(line, name, email));
        }
        return new(people, problems);
    }

    private static (string? Name, string? Email) Parts(string typed)
    {
        if (typed[^1] == '>' && typed.LastIndexOf('<') is >= 0 and var open) return (Name(typed[..open]), TypedText.Tidy(typed[(open + 1)..^1]));
        if (!typed.Contains('@', StringComparison.Ordinal)) return (Name(typed), null);
        // A name may hold commas of its own, as in "Budi Santoso, S.Kom": what divides is the mark beside the address.
        var (first, last) = (typed.IndexOfAny(Between), typed.LastIndexOfAny(Between));
        if (last >= 0 && !typed[..last].Contains('@', StringComparison.Ordinal)) return (Name(typed[..last]), TypedText.Tidy(typed[(last + 1)..]));
        if (first >= 0 && !typed[first..].Contains('@', StringComparison.Ordinal)) return (Name(typed[(first + 1)..]), TypedText.Tidy(typed[..first]));
        return (null, typed);
    }

    private static string? Name(string typed) => TypedText.Tidy(typed.Trim().Trim('"', '\t'));

    private static string? Fault(string? name, string? email)
    {
        if (name is null && email is null) return "invitations.unreadable";
        if (name is not null && AccountRules.Name(name) is { } badName) return badName == "accounts.name-too-long" ? "invitations.name-too-long" : "invitations.name-unreadable";
        if (email is null || AccountRules.Email(email) is not { } badEmail) return null;
        return badEmail == "accounts.email-too-long" ? "invitations.address-too-long" : "invitations.address-unreadable";
    }

    // Cut between characters, never through one; what no page can show is left out.
    private static string Short(string typed)
    {
        var text = new string([.. typed.Where(letter => !char.IsControl(letter))]);
        if (text.Length <= Shown) return text;
        return text[..(char.IsHighSurrogate(text[Shown - 1]) ? Shown - 1 : Shown)] + "…";
    }
}
