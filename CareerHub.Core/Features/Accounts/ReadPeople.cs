using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Accounts;

/// <summary>Which accounts an admin wants to see.</summary>
public enum PeopleFilter { All, Disabled, WithoutCohort, Admins }

/// <summary>One page of the accounts that were asked for.</summary>
/// <param name="Found">How many there are on all pages.</param>
/// <param name="Page">From 1 to <paramref name="Pages"/>.</param>
public sealed record PeopleFound(IReadOnlyList<PersonLine> Lines, int Found, int Page, int Pages)
{
    /// <summary>Place in the whole list of the first line of this page; 0 when there is none.</summary>
    public int From => Found == 0 ? 0 : (Page - 1) * ReadPeople.PageSize + 1;

    public int To => From == 0 ? 0 : From + Lines.Count - 1;
}

/// <summary>Everybody who has an account, by name, fifty a page.</summary>
public sealed class ReadPeople(IDbContextFactory<HubDb> dbs)
{
    public const int PageSize = 50;

    /// <param name="search">Part of a name or an address, in whatever case; nothing for everybody.</param>
    /// <param name="page">From 1; beyond the last it is the last.</param>
    /// <returns>NotFound: the caller is no admin.</returns>
    public async Task<Outcome<PeopleFound>> RunAsync(Caller caller, string? search, PeopleFilter filter, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.MayRunTheHouseAsync(caller, ct)) return Outcome.NotFound;
        var wanted = Matching(Filtered(db, filter), TypedText.Tidy(search));
        var found = await wanted.CountAsync(ct);
        var pages = Math.Max(1, (found + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var shown = ByName(wanted).Skip((page - 1) * PageSize).Take(PageSize);
        return new PeopleFound(await db.Lines(shown).ToListAsync(ct), found, page, pages);
    }

    private static IQueryable<Person> Filtered(HubDb db, PeopleFilter filter)
    {
        var stays = db.Memberships;
        var people = db.People.AsNoTracking();
        return filter switch
        {
            PeopleFilter.Disabled => people.Where(person => person.IsDisabled),
            PeopleFilter.Admins => people.Where(person => person.IsAdmin),
            PeopleFilter.WithoutCohort => people.Where(person => !stays.Any(stay => stay.PersonId == person.Id && stay.EndedAtUtc == null)),
            _ => people,
        };
    }

#pragma warning disable CA1304, CA1311, CA1862, MA0011 // translated to the database's own upper(), which takes no culture
    // A database may know capitals of the Latin alphabet alone: what was typed is looked for as it came as well.
    private static IQueryable<Person> Matching(IQueryable<Person> people, string? search)
    {
        if (search is null) return people;
        var capitals = search.ToUpperInvariant();
        return people.Where(person => person.DisplayName.Contains(search) || person.DisplayName.ToUpper().Contains(capitals) || person.NormalizedEmail!.Contains(capitals));
    }

    private static IQueryable<Person> ByName(IQueryable<Person> people) => people.OrderBy(person => person.DisplayName.ToUpper()).ThenBy(person => person.Id);
#pragma warning restore CA1304, CA1311, CA1862, MA0011
}
