using CareerHub.Core.Features.Careers;

namespace CareerHub.Core.Features.Publishing;

/// <summary>How the criteria of two catalogues differ. A criterion changes in one way: the one that matters most to people.</summary>
internal static class CriterionDiff
{
    public static IEnumerable<ContentChange> Of(Catalogue running, Catalogue next)
    {
        var after = next.Skills.SelectMany(skill => skill.Criteria).ToList();
        var arriving = after.Where(criterion => !criterion.IsRetired && running.Criterion(criterion.Id) is not { IsRetired: false }).ToList();
        var leaving = after.Where(criterion => criterion.IsRetired && running.Criterion(criterion.Id) is { IsRetired: false }).Select(criterion => criterion.Id).ToHashSet(StringComparer.Ordinal);
        var successors = arriving.SelectMany(criterion => criterion.Replaces.Where(leaving.Contains).Select(replaced => (Replaced: replaced, By: criterion)))
            .ToLookup(pair => pair.Replaced, pair => pair.By);
        return after.Select(criterion => Change(criterion, running.Criterion(criterion.Id), successors, leaving)).OfType<ContentChange>();
    }

    private static ContentChange? Change(Criterion criterion, Criterion? before, ILookup<string, Criterion> successors, HashSet<string> leaving)
    {
        if (leaving.Contains(criterion.Id)) return Leaving(criterion, [.. successors[criterion.Id]]);
        if (criterion.IsRetired) return null; // was retired, or came retired: nobody has anything on it
        if (before is null) return Arriving(criterion, leaving);
        if (before.IsRetired || before.Revision > criterion.Revision) return Of(ChangeKind.Revived, criterion); // the latter where an earlier version is published again
        if (before.Revision < criterion.Revision) return Of(ChangeKind.Meaning, criterion);
        if (before.Level != criterion.Level || before.IsMust != criterion.IsMust) return Of(ChangeKind.Regraded, criterion);
        return before.Statement != criterion.Statement || before.Artefact != criterion.Artefact ? Of(ChangeKind.Editorial, criterion) : null;
    }

    // Those that merge are told once, at the criterion that they merge into.
    private static ContentChange? Leaving(Criterion criterion, IReadOnlyList<Criterion> successors) => successors switch
    {
        [] => Of(ChangeKind.Retired, criterion),
        [var one] when one.Replaces.Count > 1 => null,
        [var one] => Of(ChangeKind.Replaced, criterion, one.Id),
        _ => Of(ChangeKind.Split, criterion, [.. successors.Select(successor => successor.Id)]),
    };

    private static ContentChange Arriving(Criterion criterion, HashSet<string> leaving)
    {
        var replaced = criterion.Replaces.Where(leaving.Contains).ToArray();
        return criterion.Replaces.Count > 1 && replaced.Length > 0 ? Of(ChangeKind.Merged, criterion, replaced) : Of(ChangeKind.New, criterion);
    }

    private static ContentChange Of(ChangeKind kind, Criterion criterion, params string[] others) => new(kind, ChangedThing.Criterion, criterion.Id, criterion.SkillId, criterion.Statement, others);
}
