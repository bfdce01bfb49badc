using System.Diagnostics;
using CareerHub.Core.Persistence;

namespace CareerHub.Tests.Persistence;

public sealed class InstanceLockTests : IDisposable
{
    private readonly TempFolder _temp = new();
    private readonly DataFolder _folder;

    public InstanceLockTests() => _folder = new(_temp.Path);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_second_holder_is_turned_away_until_the_first_lets_go()
    {
        using (var first = InstanceLock.TryTake(_folder))
        {
            Assert.NotNull(first);
            Assert.Null(InstanceLock.TryTake(_folder));
        }
        using var next = InstanceLock.TryTake(_folder);
        Assert.NotNull(next);
    }

    [Fact]
    public void Folders_do_not_lock_each_other()
    {
        using var other = new TempFolder();
        using var here = InstanceLock.TryTake(_folder);
        using var there = InstanceLock.TryTake(new(other.Path));
        Assert.NotNull(there);
    }

    [Fact]
    public async Task Another_process_is_turned_away_too()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/flock"), "Asks with the flock command.");
        using (InstanceLock.TryTake(_folder)) Assert.Equal(7, await FlockAsync());
        Assert.Equal(0, await FlockAsync());
    }

    private async Task<int> FlockAsync()
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/flock", ["--nonblock", "--conflict-exit-code", "7", _folder.Lock, "true"]))!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
