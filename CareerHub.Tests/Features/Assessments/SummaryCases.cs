using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using CareerHub.Tests.Features.Journal;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Assessments;

/// <summary>Histories during which the content changes, and a recount of what they come to that shares nothing with the product's own.</summary>
internal static class SummaryCases
{
    /// <summary>What happens up to a new version of the content.</summary>
    public sealed record Chapter(IReadOnlyList<JournalFact> Facts, IReadOnlyList<Change> Changes);

    public sealed record Change(string CriterionId, string What, int Level);

    /// <summary>One row of the table, without the marks that it carries.</summary>
    public sealed record Row(Guid LearnerId, string SkillId, int Claimed, int Verified, int Unverified, DateTime? JudgedAtUtc, DateTime? ActiveAtUtc);

    private static readonly Gen<Change> Changes =
        from id in Gen.Elements<string>([.. ACatalogue.Small.Skill("git")!.Criteria.Select(criterion => criterion.Id)])
        from what in Gen.Elements("revision", "retired", "must", "level")
        from level in Gen.Choose(1, 4)
        select new Change(id, what, level);

    public static Gen<IReadOnlyList<Chapter>> Stories { get; } =
        from chapters in Gen.ListOf(from facts in JournalCases.Histories from changes in Gen.ListOf(Changes) select new Chapter(facts, [.. changes]), 3)
        select (IReadOnlyList<Chapter>)chapters;

    /// <summary>Lives through it all and answers the content that holds in the end.</summary>
    public static async Task<Catalogue> TellAsync(TestHouse house, IReadOnlyList<Chapter> story)
    {
        var (content, catalogue) = (ACatalogue.Smallish(), ACatalogue.Small);
        foreach (var chapter in story)
        {
            await JournalCases.AppendAsync(house, chapter.Facts);
            foreach (var change in chapter.Changes) content.Change(change.CriterionId, criterion => Changed(criterion, change));
            await PublishAsync(house, catalogue = content.Build());
        }
        return catalogue;
    }

    /// <summary>As an import does it: one entry, and the content is published with its commit.</summary>
    public static Task PublishAsync(TestHouse house, Catalogue catalogue) => house.Get<WriteGate>().RunAloneAsync(async db =>
    {
        house.Get<PublishedCatalogue>().PublishWith(db, catalogue);
        await house.Get<JournalWriter>().AppendAsync(db, new JournalFact(EntryKind.ContentPublished, Caller.System.PersonId)
        {
            IntentAtUtc = TestClock.Start,
            ReceivedAtUtc = TestClock.Start,
            Payload = JournalPayload.Of(("pack", "test")),
        }, TestHouse.Ct);
        return await db.SaveChangesAsync(TestHouse.Ct);
    }, TestHouse.Ct);

    public static Task<List<Row>> StandingAsync(TestHouse house) => house.ReadAsync(db => db.Summaries.OrderBy(row => row.LearnerId).ThenBy(row => row.SkillId)
        .Select(row => new Row(row.LearnerId, row.SkillId, row.ClaimedLevel, row.VerifiedLevel, row.UnverifiedClaims, row.JudgedAtUtc, row.ActiveAtUtc)).ToListAsync(TestHouse.Ct));

    /// <summary>Everything again from the entries, criterion by criterion, as the rules are written.</summary>
    public static async Task<List<Row>> RecountAsync(TestHouse house, Catalogue catalogue)
    {
        var entries = await house.ReadAsync(db => db.Set<JournalEntry>().AsNoTracking().Where(entry => entry.LearnerId != null && entry.CriterionId != null).ToListAsync(TestHouse.Ct));
        var rows = from entry in entries
                   where entry.Kind != EntryKind.VerdictGiven || Answer(entry) != "CannotTell"
                   group entry by (Learner: entry.LearnerId!.Value, Skill: catalogue.Skill(catalogue.Criterion(entry.CriterionId!)!.SkillId)!) into all
                   select RowOf(all.Key.Learner, all.Key.Skill, [.. all]);
        return [.. rows.OrderBy(row => row.LearnerId.ToString(), StringComparer.Ordinal).ThenBy(row => row.SkillId, StringComparer.Ordinal)];
    }

    private static Row RowOf(Guid learner, Skill skill, List<JournalEntry> entries)
    {
        var active = skill.Criteria.Where(criterion => !criterion.IsRetired).ToList();
        bool IsClaimed(Criterion criterion) => entries.Where(entry => entry.CriterionId == criterion.Id && entry.Kind is EntryKind.CriterionClaimed or EntryKind.ClaimWithdrawn && entry.CriterionId == criterion.Id)
            .OrderBy(entry => entry.IntentAtUtc).ThenBy(entry => entry.Sequence).LastOrDefault() is { Kind: EntryKind.CriterionClaimed } last && last.Revision >= criterion.Revision;
        bool IsVerified(Criterion criterion) => entries.Where(entry => entry.CriterionId == criterion.Id && entry.Kind == EntryKind.VerdictGiven)
            .OrderBy(entry => entry.Sequence).LastOrDefault() is { } last && Answer(last) == "Met" && last.Revision >= criterion.Revision;
        return new(learner, skill.Id, LevelOf(active, IsClaimed), LevelOf(active, IsVerified), active.Count(criterion => IsClaimed(criterion) && !IsVerified(criterion)),
            Newest(entries.Where(entry => entry.Kind == EntryKind.VerdictGiven)), Newest(entries.Where(entry => entry.Kind != EntryKind.VerdictGiven)));
    }

    private static int LevelOf(List<Criterion> active, Func<Criterion, bool> isMet)
    {
        var reached = 0;
        for (var level = 1; level <= 4; level++)
        {
            var musts = active.Where(criterion => criterion.IsMust && criterion.Level.Value == level).ToList();
            if (musts.Exists(criterion => !isMet(criterion))) break;
            if (musts.Count > 0) reached = level;
        }
        return reached;
    }

    private static DateTime? Newest(IEnumerable<JournalEntry> entries) => entries.Max(entry => (DateTime?)entry.ReceivedAtUtc);

    private static string Answer(JournalEntry entry) => entry.Details["answer"];

    private static Criterion Changed(Criterion criterion, Change change) => change.What switch
    {
        "revision" => criterion with { Revision = criterion.Revision + 1 },
        "retired" => criterion with { IsRetired = !criterion.IsRetired },
        "must" => criterion with { IsMust = !criterion.IsMust },
        _ => criterion with { Level = SkillLevel.Of(change.Level) },
    };
}
