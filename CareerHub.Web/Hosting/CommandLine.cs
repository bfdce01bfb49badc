namespace CareerHub.Web.Hosting;

internal static class CommandLine
{
    public const int Refused = 1;
    public static bool Recognises(string[] args) => false;
    public static Task<int> RunAsync(string[] args) => Task.FromResult(args.Length);
}
