using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Salaries;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Publishing;

/// <summary>An admin adds a published rate between two currencies; pages convert with the newest.</summary>
public sealed class AddExchangeRate(PublishAddition addition, TimeProvider time)
{
    /// <inheritdoc cref="AddSalaryClaim.RunAsync"/>
    public Task<Outcome<ContentAddition>> RunAsync(Caller caller, ExchangeRateForm form, long seenPublication, CancellationToken ct) =>
        addition.RunAsync(caller, seenPublication, catalogue => Draft(form, catalogue, FieldReader.LatestDay(time.UtcNow())), ct);

    private static AdditionDraft Draft(ExchangeRateForm form, Catalogue catalogue, DateOnly today)
    {
        var fields = new FieldReader();
        var from = fields.Choice("from", form.From, SalaryWords.Currencies);
        var to = fields.Choice("to", form.To, SalaryWords.Currencies);
        if (from.Length > 0 && from == to) fields.Fault("to", "content.same-currency");
        var value = fields.Rate("rate", form.Rate);
        if (string.IsNullOrWhiteSpace(form.Date)) fields.Fault("date", "content.field-needed");
        var date = fields.OptionalDay("date", form.Date, today) ?? today;
        var publisher = fields.Needed("publisher", form.Publisher, FieldReader.MostOfName);
        var (sourceId, source) = fields.SourceOf(form.Source, catalogue, today);
        var id = AdditionIds.Free($"{AdditionIds.Slug(from)}-{AdditionIds.Slug(to)}-{date:yyyy-MM-dd}", catalogue);
        var rate = new ExchangeRate(id, from, to, value, date, publisher, sourceId);
        return new(id, source is not null, (files, version) => PackEdit.Add(files, rate, source, version), fields.Faults);
    }
}
