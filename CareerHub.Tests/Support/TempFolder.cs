namespace CareerHub.Tests.Support;

/// <summary>A new empty folder that is deleted with everything in it.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("careerhub-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
