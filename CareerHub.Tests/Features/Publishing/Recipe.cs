using System.Globalization;
using System.Text;
using CareerHub.Core.Features.Content;
using CareerHub.Tests.Features.Content;

namespace CareerHub.Tests.Features.Publishing;

/// <summary>The criteria of the tiny pack, to be edited as an author would. Immutable; its files always pass the checker.</summary>
internal sealed record Recipe(int Number, IReadOnlyList<Recipe.Step> Steps)
{
    public sealed record Step(string Id, bool IsMust, int Revision, bool IsRetired, int Wording, IReadOnlyList<string> Replaces);

    public static Recipe First { get; } = new(0, [New("heat-oven"), New("knead-dough"), New("weigh-flour")]);

    public IEnumerable<Step> Active => Steps.Where(step => !step.IsRetired);

    /// <summary>Some edit that the rules allow: which one, and of what, follows from two numbers. Itself where there is no room for it.</summary>
    public Recipe Edited(int what, int which)
    {
        var active = Active.ToList();
        var one = active[which % active.Count];
        var other = active[(which + 1) % active.Count];
        var room = 4 - active.Count;
        var next = (what % 8) switch
        {
            0 => With(one with { Wording = one.Wording + 1 }),
            1 => With(one with { Revision = one.Revision + 1 }),
            2 when active.Count > 2 => With(one with { IsRetired = true }),
            3 => With(one with { IsRetired = true }).And(New(Fresh(0), one.Id)),
            4 when room > 0 => With(one with { IsRetired = true }).And(New(Fresh(0), one.Id), New(Fresh(1), one.Id)),
            5 when active.Count > 2 => With(one with { IsRetired = true }, other with { IsRetired = true }).And(New(Fresh(0), one.Id, other.Id)),
            6 when room > 0 => And(New(Fresh(0))),
            7 when room > 0 && Steps.FirstOrDefault(step => step.IsRetired && !Steps.Any(later => later.Replaces.Contains(step.Id))) is { } gone => With(gone with { IsRetired = false }),
            _ => this,
        };
        return next with { Number = Number + 1 };
    }

    public PackFiles Files()
    {
        var text = new StringBuilder(TinyPackText.Skill[..TinyPackText.Skill.IndexOf("criteria:", StringComparison.Ordinal)]).Append("criteria:\n");
        foreach (var step in Steps)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                  - id: {{step.Id}}
                    level: 1
                    must: {{(step.IsMust ? "true" : "false")}}
                    revision: {{step.Revision}}
                    status: {{(step.IsRetired ? "retired" : "active")}}
                    statement: { id: "Saya bisa {{step.Id}} {{step.Wording}}, dengan bantuan", en: "I can {{step.Id}} {{step.Wording}}, with help" }
                    artefact: { id: foto, en: a photo }

                """);
            if (step.Replaces.Count > 0) text.Append(CultureInfo.InvariantCulture, $"    replaces: [{string.Join(", ", step.Replaces)}]\n");
        }
        return TinyPack.Good.With(TinyPack.Skill, text.ToString()).Change(TinyPack.Header, "version: 1.2.3", string.Create(CultureInfo.InvariantCulture, $"version: 1.3.{Number}")).Files;
    }

    private static Step New(string id, params string[] replaces) => new(id, IsMust: true, 1, IsRetired: false, 0, replaces);

    private string Fresh(int nth) => string.Create(CultureInfo.InvariantCulture, $"step-{Number}-{nth}");

    private Recipe With(params Step[] changed) => this with { Steps = [.. Steps.Select(step => changed.FirstOrDefault(other => other.Id == step.Id) ?? step)] };

    private Recipe And(params Step[] added) => this with { Steps = [.. Steps, .. added] };
}
