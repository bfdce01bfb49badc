namespace CareerHub.Tests.Resilience;

/// <summary>What one learner knows about their own ticks: what was acknowledged, and the one form that nobody answered.</summary>
internal sealed class TickLedger
{
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);
    private string[] _unanswered = [];

    /// <summary>Forms that were answered "saved".</summary>
    public int Acknowledged { get; private set; }

    public bool IsTicked(string criterion) => _known.GetValueOrDefault(criterion);

    /// <summary>A form that turns these criteria over is on its way.</summary>
    public void Send(string[] criteria) => _unanswered = criteria;

    /// <summary>The form on its way was answered "saved".</summary>
    public void Acknowledge()
    {
        foreach (var criterion in _unanswered) _known[criterion] = !IsTicked(criterion);
        (_unanswered, Acknowledged) = ([], Acknowledged + 1);
    }

    /// <summary>
    /// Holds what is stored against what was acknowledged. The form that nobody answered may be there or not, but whole.
    /// What is stored is what the learner knows from then on.
    /// </summary>
    /// <returns>One line for each criterion that is not as it was promised, and for a form that is half there.</returns>
    public IReadOnlyList<string> Compare(IReadOnlyDictionary<string, bool> stored)
    {
        bool Stored(string criterion) => stored.GetValueOrDefault(criterion);
        var lost = _known.Keys.Except(_unanswered)
            .Where(criterion => IsTicked(criterion) != Stored(criterion))
            .Select(criterion => $"{criterion}: acknowledged {IsTicked(criterion)}, stored {Stored(criterion)}").ToList();
        var taken = _unanswered.Count(criterion => IsTicked(criterion) != Stored(criterion));
        if (taken > 0 && taken < _unanswered.Length) lost.Add($"A form was saved by half: {taken} of {string.Join(", ", _unanswered)}");
        Learn(_known.Keys.ToDictionary(criterion => criterion, Stored));
        return lost;
    }

    /// <summary>Takes what a page shows, every criterion of it, as what is known.</summary>
    public void Learn(IReadOnlyDictionary<string, bool> shown)
    {
        foreach (var (criterion, isTicked) in shown) _known[criterion] = isTicked;
        _unanswered = [];
    }
}
