using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Sharing;

/// <summary>Anybody opens a share by its address. Writes nothing: link previews open links too.</summary>
public sealed class OpenShare(IDbContextFactory<HubDb> dbs, PublishedCatalogue published, TimeProvider time)
{
    /// <param name="reader">Null when nobody is signed in. A mentor who holds a review of one of the skills sees no claims here either.</param>
    /// <returns>NotFound, always alike: never made, ended, over, or its owner is gone or disabled.</returns>
    public async Task<Outcome<SharedPage>> RunAsync(Caller? reader, string token, CancellationToken ct)
    {
        if (token.Length != Share.TokenLength) return Outcome.NotFound;
        var (catalogue, now) = (published.Current, time.UtcNow());
        await using var db = await dbs.CreateDbContextAsync(ct);
        var owned = from share in db.Shares
                    where share.Token == token
                    join person in db.People on share.PersonId equals person.Id
                    where !person.IsDisabled
                    select new { Share = share, person.TimeZone };
        if (await owned.AsNoTracking().SingleOrDefaultAsync(ct) is not { } found || !found.Share.IsOpen(now)) return Outcome.NotFound;
        if (catalogue.Career(found.Share.CareerId) is not { } career) return Outcome.NotFound;
        var choices = found.Share.Choices(found.TimeZone);
        var hidden = reader is null ? null : await HiddenClaims.FromAsync(db, reader, ct);
        if (hidden is not null && career.Skills.Any(asked => hidden.Hides(found.Share.PersonId, asked.SkillId))) choices = choices with { ShowsClaims = false };
        return await new SharedPageReader(db, catalogue, found.Share.PersonId, found.TimeZone).ReadAsync(career, choices, now, ct);
    }
}
