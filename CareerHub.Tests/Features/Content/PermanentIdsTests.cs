using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Content;

namespace CareerHub.Tests.Features.Content;

public sealed class PermanentIdsTests
{
    [Fact]
    public void The_same_catalogue_keeps_every_promise() => Assert.Empty(Broken(ACatalogue.Smallish()));

    [Fact]
    public void New_skills_criteria_and_careers_are_welcome() => Assert.Empty(Broken(ACatalogue.Smallish()
        .Skill("css", ACatalogue.Criterion("place-boxes", 1)).Career("front-end", ("css", 1, 1))));

    [Fact]
    public void Retiring_rewording_and_raising_a_revision_are_welcome() => Assert.Empty(Broken(ACatalogue.Smallish()
        .Change("save-change", criterion => criterion with { IsRetired = true })
        .Change("push-work", criterion => criterion with { Revision = 7, Statement = new("lain", "other") })));

    [Fact]
    public void A_skill_that_is_gone_is_one_finding() => AssertBroken("skills/soil.yaml", new ACatalogue()
        .Skill("git", [.. ACatalogue.Small.Skill("git")!.Criteria]).Skill("sql", [.. ACatalogue.Small.Skill("sql")!.Criteria]));

    [Fact]
    public void A_criterion_that_is_gone_is_a_finding() => AssertBroken("skills/sql.yaml", new ACatalogue()
        .Skill("git", [.. ACatalogue.Small.Skill("git")!.Criteria]).Skill("soil", [.. ACatalogue.Small.Skill("soil")!.Criteria])
        .Skill("sql", ACatalogue.Small.Criterion("read-rows")!));

    [Fact]
    public void A_criterion_that_moved_is_a_finding() => AssertBroken("skills/soil.yaml", new ACatalogue()
        .Skill("git", [.. ACatalogue.Small.Skill("git")!.Criteria]).Skill("sql", ACatalogue.Small.Criterion("read-rows")!)
        .Skill("soil", [.. ACatalogue.Small.Skill("soil")!.Criteria, ACatalogue.Small.Criterion("join-tables")!]));

    [Fact]
    public void A_revision_that_falls_is_a_finding()
    {
        var running = ACatalogue.Smallish().Change("save-change", criterion => criterion with { Revision = 3 }).Build();
        Assert.Equal("skills/git.yaml", Assert.Single(PermanentIds.Broken(running, ACatalogue.Small)).File);
    }

    [Fact]
    public void Every_finding_is_told_in_both_languages() => Assert.All(Broken(new ACatalogue()), finding =>
    {
        Assert.NotEqual("", finding.Message.Id);
        Assert.NotEqual(finding.Message.Id, finding.Message.En);
    });

    private static void AssertBroken(string file, ACatalogue next) => Assert.Equal(file, Assert.Single(Broken(next)).File);

    private static IReadOnlyList<Finding> Broken(ACatalogue next) => PermanentIds.Broken(ACatalogue.Small, next.Build());
}
