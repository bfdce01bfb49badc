using CareerHub.Core.Features.Content;

namespace CareerHub.Tests.Features.Content.Occupations;

/// <summary>Every occupation of the real releases becomes a draft, wherever they lie; without them, every occupation of the samples does.</summary>
public sealed class RealDataTests
{
    [Fact]
    public void Every_occupation_of_ONET_becomes_a_draft_that_only_a_person_can_finish()
    {
        var files = Real("onet");
        var (folder, refusals) = OnetFolder.Read(files ?? OccupationSample.Onet.Files);

        Assert.Empty(refusals);
        if (files is not null) Assert.InRange(folder!.Occupations.Count, 900, 1_200);
        Assert.All(folder!.Occupations, occupation =>
        {
            var draft = OnetDraft.Of(occupation, folder.Release);
            HumanWork.Of(draft);
            Assert.Equal((occupation.Tasks.Count, occupation.Technologies.Count), (draft.Tasks.Count, draft.ToolCount));
        });
    }

    [Fact]
    public void Every_occupation_of_ESCO_becomes_a_draft_that_only_a_person_can_finish()
    {
        var files = Real("esco");
        var (folder, refusals) = EscoFolder.Read(files ?? OccupationSample.Esco.Files);

        Assert.Empty(refusals);
        if (files is not null) Assert.InRange(folder!.Occupations.Count, 100, 4_000);
        Assert.All(folder!.Occupations, occupation =>
        {
            var draft = EscoDraft.Of(occupation, folder.Release);
            HumanWork.Of(draft);
            Assert.Equal(occupation.Skills.Count, draft.Skills.Count);
        });
    }

    /// <summary>The folder that CAREERHUB_DATA names, or <c>shared/data</c> beside or above the repository. Null, and said so, when there is none.</summary>
    private static OccupationFiles? Real(string name)
    {
        var places = (string?[])
        [
            Environment.GetEnvironmentVariable("CAREERHUB_DATA"),
            Path.Combine(Repository.Root, "..", "shared", "data"),
            Path.Combine(Repository.Root, "..", "..", "shared", "data"),
        ];
        var folder = places.OfType<string>().Where(place => place.Length > 0).Select(place => Path.Combine(place, name)).FirstOrDefault(Directory.Exists);
        TestContext.Current.TestOutputHelper?.WriteLine(folder is null ? $"No real data of {name} here: the small sample stands in." : $"Real data: {folder}");
        return folder is null ? null : OccupationFiles.FromFolder(folder);
    }
}
