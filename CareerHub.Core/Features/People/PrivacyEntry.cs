using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.People;

/// <summary>What a piece of stored data is, seen from the person it may be about.</summary>
public enum PrivacyKind
{
    /// <summary>Who somebody is and how they sign in.</summary>
    Account,
    /// <summary>Who belongs where, and when.</summary>
    Membership,
    /// <summary>What a learner says of themself.</summary>
    Claim,
    /// <summary>What a mentor says of a learner.</summary>
    Verdict,
    /// <summary>Words that somebody typed.</summary>
    Text,
    /// <summary>Who looked at whom, and who changed the house.</summary>
    Audit,
    /// <summary>About this installation; about nobody.</summary>
    House,
    /// <summary>The catalogue; about nobody.</summary>
    Content,
}

/// <summary>One table of the database, told to the person whose data may lie in it.</summary>
/// <param name="Table">Name in the database.</param>
/// <param name="Kind">What most of it is.</param>
/// <param name="Whose">The columns that lead to a person, as <c>Column</c> or <c>Table.Column</c> along the same key; none when it is about nobody.</param>
/// <param name="What">What is kept.</param>
/// <param name="Why">What it is kept for.</param>
/// <param name="SeenBy">Who sees it besides the person.</param>
/// <param name="Erasing">What becomes of it when the person is erased.</param>
/// <param name="Columns">Every column of the table with its kind.</param>
public sealed record PrivacyEntry(
    string Table,
    PrivacyKind Kind,
    IReadOnlyList<string> Whose,
    LocalText What,
    LocalText Why,
    LocalText SeenBy,
    LocalText Erasing,
    IReadOnlyDictionary<string, PrivacyKind> Columns)
{
    /// <summary>Whether a row of it can be about somebody.</summary>
    public bool IsPersonal => Whose.Count > 0;
}
