using System.Text.Json;

namespace CareerHub.Tests.Benchmarks.Load;

/// <summary>A learner with a session: what a browser keeps of them, whichever connection they use.</summary>
/// <param name="session">The sign-in cookie, <c>name=value</c>.</param>
internal sealed class Learner(string session)
{
    public const string Career = "back-end-engineer";
    private readonly Lock _lock = new();
    private readonly Dictionary<string, bool> _claims = new(StringComparer.Ordinal);
    private ChecklistReading? _page;

    public string Session { get; private set; } = session;

    /// <summary>Takes a renewed session, as a browser does; otherwise the server would renew it with every request.</summary>
    public void TakeCookies(Reply reply)
    {
        var name = Session[..(Session.IndexOf('=') + 1)];
        foreach (var cookie in reply.All("Set-Cookie").Where(cookie => cookie.StartsWith(name, StringComparison.Ordinal))) Session = cookie.Split(';')[0];
    }

    public void See(ChecklistReading page)
    {
        lock (_lock)
        {
            _page = page;
            foreach (var criterion in page.Criteria) _claims[criterion.Id] = criterion.IsClaimed;
        }
    }

    /// <summary>Turns a random box over.</summary>
    /// <returns>The key of the intent, and the body that says so to the server.</returns>
    public (string Key, string Json) Tick()
    {
        lock (_lock)
        {
            var page = _page ?? throw new InvalidOperationException("This learner has not opened the checklist.");
            var criterion = page.Criteria[Random.Shared.Next(page.Criteria.Count)];
            var claimed = _claims[criterion.Id] = !_claims[criterion.Id];
            var key = Guid.NewGuid().ToString();
            var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
            return (key, JsonSerializer.Serialize(new
            {
                person = page.Person,
                career = Career,
                sentAt = now,
                intents = new[] { new { key, criterion = criterion.Id, claimed, revision = criterion.Revision, tickedAt = now, servedAt = page.ServedAt } },
            }));
        }
    }
}
