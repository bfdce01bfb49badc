using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.People;
using CareerHub.Core.Features.Sharing;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Demo;

/// <summary>Fills an empty house with invented people, so that a newcomer sees a living cohort. Demo and real people never mix.</summary>
public sealed class DemoSeed(WriteGate gate, IDbContextFactory<HubDb> dbs, PublishedCatalogue published, AccountMaker maker, JournalWriter journal, EvidenceFiles files, TimeProvider time)
{
    /// <summary>The well-known password of every invented person.</summary>
    public const string Password = DemoPeople.Password;

    private const string Key = "demo";
    private const string Seeded = "seeded";
    private const string Cleared = "cleared";
    private static readonly TimeSpan Told = TimeSpan.FromDays(70);

    /// <summary>Accounts worth trying first: one of each kind.</summary>
    public static IReadOnlyList<string> Accounts { get; } =
        [.. ((string[])[DemoPeople.Admin.Email, .. DemoPeople.Mentors.Select(mentor => mentor.Email), DemoPeople.Learners[0].Email]).Select(name => name + DemoPeople.Domain)];

    /// <summary>Whether this house shows invented people: every page says so then.</summary>
    public async Task<bool> IsSeededAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.SettingAsync(Key, ct) == Seeded;
    }

    /// <summary>Seeds a house where nobody has ever lived; any other stays as it is.</summary>
    /// <returns>Whether it seeded.</returns>
    public async Task<bool> RunAsync(int seed, CancellationToken ct)
    {
        var catalogue = published.Current;
        if (catalogue.Careers.Count == 0) return false;
        var now = time.UtcNow();
        return await gate.RunAsync(async db =>
        {
            if (await db.SettingAsync(Key, ct) is not null || await db.People.AnyAsync(ct)) return false;
            await SeedAsync(db, catalogue, seed, now - Told, now.AddMinutes(-5), ct);
            await db.SetAsync(Key, Seeded, ct);
            await db.SetRegistrationRuleAsync(RegistrationRule.Anyone, ct);
            await db.SaveChangesAsync(ct);
            return true;
        }, ct);
    }

    private async Task SeedAsync(HubDb db, Catalogue catalogue, int seed, DateTime startUtc, DateTime endUtc, CancellationToken ct)
    {
        var random = new Random(seed);
        var career = catalogue.Careers[0];
        var hash = maker.Make("Demo", "demo" + DemoPeople.Domain, DemoPeople.Password, startUtc).PasswordHash; // one slow hash, the same well-known password
        var admin = Account(DemoPeople.Admin);
        admin.MakeAdmin();
        var mentors = DemoPeople.Mentors.Select(Account).ToList();
        var learners = DemoPeople.Learners.Select(Account).ToList();
        Cohort[] cohorts = [new("Back end, Angkatan 7", Person.DefaultTimeZone, [career.Id], startUtc), new("Back end, Angkatan 8", Person.DefaultTimeZone, [career.Id], startUtc.AddDays(14))];
        db.AddRange(cohorts);
        IReadOnlyList<Guid>[] mentorsOf = [[mentors[0].Id, mentors[2].Id], [mentors[1].Id]];

        var facts = new List<JournalFact>();
        for (var c = 0; c < cohorts.Length; c++)
        {
            var opened = c == 0 ? startUtc : startUtc.AddDays(14);
            var byAdmin = new Caller(admin.Id);
            facts.AddRange(mentorsOf[c].Select(mentor => MembershipFacts.Joined(byAdmin, cohorts[c].Id, mentor, c == 0 && mentor == mentors[0].Id ? CohortRole.LeadMentor : CohortRole.Mentor, opened)));
            for (var l = c == 0 ? 0 : DemoPeople.InFirstCohort; l < (c == 0 ? DemoPeople.InFirstCohort : learners.Count); l++)
            {
                var joined = opened.AddHours(2).AddMinutes(l * 7);
                facts.Add(MembershipFacts.Joined(new Caller(learners[l].Id), cohorts[c].Id, learners[l].Id, CohortRole.Learner, joined));
                var pace = l == 0 ? 0.7 : l % 9 == 8 ? 0 : 0.15 + random.NextDouble() * 0.8; // a few have not begun
                facts.AddRange(new DemoStory(random, joined, endUtc).Of(learners[l].Id, cohorts[c].Id, mentorsOf[c], catalogue, career, pace));
            }
        }
        for (var c = 0; c < cohorts.Length; c++)
        {
            var members = (c == 0 ? learners.Take(DemoPeople.InFirstCohort) : learners.Skip(DemoPeople.InFirstCohort)).Select(learner => learner.Id).ToList();
            facts.AddRange(new DemoReviews(catalogue, career, new Random(seed + c + 1), endUtc).Of(facts.ToList(), cohorts[c].Id, members, mentorsOf[c]));
        }
        facts.AddRange(await new DemoEvidence(catalogue, files, new Random(seed), endUtc).ForAsync(facts, ct)); // dice of its own: the story stays as it was
        foreach (var fact in facts.OrderBy(fact => fact.ReceivedAtUtc)) await journal.AppendAsync(db, fact, ct);
        foreach (var opening in facts.Where(fact => fact.Kind == EntryKind.VerdictGiven).GroupBy(fact => (fact.ActorId, fact.LearnerId, fact.ReceivedAtUtc.Date)).OrderBy(group => group.Min(fact => fact.ReceivedAtUtc)))
            db.Add(new AuditEntry(AuditAction.LearnerRecordOpened, opening.Key.ActorId, opening.Min(fact => fact.ReceivedAtUtc), opening.Key.LearnerId));

        var share = new Share(Guid.NewGuid(), learners[0].Id, career.Id, endUtc);
        share.Choose(new(learners[0].DisplayName.Split(' ')[0], ShowsClaims: true, ShowsLinks: true, DateOnly.FromDateTime(endUtc).AddDays(ShareRules.UsualDays)), Person.DefaultTimeZone);
        db.Add(share);

        InvitedPerson[] expected = [new(1, "Galuh Larasati", "galuh" + DemoPeople.Domain), new(2, "Reza Fadillah", Email: null), new(3, Name: null, "tari" + DemoPeople.Domain)];
        db.AddRange(expected.Select(person => new Invitation(cohorts[0].Id, person, mentors[0].Id, endUtc)));

        Person Account((string Email, string Name) who)
        {
            var person = maker.Make(who.Name, who.Email + DemoPeople.Domain, password: null, startUtc, isDemo: true);
            person.PasswordHash = hash;
            db.Add(person);
            return person;
        }
    }

    /// <summary>An admin throws the demo out: people, cohorts, journal and audit; content and settings of the house stay. It never comes back.</summary>
    /// <returns>NotFound: the caller is no admin. Refused: <c>demo.not-seeded</c>.</returns>
    public async Task<Outcome> StartEmptyAsync(Caller caller, CancellationToken ct)
    {
        var outcome = await gate.RunAsync(db => ClearAsync(db, caller, ct), ct);
        if (outcome.IsOk) files.ForgetAllBut(new HashSet<Guid>()); // after the commit: until then the entries name them
        return outcome;
    }

    private static async Task<Outcome> ClearAsync(HubDb db, Caller caller, CancellationToken ct)
    {
        if (!await db.MayRunTheHouseAsync(caller, ct)) return Outcome.NotFound;
        if (await db.SettingAsync(Key, ct) != Seeded) return Outcome.Refused("demo.not-seeded");
        await HouseClearing.RunAsync(db, ct);
        await db.SetAsync(Key, Cleared, ct);
        await db.SetRegistrationRuleAsync(RegistrationRule.WithJoinCode, ct);
        await db.SaveChangesAsync(ct);
        return Outcome.Ok;
    }
}
