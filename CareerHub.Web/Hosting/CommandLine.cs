using CareerHub.Web.Hosting.Verbs;

namespace CareerHub.Web.Hosting;

/// <summary>The verbs of the program: the same program without the server.</summary>
public static class CommandLine
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;

    private static readonly Verb[] Verbs =
    [
        new MigrateVerb(), new CreateAdminVerb(), new VerifyJournalVerb(), new CheckContentVerb(), new ImportContentVerb(), new ExportContentVerb(), new FromOnetVerb(), new FromEscoVerb(),
    ];

    /// <summary>Whether these arguments name a verb, or try to; settings such as <c>--urls</c> belong to the server.</summary>
    public static bool Recognises(string[] args) => args is [var first, ..] && (!first.StartsWith("--", StringComparison.Ordinal) || first == "--help");

    public static async Task<int> RunAsync(string[] args)
    {
        var words = args.TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToArray();
        var verb = Verbs.FirstOrDefault(verb => words.AsSpan().StartsWith(verb.Words));
        if (verb is null) return Usage(args is ["--help"] ? Done : WrongUsage);
        if (args.Contains("--help", StringComparer.Ordinal)) return Help(verb);
        if (VerbArguments.Read(verb, args[verb.Words.Length..]) is not { } arguments) return WrongUse(verb);
        try
        {
            return await verb.RunAsync(arguments);
        }
        catch (BadConfigurationException fault)
        {
            Console.Error.WriteLine(fault.Message);
            return Refused;
        }
    }

    private static int Usage(int code)
    {
        var output = code == Done ? Console.Out : Console.Error;
        output.WriteLine("Without a verb CareerHub serves its pages. Verbs:");
        foreach (var verb in Verbs) output.WriteLine($"  {verb.Usage,-46} {verb.Summary}");
        output.WriteLine("Each takes --help. Exit code: 0 done, 1 refused with reasons, 2 wrong usage.");
        return code;
    }

    private static int Help(Verb verb)
    {
        Console.WriteLine($"{verb.Usage}\n\n{verb.Summary}\n{verb.Explanation}");
        return Done;
    }

    private static int WrongUse(Verb verb)
    {
        Console.Error.WriteLine($"Usage: {verb.Usage}");
        return WrongUsage;
    }
}
