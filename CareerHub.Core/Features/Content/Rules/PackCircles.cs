namespace CareerHub.Core.Features.Content;

/// <summary>A reference that leads back to where a walk came from.</summary>
/// <param name="From">Whose reference it is.</param>
/// <param name="Reference">Which of its references, counted from 0.</param>
/// <param name="To">What it refers to; the same as <paramref name="From"/> when something refers to itself.</param>
/// <param name="Way">From <paramref name="To"/> round to it again; of a long way the beginning, and "…" for the rest.</param>
internal sealed record ClosedCircle(string From, int Reference, string To, IReadOnlyList<string> Way);

/// <summary>Finds circles in what refers to what, however long they are.</summary>
internal static class PackCircles
{
    private const int LongestWay = 12;

    /// <summary>Walks from each id to those it refers to, in order, and gives each reference that closes a circle once.</summary>
    /// <param name="references">To each id the ids that it refers to; those that are no key are passed over.</param>
    public static IEnumerable<ClosedCircle> Of(IReadOnlyDictionary<string, IReadOnlyList<string>> references)
    {
        var done = new HashSet<string>();
        var places = new Dictionary<string, int>(); // of those on the way, so that a hostile pack costs one look a reference
        var way = new List<(string Id, int Next)>(); // instead of a recursion: a chain of all criteria must not end the process
        foreach (var start in references.Keys.Where(id => !done.Contains(id)))
        {
            Enter(start);
            while (way.Count > 0)
            {
                var (id, next) = way[^1];
                if (next == references[id].Count)
                {
                    way.RemoveAt(way.Count - 1);
                    places.Remove(id);
                    done.Add(id);
                    continue;
                }
                way[^1] = (id, next + 1);
                var to = references[id][next];
                if (places.TryGetValue(to, out var at)) yield return new(id, next, to, [.. way.Skip(at).Take(LongestWay).Select(step => step.Id), .. way.Count - at > LongestWay ? ["…"] : (string[])[], to]);
                else if (references.ContainsKey(to) && !done.Contains(to)) Enter(to);
            }
        }

        void Enter(string id)
        {
            places.Add(id, way.Count);
            way.Add((id, 0));
        }
    }
}
