using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.Salaries;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Publishing;

/// <summary>An admin adds what a source states about pay. What it does not state is said to be unstated, and never filled in.</summary>
public sealed class AddSalaryClaim(PublishAddition addition, TimeProvider time)
{
    /// <param name="seenPublication">The publication that the caller's form was drawn with.</param>
    /// <returns>
    /// NotFound: no admin. Stale: something else was published since. Refused: <c>content.check-fields</c> with the fields,
    /// <c>content.nothing-published</c>, <c>content.edit-by-hand</c> (a file is written in a way that nothing can be added
    /// to), <c>content.has-findings</c>. Nothing is changed then.
    /// </returns>
    public Task<Outcome<ContentAddition>> RunAsync(Caller caller, SalaryClaimForm form, long seenPublication, CancellationToken ct) =>
        addition.RunAsync(caller, seenPublication, catalogue => Draft(form, catalogue, FieldReader.LatestDay(time.UtcNow())), ct);

    private static AdditionDraft Draft(SalaryClaimForm form, Catalogue catalogue, DateOnly today)
    {
        var fields = new FieldReader();
        var career = fields.Choice("career", form.Career, catalogue.Careers.Select(career => career.Id));
        var kind = fields.Choice("kind", form.Kind, SalaryMapper.Kinds);
        SalaryKind? known = fields.Faults.Any(fault => fault.Field == "kind") ? null : kind; // until it is, nobody can tell what else is wrong
        var low = fields.Amount("low", form.Low);
        var high = High(fields, form, known, low);
        var currency = fields.Choice("currency", form.Currency, SalaryWords.Currencies);
        SalaryPeriod? period = string.IsNullOrEmpty(form.Period) ? null : fields.Choice("period", form.Period, SalaryMapper.Periods);
        var region = fields.Both("region", form.RegionId, form.RegionEn);
        var dependsOn = fields.OptionalBoth("depends-on", form.DependsOnId, form.DependsOnEn);
        var unstated = Unstated(fields, form, known, period);
        var note = fields.OptionalBoth("note", form.NoteId, form.NoteEn);
        var (sourceId, source) = fields.SourceOf(form.Source, catalogue, today);
        var id = AdditionIds.Free($"{career}-{AdditionIds.Slug(region.En)}-{form.Kind}", catalogue);
        var claim = new SalaryClaim(id, career, kind, Money.OfUnits(low, currency), Money.OfUnits(high, currency), period, region, dependsOn, note is null ? [] : [note], unstated, form.IsLumped, sourceId);
        return new(id, source is not null, (files, version) => PackEdit.Add(files, claim, source, version), fields.Faults);
    }

    private static long High(FieldReader fields, SalaryClaimForm form, SalaryKind? kind, long low)
    {
        if (kind is null) return low;
        if (kind != SalaryKind.Range)
        {
            if (!string.IsNullOrWhiteSpace(form.High)) fields.Fault("high", "content.one-amount");
            return low;
        }

        var high = fields.Amount("high", form.High);
        if (high < low && fields.Faults.All(fault => fault.Field is not ("low" or "high"))) fields.Fault("high", "content.low-above-high");
        return high;
    }

    // A period that is not stated is unstated, and so is the country of a figure for several: nobody has to say so twice.
    private static IReadOnlyList<SalaryAspect> Unstated(FieldReader fields, SalaryClaimForm form, SalaryKind? kind, SalaryPeriod? period)
    {
        var unstated = form.Unstated.Distinct(StringComparer.Ordinal).Select(word => fields.Choice("unstated", word, SalaryMapper.Aspects)).ToHashSet();
        if (kind == SalaryKind.Range && unstated.Contains(SalaryAspect.Range)) fields.Fault("unstated", "content.range-stated");
        unstated.Remove(SalaryAspect.Period);
        if (period is null) unstated.Add(SalaryAspect.Period);
        if (form.IsLumped) unstated.Add(SalaryAspect.Country);
        return [.. unstated.Order()];
    }
}
