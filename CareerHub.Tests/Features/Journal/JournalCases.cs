using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace CareerHub.Tests.Features.Journal;

/// <summary>Histories of three learners and two mentors: claims whose intent times overlap, verdicts with comments, evidence and people that come and go.</summary>
internal static class JournalCases
{
    private static readonly Guid[] Learners = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
    private static readonly Guid[] Mentors = [Guid.NewGuid(), Guid.NewGuid()];
    private static readonly Guid CohortId = Guid.NewGuid();
    private static readonly Criterion[] Criteria = [.. ACatalogue.Small.Skill("git")!.Criteria];

    private static readonly Gen<DateTime> Moments = from minutes in Gen.Choose(0, 40) select TestClock.Start.AddMinutes(minutes);

    private static readonly Gen<JournalFact> Claims =
        from learner in Gen.Elements(Learners)
        from criterion in Gen.Elements(Criteria)
        from revision in Gen.Choose(1, 2)
        from isClaimed in Some.Flag
        from meant in Moments
        from late in Gen.Choose(0, 30)
        select AssessmentFacts.Claim(learner, criterion with { Revision = revision }, isClaimed, meant, meant.AddMinutes(late));

    private static readonly Gen<JournalFact> Verdicts =
        from learner in Gen.Elements(Learners)
        from mentor in Gen.Elements(Mentors)
        from criterion in Gen.Elements(Criteria)
        from answer in Gen.Elements(Enum.GetValues<VerdictAnswer>())
        from blind in Some.Flag
        from comment in Gen.Elements(null, "Rapi.", "Belum: coba lagi.\nDua baris.", "🙂 emoji")
        from at in Moments
        select AssessmentFacts.Verdict(mentor, learner, CohortId, criterion, answer, blind, comment, at);

    private static readonly Gen<JournalFact> Evidence =
        from learner in Gen.Elements(Learners)
        from criterion in Gen.Elements(Criteria)
        from kind in Gen.Elements(Enum.GetValues<EvidenceKind>())
        from type in Gen.Elements(Enum.GetValues<ImageType>())
        from text in Gen.Elements("https://example.test/1\nTitle", "Baris\nkedua", "🙂")
        from at in Moments
        select EvidenceFacts.Added(learner, criterion, kind, text, kind == EvidenceKind.Image ? new(Guid.NewGuid(), type, 9, new('a', 64)) : null, at);

    private static readonly Gen<JournalFact> Joinings =
        from person in Gen.Elements([.. Learners, .. Mentors])
        from role in Gen.Elements(Enum.GetValues<CohortRole>())
        from at in Moments
        select MembershipFacts.Joined(new Caller(person), CohortId, person, role, at);

    public static Gen<IReadOnlyList<JournalFact>> Histories { get; } =
        from facts in Gen.ListOf(Gen.Frequency((5, Claims), (4, Verdicts), (3, Evidence), (1, Joinings)))
        select (IReadOnlyList<JournalFact>)facts;

    /// <summary>Intents of one learner on one criterion.</summary>
    public static Gen<IReadOnlyList<JournalFact>> Intents { get; } =
        from facts in Gen.NonEmptyListOf(
            from isClaimed in Some.Flag
            from revision in Gen.Choose(1, 3)
            from meant in Moments
            select AssessmentFacts.Claim(Learners[0], Criteria[0] with { Revision = revision }, isClaimed, meant, TestClock.Start.AddHours(2)))
        select (IReadOnlyList<JournalFact>)facts;

    /// <summary>Appends a history in pieces of work of several entries each, ends some of the stays that it began, and removes and restores some of the evidence.</summary>
    public static async Task AppendAsync(TestHouse house, IReadOnlyList<JournalFact> facts)
    {
        foreach (var piece in facts.Chunk(4))
            await house.WriteAsync(async db =>
            {
                foreach (var fact in piece) await house.Get<JournalWriter>().AppendAsync(db, fact, TestHouse.Ct);
                await db.SaveChangesAsync(TestHouse.Ct);
                if (piece.Length % 2 == 0) return;
                foreach (var stay in db.Memberships.Where(stay => stay.EndedAtUtc == null).OrderBy(stay => stay.Id).Take(1).ToList())
                    await house.Get<JournalWriter>().AppendAsync(db, MembershipFacts.Left(Caller.System, stay, TestClock.Start.AddHours(3)), TestHouse.Ct);
                foreach (var item in db.Evidence.OrderBy(item => item.Id).Take(2).ToList())
                    await house.Get<JournalWriter>().AppendAsync(db, item.RemovedAtUtc is null ? EvidenceFacts.Removed(item, TestClock.Start.AddHours(3)) : EvidenceFacts.Restored(item, TestClock.Start.AddHours(3)), TestHouse.Ct);
                await db.SaveChangesAsync(TestHouse.Ct);
            });
    }
}
