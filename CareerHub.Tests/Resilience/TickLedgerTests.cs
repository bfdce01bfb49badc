namespace CareerHub.Tests.Resilience;

/// <summary>The kill test is worth what its bookkeeping sees.</summary>
public sealed class TickLedgerTests
{
    [Fact]
    public void A_store_that_holds_what_was_acknowledged_is_sound()
    {
        var ledger = Knowing("a", "b");

        Assert.Empty(ledger.Compare(Stored("a")));
    }

    [Fact]
    public void An_acknowledged_tick_that_is_not_stored_is_lost()
    {
        var ledger = Knowing("a", "b");

        Assert.Equal("a: acknowledged True, stored False", Assert.Single(ledger.Compare(Stored())));
    }

    [Theory]
    [InlineData(false, "a")]
    [InlineData(false, "a", "b", "c")]
    [InlineData(true, "a", "b")]
    public void A_form_that_nobody_answered_is_stored_whole_or_not_at_all(bool isFault, params string[] stored)
    {
        var ledger = Knowing("a", "b", "c");
        ledger.Send(["b", "c"]);

        Assert.Equal(isFault, ledger.Compare(Stored(stored)).Count > 0);
    }

    /// <summary>Knows these criteria; the first is ticked, and acknowledged.</summary>
    private static TickLedger Knowing(params string[] criteria)
    {
        var ledger = new TickLedger();
        ledger.Learn(criteria.ToDictionary(criterion => criterion, _ => false));
        ledger.Send([criteria[0]]);
        ledger.Acknowledge();
        return ledger;
    }

    private static Dictionary<string, bool> Stored(params string[] ticked) => ticked.ToDictionary(criterion => criterion, _ => true);
}
