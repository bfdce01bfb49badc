using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CareerHub.Tests.Support;

/// <summary>How a process ended: its exit code, and every line of both streams in the order they came.</summary>
public sealed record Ended(int ExitCode, IReadOnlyList<string> Lines, TimeSpan Took)
{
    public override string ToString() => $"exit {ExitCode} after {Took.TotalSeconds:0.0} s\n{string.Join('\n', Lines)}";
}

/// <summary>CareerHub as a process of its own, so that a test can kill it or read its exit code.</summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private const string AnyPort = "http://127.0.0.1:0";
    private readonly Process _process = new();
    private readonly List<string> _lines = [];
    private readonly TaskCompletionSource<string> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Stopwatch _age = Stopwatch.StartNew();

    private ServerProcess(string program, IEnumerable<string> arguments, (string Name, string Value)[] environment)
    {
        var start = _process.StartInfo = new(program, arguments) { WorkingDirectory = Repository.Root, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(IsOurs).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Where it listens, without a closing slash.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The process's number, as /proc knows it.</summary>
    public int Id => _process.Id;

    /// <summary>Everything it has written so far.</summary>
    public IReadOnlyList<string> Lines
    {
        get { lock (_lines) return [.. _lines]; }
    }

    /// <summary>Starts a server on a data folder and waits until it answers.</summary>
    /// <param name="address">The same again after a restart; a free port otherwise.</param>
    /// <param name="program">A published one; what the build left otherwise.</param>
    public static Task<ServerProcess> StartAsync(string folder, string environment = "Development", string? address = null, string? program = null) =>
        ServeAsync([program ?? Repository.WebProgram], "/health/here", ServerEnvironment(folder, [("ASPNETCORE_ENVIRONMENT", environment), ("ASPNETCORE_URLS", address ?? AnyPort)]));

    /// <summary>Starts any program of .NET that says "… listens on ADDRESS", and waits until it answers.</summary>
    /// <param name="path">What is asked for to know that it does.</param>
    public static async Task<ServerProcess> ServeAsync(string[] arguments, string path, params (string Name, string Value)[] environment)
    {
        var server = new ServerProcess(Dotnet, arguments, environment);
        try
        {
            var end = server._process.WaitForExitAsync();
            if (await Task.WhenAny(server._listening.Task, end).WaitAsync(Patience) == end) throw new InvalidOperationException($"The server did not start: {await server.EndAsync()}");
            server.Address = await server._listening.Task;
            using var http = new HttpClient { BaseAddress = new(server.Address), Timeout = Patience };
            await http.GetStringAsync(new Uri(path, UriKind.Relative));
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>A start that is expected to end by itself; Production, when the environment does not say otherwise.</summary>
    public static Task<Ended> FailAsync(string folder, params (string Name, string Value)[] environment) =>
        RunAsync(Dotnet, [Repository.WebProgram], ServerEnvironment(folder, environment));

    /// <summary>A verb, typed in the folder of the solution.</summary>
    public static Task<Ended> VerbAsync(string folder, params string[] words) => RunAsync(Dotnet, [Repository.WebProgram, .. words], ServerEnvironment(folder, []));

    public static Task<Ended> RunAsync(string program, string[] arguments, params (string Name, string Value)[] environment) => RunAsync(program, arguments, Patience, environment);

    public static async Task<Ended> RunAsync(string program, string[] arguments, TimeSpan patience, params (string Name, string Value)[] environment)
    {
        await using var process = new ServerProcess(program, arguments, environment);
        return await process.EndAsync(patience);
    }

    /// <summary>SIGKILL, to this one process: nothing of it runs any more, nothing is put away.</summary>
    public async Task<Ended> KillAsync()
    {
        _process.Kill();
        return await EndAsync();
    }

    /// <summary>Waits until it has ended and everything it wrote has been read.</summary>
    public async Task<Ended> EndAsync(TimeSpan? patience = null)
    {
        await _process.WaitForExitAsync().WaitAsync(patience ?? Patience);
        return new(_process.ExitCode, Lines, _age.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    private static (string Name, string Value)[] ServerEnvironment(string folder, (string Name, string Value)[] more) =>
        [("CareerHub__Data", folder), ("ASPNETCORE_ENVIRONMENT", "Production"), ("ASPNETCORE_URLS", AnyPort), .. more];

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_lines) _lines.Add(line);
        if (Listening().Match(line) is { Success: true } match) _listening.TrySetResult(match.Groups["address"].Value.TrimEnd('/'));
    }

    /// <summary>Settings of whoever runs the tests are none of the server's.</summary>
    private static bool IsOurs(string name) => name == "DOTNET_ENVIRONMENT"
        || ((string[])["ASPNETCORE_", "CareerHub__", "Database__", "Logging__"]).Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("^(CareerHub|Floor) listens on (?<address>[^, ]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Listening();
}
