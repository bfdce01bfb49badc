using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Persistence;

public sealed class WriteGateTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_that_waits_together_shares_a_commit()
    {
        await using var gate = await OpenGate.NewAsync();
        var held = await gate.HoldAsync();
        var waiting = Enumerable.Range(0, 100).Select(i => gate.KeepAsync($"key {i}")).ToList();
        held.Release();
        await Task.WhenAll(waiting);

        Assert.Equal(2, gate.Connections.Commits); // the one that held the gate, and all the others
        Assert.Equal(100, (await gate.KeysAsync()).Count);
    }

    [Fact]
    public async Task A_piece_that_fails_fails_alone_and_leaves_nothing_behind()
    {
        await using var gate = await OpenGate.NewAsync();
        var held = await gate.HoldAsync();
        var before = gate.KeepAsync("before");
        var failing = gate.Gate.RunAsync(async db =>
        {
            await db.SetAsync("half", "saved already", Ct);
            await db.SaveChangesAsync(Ct);
            throw new FormatException("the second half went wrong");
        }, Ct);
        var after = gate.KeepAsync("after");
        held.Release();

        await Assert.ThrowsAsync<FormatException>(() => failing);
        await Task.WhenAll(before, after);
        Assert.Equal(["after", "before"], await gate.KeysAsync());
    }

    [Fact]
    public async Task Work_sees_what_its_neighbours_before_it_did()
    {
        await using var gate = await OpenGate.NewAsync();
        var held = await gate.HoldAsync();
        var first = gate.KeepAsync("seen");
        var second = gate.Gate.RunAsync(db => db.SettingAsync("seen", Ct), Ct);
        held.Release();
        await first;
        Assert.Equal("kept", await second);
    }

    [Fact]
    public async Task A_commit_that_fails_is_tried_again_piece_by_piece()
    {
        await using var gate = await OpenGate.NewAsync();
        var held = await gate.HoldAsync();
        var waiting = Enumerable.Range(0, 3).Select(i => gate.KeepAsync($"key {i}")).ToList();
        gate.Connections.CommitsToFail = 2; // that of the holder, which is alone, and that of the three
        held.Release();

        await Assert.ThrowsAnyAsync<Exception>(() => held.Work);
        await Task.WhenAll(waiting);
        Assert.Equal(["key 0", "key 1", "key 2"], await gate.KeysAsync());
        Assert.Equal(3, gate.Connections.Commits);
    }

    [Fact]
    public async Task A_piece_whose_caller_was_told_of_its_failure_is_not_tried_again()
    {
        await using var gate = await OpenGate.NewAsync();
        var held = await gate.HoldAsync();
        var runs = 0;
        var failing = gate.Gate.RunAsync(async db =>
        {
            if (++runs == 1) throw new FormatException("only the first time");
            await db.SetAsync("ghost", "nobody knows of it", Ct);
            await db.SaveChangesAsync(Ct);
        }, Ct);
        var good = gate.KeepAsync("good");
        gate.Connections.CommitsToFail = 2;
        held.Release();

        await Assert.ThrowsAsync<FormatException>(() => failing);
        await good;
        await gate.KeepAsync("later");
        Assert.Equal(1, runs);
        Assert.Equal(["good", "later"], await gate.KeysAsync());
    }

    [Fact]
    public async Task When_no_transaction_can_begin_all_that_wait_are_told_at_once()
    {
        await using var gate = await OpenGate.NewAsync();
        var held = await gate.HoldAsync();
        var waiting = Enumerable.Range(0, 3).Select(i => gate.KeepAsync($"key {i}")).ToList();
        gate.Connections.CommitsToFail = 1; // the holder's, after which a new writer is opened
        gate.Connections.OpeningsToFail = 1;
        held.Release();

        foreach (var work in waiting) await Assert.ThrowsAnyAsync<Exception>(() => work);
        await gate.KeepAsync("afterwards");
        Assert.Equal(["afterwards"], await gate.KeysAsync());
    }

    [Fact]
    public async Task A_lock_from_outside_is_waited_out()
    {
        await using var gate = await OpenGate.NewAsync();
        await using var outside = gate.Connections.OpenWriter();
        var transaction = await outside.BeginTransactionAsync(Ct);
        var save = gate.KeepAsync("patient");
        await Task.Delay(TimeSpan.FromMilliseconds(400), Ct);
        Assert.False(save.IsCompleted);
        await transaction.RollbackAsync(Ct);
        await save.WaitAsync(TimeSpan.FromSeconds(20), Ct);
        Assert.Equal(["patient"], await gate.KeysAsync());
    }

    [Fact]
    public async Task Asking_the_gate_from_inside_throws_instead_of_waiting_for_ever()
    {
        await using var gate = await OpenGate.NewAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            gate.Gate.RunAsync(_ => gate.KeepAsync("inner"), Ct).WaitAsync(TimeSpan.FromSeconds(20), Ct));
        await Assert.ThrowsAsync<InvalidOperationException>(() => gate.Gate.RunAsync(async _ =>
        {
            await using var other = gate.Connections.Open(gate.Gate);
            other.Add(new HubSetting("inner", "kept"));
            await other.SaveChangesAsync(Ct);
        }, Ct).WaitAsync(TimeSpan.FromSeconds(20), Ct));
        await gate.KeepAsync("outer");
        Assert.Equal(["outer"], await gate.KeysAsync());
    }

    [Fact]
    public async Task Work_given_up_while_it_waits_is_not_done()
    {
        await using var gate = await OpenGate.NewAsync();
        var held = await gate.HoldAsync();
        using var patience = new CancellationTokenSource();
        var ran = false;
        var givenUp = gate.Gate.RunAsync(_ => { ran = true; return Task.CompletedTask; }, patience.Token);
        var other = gate.KeepAsync("other");
        await patience.CancelAsync();
        held.Release();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        await other;
        Assert.False(ran);
    }

    [Fact]
    public async Task A_context_of_somebody_elses_saves_through_the_gate_in_its_turn()
    {
        await using var gate = await OpenGate.NewAsync();
        var held = await gate.HoldAsync();
        await using var other = gate.Connections.Open(gate.Gate);
        other.Add(new HubSetting("other", "kept"));
        var save = other.SaveChangesAsync(Ct);
        Assert.False(save.IsCompleted);
        held.Release();
        Assert.Equal(1, await save.WaitAsync(TimeSpan.FromSeconds(20), Ct));
    }

    [Fact]
    public async Task Many_writers_of_both_kinds_end_without_a_deadlock_or_a_locked_database()
    {
        await using var house = await TestHouse.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => i % 2 == 0
            ? house.WriteAsync(async db => { await db.SetAsync($"key {i}", "kept", Ct); await db.SaveChangesAsync(Ct); })
            : SaveAsIdentityDoesAsync(house, i))).WaitAsync(TimeSpan.FromSeconds(60), Ct);
        Assert.Equal(30, await house.ReadAsync(db => db.Set<HubSetting>().CountAsync(Ct)));
        Assert.Equal(30, await house.ReadAsync(db => db.People.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_foreign_save_that_fails_is_told_to_its_caller_alone()
    {
        await using var gate = await OpenGate.NewAsync();
        await gate.KeepAsync("taken");
        await using var other = gate.Connections.Open(gate.Gate);
        other.Add(new HubSetting("taken", "again"));
        await Assert.ThrowsAsync<DbUpdateException>(() => other.SaveChangesAsync(Ct));
        await gate.KeepAsync("next");
        Assert.Equal(["next", "taken"], await gate.KeysAsync());
    }

    [Fact]
    public async Task Saving_without_waiting_throws()
    {
        await using var house = await TestHouse.OpenAsync();
        await using var scope = house.Scope();
        var db = scope.ServiceProvider.GetRequiredService<HubDb>();
#pragma warning disable RS0030, CA1849, MA0042 // the banned way is the one under test
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
#pragma warning restore RS0030, CA1849, MA0042
    }

    private static async Task SaveAsIdentityDoesAsync(TestHouse house, int i)
    {
        await using var scope = house.Scope();
        var db = scope.ServiceProvider.GetRequiredService<HubDb>();
        db.Add(house.Get<AccountMaker>().Make($"Person {i}", $"p{i}@house.test", password: null, TestClock.Start));
        await db.SaveChangesAsync(Ct);
    }
}
