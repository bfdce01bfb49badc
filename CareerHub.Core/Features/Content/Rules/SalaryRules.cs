using CareerHub.Core.Features.Salaries;

namespace CareerHub.Core.Features.Content;

/// <summary>Amounts in order, rates between two currencies, and nothing both stated and called unstated.</summary>
internal static class SalaryRules
{
    public static void Check(PackDraft draft)
    {
        foreach (var claim in draft.Salaries)
        {
            if (!draft.IsWhole(draft.Marks.Of(claim).File)) break;
            if (claim.Low.MinorUnits > claim.High.MinorUnits) draft.Findings.Add(draft.Marks.Of(claim, "low"), PackWords.LowAboveHigh);
            if (claim.Period is not null && claim.Unstated.Contains(SalaryAspect.Period))
                draft.Findings.Add(draft.Marks.Of(claim, "unstated"), PackWords.StatedAndUnstated("period"));
            if (claim.Kind == SalaryKind.Range && claim.Unstated.Contains(SalaryAspect.Range))
                draft.Findings.Add(draft.Marks.Of(claim, "unstated"), PackWords.StatedAndUnstated("range"));
        }

        foreach (var rate in draft.Rates.Where(rate => rate.From != "" && rate.From == rate.To))
            draft.Findings.Add(draft.Marks.Of(rate, "to"), PackWords.SameCurrency);
    }
}
