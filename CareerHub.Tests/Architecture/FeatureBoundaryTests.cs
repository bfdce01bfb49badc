using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using CareerHub.Core;

namespace CareerHub.Tests.Architecture;

public sealed partial class FeatureBoundaryTests
{
    /// <summary>Features meet only along these arrows. A new arrow is a decision: argue for it where you add it.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Features.Salaries"] = [],
        ["Features.Careers"] = ["Features.Salaries"],
        ["Features.Journal"] = [],
        ["Features.People"] = [],
        ["Features.Portability"] = [], // formats know bytes; who asks for them knows what they mean
        ["Features.Content"] = ["Features.Careers", "Features.Salaries", "Features.Journal", "Features.Portability"], // occupation databases come as tables in text
        ["Features.Cohorts"] = ["Features.Careers", "Features.Journal", "Features.People"],
        ["Features.Accounts"] = ["Features.Cohorts", "Features.Journal", "Features.People"], // who may act on whose account depends on who mentors whom
        ["Features.Drafts"] = ["Features.Careers", "Features.People"], // a slot names a skill or a criterion that exists
        ["Features.Evidence"] = ["Features.Careers", "Features.Drafts", "Features.Journal", "Features.People"],
        ["Features.Assessments"] = ["Features.Careers", "Features.Evidence", "Features.Journal", "Features.People"],
        ["Features.Guidance"] = ["Features.Assessments", "Features.Careers", "Features.Cohorts", "Features.Evidence", "Features.Journal", "Features.People"],
        ["Features.Mentoring"] = ["Features.Assessments", "Features.Careers", "Features.Cohorts", "Features.Drafts", "Features.Evidence", "Features.Journal", "Features.People"],
        ["Features.Publishing"] = ["Features.Assessments", "Features.Careers", "Features.Cohorts", "Features.Content", "Features.Evidence", "Features.Guidance", "Features.Mentoring", "Features.People", "Features.Salaries"], // what a change of the content does to everything that learners have
        ["Features.Search"] = ["Features.Careers", "Features.Content", "Features.People"],
        ["Features.Sharing"] = ["Features.Assessments", "Features.Careers", "Features.Evidence", "Features.Journal", "Features.Mentoring", "Features.People"], // the journal for the key of a form alone
        ["Features.Demo"] = ["Features.Assessments", "Features.Careers", "Features.Cohorts", "Features.Content", "Features.Drafts", "Features.Evidence", "Features.Guidance", "Features.Journal", "Features.Mentoring", "Features.People", "Features.Salaries", "Features.Sharing"],
        ["Persistence"] = ["Features.People"],
        ["Shared"] = [],
    };

    // Features stand on these; domain words of the two catalogue features know neither.
    private static readonly string[] Ground = ["Shared", "Persistence"];
    private static readonly string[] WithoutDatabase = ["Features.Salaries", "Features.Careers", "Shared"];

    [Fact]
    public void Every_part_of_the_core_is_on_the_list() => Faults.None(CoreTypes.Select(PartOf).Distinct().Except([.. Arrows.Keys, ""]));

    [Fact]
    public void Compiled_types_meet_along_the_allowed_arrows_only() => Faults.None(
        from type in CoreTypes
        from other in CoreReferences.Of(type)
        where other.Assembly == typeof(CareerHubCore).Assembly && !IsAllowed(PartOf(type), PartOf(other))
        select $"{type.FullName} names {other.FullName}");

    [Fact]
    public void The_scan_of_compiled_types_sees_into_the_code_of_methods() => Assert.Contains(
        CoreTypes.Where(type => PartOf(type) == "Features.Mentoring").SelectMany(CoreReferences.Of),
        named => named == typeof(Core.Features.Assessments.AssessmentFacts));

    [Fact]
    public void Source_files_name_features_along_the_allowed_arrows_only() => Faults.None(
        from path in SourceTree.Of("CareerHub.Core", ".cs")
        where !SourceTree.IsMigration(path) && path.Count(letter => letter == '/') > 1
        let part = PartOf(path[..path.LastIndexOf('/')].Replace('/', '.'))
        from Match named in Named().Matches(SourceTree.Read(path))
        where !IsAllowed(part, named.Groups["it"].Value)
        select $"{path} names {named.Value}");

    [Fact]
    public void The_words_of_the_catalogue_know_no_database() => Faults.None(
        from type in CoreTypes
        where WithoutDatabase.Contains(PartOf(type))
        from other in CoreReferences.Of(type)
        where other.Namespace?.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) == true
        select $"{type.FullName} names {other.FullName}");

    [Fact]
    public void The_core_hosts_nothing_and_draws_nothing()
    {
        using var file = new PEReader(File.OpenRead(typeof(CareerHubCore).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var named = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}");
        Assert.DoesNotContain(named, type => Hosting().IsMatch(type) && !type.StartsWith("Microsoft.AspNetCore.Identity.", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_name_no_database() => Faults.None(
        from path in SourceTree.Of("CareerHub.Web", ".razor", ".cs")
        where !path.StartsWith("CareerHub.Web/Hosting/", StringComparison.Ordinal)
        from Match named in Database().Matches(SourceTree.Read(path))
        select $"{path} names {named.Value}");

    private static IEnumerable<Type> CoreTypes => typeof(CareerHubCore).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith("CareerHub.Core", StringComparison.Ordinal) == true
            && !type.Namespace.Contains(".Migrations", StringComparison.Ordinal));

    private static bool IsAllowed(string from, string to) =>
        from == to || from == "" || to == "" || (Ground.Contains(to) && !(from == "Shared" && to == "Persistence")) || Arrows[from].Contains(to);

    private static string PartOf(Type type) => PartOf(type.Namespace ?? "");

    private static string PartOf(string name) => Part().Match(name) is { Success: true } match ? match.Groups["it"].Value : "";

    [GeneratedRegex(@"^CareerHub\.Core\.(?<it>Features\.\w+|\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Part();

    [GeneratedRegex(@"CareerHub\.Core\.(?<it>Features\.\w+|Persistence|Shared)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Named();

    [GeneratedRegex(@"^Microsoft\.(AspNetCore|Extensions\.Hosting)\.", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Hosting();

    [GeneratedRegex(@"\b(HubDb|DbContext|IDbContextFactory|WriteGate|EntityFrameworkCore)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Database();
}
