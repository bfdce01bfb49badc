using System.Globalization;
using CareerHub.Core.Features.Content;
using Xunit;

namespace CareerHub.Tests.Features.Content;

/// <summary>The pack that ships with the product.</summary>
public sealed class BuiltInPackTests
{
    [Fact]
    public void It_has_nothing_to_put_right() =>
        Assert.Equal("", string.Join('\n', PackReader.Read(PackFiles.FromEmbedded()).Findings));

    [Fact]
    public void It_carries_the_first_career_whole()
    {
        var catalogue = PackReader.Read(PackFiles.FromEmbedded()).Catalogue!;
        var career = catalogue.Careers[0];

        Assert.Equal("back-end-engineer", career.Id);
        Assert.Equal(
            ["design-servers", "develop-databases", "build-apis", "integrate-third-party-services", "manage-authentication-authorisation", "monitor-and-fix", "collaborate-with-teams"],
            career.Tasks.Select(task => task.Id));
        Assert.Equal(
            ["programming-languages", "databases", "api-development", "version-control", "server-management", "security", "testing-debugging", "restful-services", "front-end-basics", "soft-skills"],
            career.Skills.Select(skill => skill.SkillId));
        Assert.Equal(
            [.. career.Skills.Select(skill => skill.SkillId), "cloud-services", "networking", "infrastructure-as-code", "cloud-identity", "linux-administration", "container-platforms",
                "observability", "cloud-cost", "continuous-delivery", "incident-response", "responsive-interfaces", "browser-applications", "web-accessibility", "web-performance"],
            catalogue.Skills.Select(skill => skill.Id));
        Assert.Equal((7, 4), (career.Path.Steps.Count, career.Path.Tips.Count));
        Assert.Equal(["S2", "S2", "S3"], catalogue.SalariesOf(career.Id).Select(claim => claim.SourceId));
        Assert.Equal(
            ["S1", "S2", "S3", "S4", .. Numbered("F", 17), .. Numbered("D", 15), .. Numbered("L", 18), "ONET", "ESCO", "CH"],
            catalogue.Sources.Select(source => source.Id));
    }

    [Fact]
    public void It_carries_the_positions_that_the_sources_name_beside_it_each_with_tasks_a_path_and_shared_skills()
    {
        var catalogue = PackReader.Read(PackFiles.FromEmbedded()).Catalogue!;
        Assert.Equal(["back-end-engineer", "cloud-engineer", "devops-engineer", "front-end-engineer", "full-stack-developer"], catalogue.Careers.Select(career => career.Id));
        Assert.All(catalogue.Careers, career =>
        {
            Assert.InRange(career.Tasks.Count, 6, 8);
            Assert.InRange(career.Path.Steps.Count, 5, 7);
            Assert.NotEmpty(career.Alignments);
            Assert.Contains(career.Skills, asked => catalogue.CareersAsking(asked.SkillId).Count() == catalogue.Careers.Count);
        });
        Assert.All(catalogue.Skills, skill => Assert.NotEmpty(catalogue.CareersAsking(skill.Id)));
        Assert.InRange(catalogue.Skills.Count(skill => catalogue.CareersAsking(skill.Id).Count() > 1), 10, catalogue.Skills.Count);
    }

    [Fact]
    public void It_comes_back_from_a_folder_byte_for_byte()
    {
        var folder = Directory.CreateTempSubdirectory("careerhub-pack-");
        try
        {
            var builtIn = PackFiles.FromEmbedded();
            builtIn.WriteTo(folder.FullName);
            var back = PackFiles.FromFolder(folder.FullName);

            Assert.Empty(builtIn.Findings);
            Assert.Equal(builtIn.Paths, back.Paths);
            Assert.All(builtIn.Paths, path => Assert.True(builtIn.Bytes(path).Span.SequenceEqual(back.Bytes(path).Span)));
            Assert.Equal(builtIn.Hash, back.Hash);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Numbered(string letter, int count) => Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{letter}{number}"));
}
