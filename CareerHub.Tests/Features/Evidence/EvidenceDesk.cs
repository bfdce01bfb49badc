using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Features.Mentoring;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Evidence;

/// <summary>A learner of back end with a mentor, and a criterion of git to give evidence for.</summary>
internal sealed class EvidenceDesk : IAsyncDisposable
{
    public const string CriterionId = "save-change";

    public required TestHouse House { get; init; }
    public required Cohort Cohort { get; init; }
    public required Caller Learner { get; init; }
    public required Caller Mentor { get; init; }

    public static async Task<EvidenceDesk> OpenAsync(Action<Microsoft.Extensions.DependencyInjection.IServiceCollection>? change = null)
    {
        var house = await TestHouse.OpenAsync(change: change);
        var cohort = await house.CohortAsync();
        return new() { House = house, Cohort = cohort, Learner = await house.LearnerAsync(cohort, "The Learner"), Mentor = await house.MentorAsync(cohort, "The Mentor") };
    }

    public Task<Outcome> AddAsync(NewEvidence form, Caller? by = null) => House.Get<AddEvidence>().RunAsync(by ?? Learner, form, TestHouse.Ct);

    public static NewLink ALink(string? address = "https://example.test/commit/1", string? title = null, string criterion = CriterionId) => new(criterion, Guid.NewGuid(), address, title);

    public static NewNote ANote(string? markdown = "I chose revert because …", string criterion = CriterionId) => new(criterion, Guid.NewGuid(), markdown);

    public static NewImage APicture(byte[]? bytes = null, string? words = null, string criterion = CriterionId) => new(criterion, Guid.NewGuid(), bytes ?? Evidence.APicture.Png, words);

    public async Task<EvidenceView> AddedAsync(NewEvidence form)
    {
        Assert.Equal(Outcome.Ok, await AddAsync(form));
        return (await ReadAsync(form.CriterionId)).Shown[^1];
    }

    public async Task<CriterionEvidence> ReadAsync(string criterion = CriterionId, Caller? by = null) =>
        (await House.Get<ReadEvidence>().RunAsync(by ?? Learner, criterion, TestHouse.Ct)).Required;

    public Task<Outcome> RemoveAsync(long id, Caller? by = null) => House.Get<RemoveEvidence>().RunAsync(by ?? Learner, id, TestHouse.Ct);

    public Task<Outcome> RestoreAsync(long id, Caller? by = null) => House.Get<RestoreEvidence>().RunAsync(by ?? Learner, id, TestHouse.Ct);

    public async Task<Outcome<OpenedFile>> OpenFileAsync(Guid file, Caller by) => await House.Get<OpenEvidenceFile>().RunAsync(by, file, TestHouse.Ct);

    public async Task<bool> MayOpenAsync(Guid file, Caller by)
    {
        var outcome = await OpenFileAsync(file, by);
        if (!outcome.IsOk)
        {
            Assert.Equal((OutcomeKind.NotFound, null), (outcome.Kind, outcome.Code)); // never told apart
            return false;
        }
        await outcome.Required.Content.DisposeAsync();
        return true;
    }

    public string[] FilesOnDisk() => [.. Directory.GetFiles(House.Folder.Files).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public Task<int> EntriesAsync() => House.ReadAsync(db => db.Set<JournalEntry>().CountAsync(entry => entry.LearnerId == Learner.PersonId && entry.Kind != EntryKind.MemberJoined, TestHouse.Ct));

    /// <summary>Nothing came of it: no entry, no file.</summary>
    public async Task AssertNothingAsync()
    {
        Assert.Equal(0, await EntriesAsync());
        Assert.Empty(FilesOnDisk());
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
