namespace CareerHub.Core.Features.Content;

/// <summary>The rules of a pack beyond the shape of its files. Each rule adds to the findings of the draft and skips what was already named.</summary>
internal static class PackChecker
{
    public static void Check(PackDraft draft)
    {
        NameRules.Check(draft);
        HeaderRules.Check(draft);
        CareerRules.Check(draft);
        SalaryRules.Check(draft);
        SkillRules.Check(draft);
        ToolRules.Check(draft);
        RequireRules.Check(draft);
        CriterionRules.Check(draft);
        ReplaceRules.Check(draft);
        LevelRules.Check(draft);
    }
}
