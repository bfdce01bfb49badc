using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace CareerHub.Tests.Support;

/// <summary>The real program in a process of its own, so that it can be killed, started twice or started wrongly.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(ProcessStartInfo start)
    {
        _process = new() { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The program ended before it listened.\n{Output}"));
    }

    /// <summary>Where it listens, without a closing slash.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Everything it said so far, errors among it.</summary>
    public string Output
    {
        get { lock (_output) return _output.ToString(); }
    }

    /// <summary>Starts the server and waits until it says that it listens.</summary>
    /// <param name="address">The same again after a restart; a free port otherwise.</param>
    public static async Task<ServerProcess> StartAsync(string folder, string environment = "Development", string? address = null)
    {
        var server = new ServerProcess(Plan(folder, environment, address, []));
        server.Begin();
        try
        {
            server.Address = await server._address.Task.WaitAsync(Patience);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs the program until it ends by itself: a verb, or a start that is refused.</summary>
    public static async Task<(int ExitCode, string Output, TimeSpan Took)> RunAsync(string folder, string[] arguments, params (string Name, string Value)[] settings)
    {
        var plan = Plan(folder, "Production", address: null, arguments);
        foreach (var (name, value) in settings) plan.Environment[name] = value;
        await using var run = new ServerProcess(plan);
        var watch = Stopwatch.StartNew();
        run._address.Task.ContinueWith(task => _ = task.Exception, TaskScheduler.Default).GetAwaiter();
        run.Begin();
        using var patience = new CancellationTokenSource(Patience);
        await run._process.WaitForExitAsync(patience.Token);
        return (run._process.ExitCode, run.Output, watch.Elapsed);
    }

    /// <summary><c>kill -9</c>: the program gets no chance to do anything.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await KillAsync();
        }
        catch (InvalidOperationException)
        {
            // It never started.
        }
        _process.Dispose();
    }

    private void Begin()
    {
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
        if (Listens().Match(line) is { Success: true } match) _address.TrySetResult(match.Groups["address"].Value.TrimEnd('/'));
    }

    private static ProcessStartInfo Plan(string folder, string environment, string? address, string[] arguments)
    {
        var plan = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = folder };
        plan.ArgumentList.Add(Repository.WebProgram);
        foreach (var argument in arguments) plan.ArgumentList.Add(argument);
        foreach (var name in plan.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("CareerHub__", StringComparison.Ordinal)).ToList())
            plan.Environment.Remove(name);
        plan.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        plan.Environment["ASPNETCORE_URLS"] = address ?? "http://127.0.0.1:0";
        plan.Environment["CareerHub__Data"] = folder;
        return plan;
    }

    [GeneratedRegex(@"^CareerHub listens on (?<address>[^ ,]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listens();
}
