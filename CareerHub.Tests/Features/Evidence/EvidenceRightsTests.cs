using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.People;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Features.Evidence;

/// <summary>Who removes, takes back and looks (rule 7 of the domain).</summary>
public sealed class EvidenceRightsTests
{
    [Fact]
    public async Task Removed_evidence_is_hidden_and_can_be_taken_back_and_the_journal_proves_it()
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        var picture = await desk.AddedAsync(EvidenceDesk.APicture());
        for (var times = 0; times < 2; times++) Assert.Equal(Outcome.Ok, await desk.RemoveAsync(picture.Id));

        Assert.Empty((await desk.ReadAsync()).Shown);
        Assert.Equal(TestClock.Start, Assert.Single((await desk.ReadAsync()).Removed).RemovedAtUtc);
        Assert.Empty((await desk.House.VerifyAsync()).Faults);

        for (var times = 0; times < 2; times++) Assert.Equal(Outcome.Ok, await desk.RestoreAsync(picture.Id));
        Assert.Equal(picture, Assert.Single((await desk.ReadAsync()).Shown));
        Assert.Equal(3, await desk.EntriesAsync()); // doing it again is nothing new
        Assert.Empty((await desk.House.VerifyAsync()).Faults);
    }

    [Fact]
    public async Task Only_its_learner_removes_it_and_takes_it_back()
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        var note = await desk.AddedAsync(EvidenceDesk.ANote());
        foreach (var other in (Caller[])[desk.Mentor, await desk.House.LearnerAsync(desk.Cohort), await desk.House.AdminAsync(), await desk.House.PersonAsync()])
        {
            Assert.Equal(Outcome.NotFound, await desk.RemoveAsync(note.Id, other));
            Assert.Equal(Outcome.NotFound, await desk.RestoreAsync(note.Id, other));
            Assert.Empty((await desk.ReadAsync(by: other)).Shown);
        }
        Assert.Equal(Outcome.NotFound, await desk.RemoveAsync(999));
        await desk.House.DisableAsync(desk.Learner);
        Assert.Equal(Outcome.NotFound, await desk.RemoveAsync(note.Id));
        Assert.Equal(1, await desk.EntriesAsync());
    }

    [Fact]
    public async Task A_picture_opens_for_its_learner_and_the_present_mentors_of_that_skill_alone()
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        var house = desk.House;
        var picture = (await desk.AddedAsync(EvidenceDesk.APicture())).FileId!.Value;
        var gardeners = await house.CohortAsync("gardener");

        Assert.True(await desk.MayOpenAsync(picture, desk.Learner));
        Assert.True(await desk.MayOpenAsync(picture, desk.Mentor));
        Assert.False(await desk.MayOpenAsync(picture, await house.PersonAsync()));
        Assert.False(await desk.MayOpenAsync(picture, await house.AdminAsync()));
        Assert.False(await desk.MayOpenAsync(picture, await house.LearnerAsync(desk.Cohort)));
        Assert.False(await desk.MayOpenAsync(picture, await house.MentorAsync(await house.CohortAsync(name: "Other")))); // another cohort
        Assert.False(await desk.MayOpenAsync(Guid.NewGuid(), desk.Learner));

        var gardener = await house.MentorAsync(gardeners);
        await house.AddAsync(gardeners, desk.Learner, CohortRole.Learner, "The Learner");
        Assert.False(await desk.MayOpenAsync(picture, gardener)); // shares a cohort whose career does not ask for git
        var soil = (await desk.AddedAsync(EvidenceDesk.APicture(criterion: "name-layers"))).FileId!.Value;
        Assert.True(await desk.MayOpenAsync(soil, gardener));
        Assert.False(await desk.MayOpenAsync(soil, desk.Mentor));
    }

    [Fact]
    public async Task An_ex_mentor_an_ex_learner_and_the_disabled_lose_the_picture_at_once()
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        var picture = (await desk.AddedAsync(EvidenceDesk.APicture())).FileId!.Value;
        var second = await desk.House.MentorAsync(desk.Cohort);
        Assert.True(await desk.MayOpenAsync(picture, second));

        await desk.House.RemoveAsync(desk.Cohort, second);
        Assert.False(await desk.MayOpenAsync(picture, second));
        await desk.House.RemoveAsync(desk.Cohort, desk.Learner);
        Assert.False(await desk.MayOpenAsync(picture, desk.Mentor));
        await desk.House.DisableAsync(desk.Learner);
        Assert.False(await desk.MayOpenAsync(picture, desk.Learner));
    }

    [Fact]
    public async Task A_removed_picture_is_for_its_learner_alone()
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        var picture = await desk.AddedAsync(EvidenceDesk.APicture());
        await desk.RemoveAsync(picture.Id);

        Assert.True(await desk.MayOpenAsync(picture.FileId!.Value, desk.Learner));
        Assert.False(await desk.MayOpenAsync(picture.FileId!.Value, desk.Mentor));
    }

    [Fact]
    public async Task A_mentor_who_comes_for_the_picture_by_itself_leaves_a_line_as_for_the_record()
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        var picture = (await desk.AddedAsync(EvidenceDesk.APicture())).FileId!.Value;
        for (var times = 0; times < 3; times++) Assert.True(await desk.MayOpenAsync(picture, desk.Mentor));
        Assert.True(await desk.MayOpenAsync(picture, desk.Learner));

        var line = Assert.Single(await desk.House.ReadAsync(db => db.Audit.Where(line => line.LearnerId == desk.Learner.PersonId && line.Action == AuditAction.LearnerRecordOpened).ToListAsync(TestHouse.Ct)));
        Assert.Equal(desk.Mentor.PersonId, line.ActorId);
    }

    [Fact]
    public async Task A_picture_that_is_gone_from_the_disk_is_not_found()
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        var picture = (await desk.AddedAsync(EvidenceDesk.APicture())).FileId!.Value;
        File.Delete(Path.Combine(desk.House.Folder.Files, picture.ToString()));

        Assert.False(await desk.MayOpenAsync(picture, desk.Learner));
    }

    [Fact]
    public async Task A_process_that_died_between_file_and_entry_leaves_nothing_after_the_next_start()
    {
        await using var desk = await EvidenceDesk.OpenAsync();
        var (shown, removed) = (await desk.AddedAsync(EvidenceDesk.APicture()), await desk.AddedAsync(EvidenceDesk.APicture(APicture.Gif)));
        await desk.RemoveAsync(removed.Id);
        var (orphan, half, fresh) = (Path.Combine(desk.House.Folder.Files, Guid.NewGuid().ToString()), Path.Combine(desk.House.Folder.Files, Guid.NewGuid() + ".part"), Path.Combine(desk.House.Folder.Files, Guid.NewGuid() + ".part"));
        foreach (var path in (string[])[orphan, half, fresh, Path.Combine(desk.House.Folder.Files, "readme.txt")]) await File.WriteAllBytesAsync(path, APicture.Png, TestHouse.Ct);
        File.SetLastWriteTimeUtc(half, TestClock.Start.AddHours(-2));
        File.SetLastWriteTimeUtc(fresh, TestClock.Start.AddMinutes(-2));

        Assert.Equal(2, await desk.House.Get<SweepEvidenceFiles>().RunAsync(TestHouse.Ct));
        Assert.Equal(((string[])[shown.FileId.ToString()!, removed.FileId.ToString()!, Path.GetFileName(fresh), "readme.txt"]).Order(StringComparer.Ordinal), desk.FilesOnDisk());
    }
}
