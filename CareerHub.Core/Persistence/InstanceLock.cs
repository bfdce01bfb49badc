namespace CareerHub.Core.Persistence;

/// <summary>Held by whoever may write to a data folder: one server, or one verb. The operating system lets go of it when the process dies, however it dies.</summary>
public sealed class InstanceLock : IDisposable
{
    private readonly FileStream _file;

    private InstanceLock(FileStream file) => _file = file;

    /// <summary>The lock, or null when another process holds it.</summary>
    public static InstanceLock? TryTake(DataFolder folder)
    {
        try
        {
            return new(new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
