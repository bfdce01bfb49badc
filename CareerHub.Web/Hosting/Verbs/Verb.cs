namespace CareerHub.Web.Hosting.Verbs;

/// <summary>One verb of the command line.</summary>
/// <param name="words">How it is called, such as <c>journal verify</c>.</param>
/// <param name="folders">How many folders or files it takes after its name.</param>
/// <param name="options">Names of its options, each with a value.</param>
internal abstract class Verb(string[] words, int folders = 0, params string[] options)
{
    public string[] Words { get; } = words;
    public int Folders { get; } = folders;
    public string[] Options { get; } = options;

    /// <summary>Names of its options without a value; each may be left out.</summary>
    public virtual string[] Flags => [];

    public abstract string Usage { get; }
    public abstract string Summary { get; }
    public abstract string Explanation { get; }

    /// <returns>The exit code.</returns>
    public abstract Task<int> RunAsync(VerbArguments arguments);
}

/// <summary>What was typed behind a verb.</summary>
internal sealed record VerbArguments(IReadOnlyList<string> Folders, IReadOnlyDictionary<string, string> Options, IReadOnlySet<string> Flags)
{
    /// <summary>Null when it is not what the verb takes.</summary>
    public static VerbArguments? Read(Verb verb, string[] args)
    {
        var folders = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        var flags = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal)) folders.Add(args[i]);
            else if (verb.Flags.Contains(args[i], StringComparer.Ordinal) && flags.Add(args[i])) continue;
            else if (verb.Options.Contains(args[i], StringComparer.Ordinal) && i + 1 < args.Length && options.TryAdd(args[i], args[i + 1])) i++;
            else return null;
        }
        return folders.Count == verb.Folders && options.Count == verb.Options.Length ? new(folders, options, flags) : null;
    }
}
