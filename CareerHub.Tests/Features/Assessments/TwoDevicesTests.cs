using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace CareerHub.Tests.Features.Assessments;

/// <summary>
/// Two devices of one learner tick, lose their connection, send late, send twice, have their clocks changed and load the
/// page again, in any order: in the end both show, and the database holds, the latest intent by rule 2 of the domain.
/// </summary>
public sealed class TwoDevicesTests
{
    private static readonly string[] Criteria = ["save-change", "push-work", "read-rows"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Any_interleaving_ends_in_the_latest_intent_on_every_device(int block)
    {
        await using var house = await TestHouse.OpenAsync();
        foreach (var seed in Gen.Choose(0, int.MaxValue - 1).Sample(25, 50).Select(sample => sample ^ block)) await OnceAsync(house, seed);
        Assert.True((await house.VerifyAsync()).IsSound);
    }

    private static async Task OnceAsync(TestHouse house, int seed)
    {
        var random = new Random(seed);
        var learner = await house.PersonAsync();
        var meant = new List<Meant>();
        Device[] devices = [new(house, learner, meant), new(house, learner, meant)];
        foreach (var device in devices) await device.LoadAsync();
        for (var step = 0; step < 30; step++)
        {
            house.Clock.Move(TimeSpan.FromMilliseconds(random.Next(0, 90_000)));
            var device = devices[random.Next(devices.Length)];
            switch (random.Next(10))
            {
                case < 5: device.Turn(Criteria[random.Next(Criteria.Length)]); break;
                case 5: device.SetClock(TimeSpan.FromMinutes(random.Next(-600, 600))); break;
                case 6: await device.LoadAsync(); break;
                case 7: await device.SendAsync(isAnswerLost: true); break;
                default: await device.SendAsync(isAnswerLost: false); break;
            }
        }
        foreach (var device in devices) await device.SendAsync(isAnswerLost: false);
        foreach (var device in devices) await device.HearNewsAsync();

        var progress = await house.ReadAsync(async db => (await LearnerProgress.LoadAsync(db, ACatalogue.Small, [learner.PersonId], TestHouse.Ct))[learner.PersonId]);
        foreach (var criterion in Criteria)
        {
            var latest = meant.Where(intent => intent.Criterion == criterion).MaxBy(intent => (intent.AtUtc, intent.Arrival));
            Assert.True((latest?.IsClaimed ?? false) == progress.Claimed.Contains(criterion), $"seed {seed}: {criterion} is not as meant last.");
            Assert.All(devices, device => Assert.True(device.Shows(criterion) == progress.Claimed.Contains(criterion), $"seed {seed}: a device shows {criterion} otherwise."));
        }
    }

    /// <summary>What rule 2 makes of an intent, worked out beside the product.</summary>
    private sealed record Meant(string Criterion, bool IsClaimed, DateTime AtUtc, int Arrival);

    /// <summary>What the checklist's script does, as a model: an outbox, boxes, the newest entry it knows, and a clock of its own.</summary>
    private sealed class Device(TestHouse house, Caller learner, List<Meant> meant)
    {
        private readonly List<(Guid Key, string Criterion, bool IsClaimed, DateTime TickedAt, DateTime ServedAt)> _outbox = [];
        private readonly HashSet<Guid> _arrived = [];
        private Dictionary<string, bool> _boxes = [];
        private TimeSpan _offset;
        private DateTime _servedAt;
        private long _known;

        private DateTime Clock => house.Clock.Now + _offset;

        public bool Shows(string criterion) => _boxes.GetValueOrDefault(criterion);

        public void SetClock(TimeSpan offset) => _offset = offset;

        public void Turn(string criterion)
        {
            _boxes[criterion] = !Shows(criterion);
            var last = _outbox.Count == 0 ? DateTime.MinValue : _outbox[^1].TickedAt.AddMilliseconds(1);
            _outbox.Add((Guid.NewGuid(), criterion, Shows(criterion), Clock > last ? Clock : last, _servedAt));
        }

        public async Task SendAsync(bool isAnswerLost)
        {
            if (_outbox.Count == 0) return;
            var sentAt = Clock > _outbox[^1].TickedAt ? Clock : _outbox[^1].TickedAt;
            foreach (var tick in _outbox.Where(tick => _arrived.Add(tick.Key)))
            {
                var held = sentAt - tick.TickedAt;
                var at = house.Clock.Now - (held > TimeSpan.Zero ? held : TimeSpan.Zero);
                meant.Add(new(tick.Criterion, tick.IsClaimed, at < tick.ServedAt ? tick.ServedAt : at, meant.Count));
            }
            var answer = (await house.Get<SaveIntents>().RunAsync(learner, null,
                [.. _outbox.Select(tick => new Intent(tick.Key, tick.Criterion, tick.IsClaimed, 1, sentAt - tick.TickedAt, tick.ServedAt))], TestHouse.Ct)).Required;
            if (isAnswerLost) return;
            _outbox.Clear();
            foreach (var result in answer.Results) _boxes[result.CriterionId] = result.IsClaimed;
            if (answer.Before > _known) await LoadAsync();
            else _known = answer.Newest;
        }

        public async Task HearNewsAsync()
        {
            if ((await house.Get<ReadNews>().RunAsync(learner, TestHouse.Ct)).Required.Newest > _known) await LoadAsync();
        }

        public async Task LoadAsync()
        {
            var page = (await house.Get<ReadChecklist>().RunAsync(learner, "back-end", TestHouse.Ct)).Required;
            (_servedAt, _known) = (page.ServedAtUtc, page.Newest);
            _boxes = page.Skills.SelectMany(skill => skill.Rows).ToDictionary(row => row.Criterion.Id, row => row.State.IsClaimed);
            foreach (var tick in _outbox) _boxes[tick.Criterion] = tick.IsClaimed;
        }
    }
}
