using CareerHub.Core.Features.Publishing;

namespace CareerHub.Web.Features.Publishing;

/// <summary>One of several forms of a page, with what was typed into it and what is wrong with that. Empty before anybody sent it.</summary>
/// <param name="Name">In front of the ids of its fields, which are unique on the page.</param>
public sealed record PostedForm(string Name, IFormCollection? Posted, IReadOnlyList<FieldFault> Faults)
{
    public string Value(string field) => Posted is null ? "" : Posted[field].ToString();

    public IReadOnlyList<string> Values(string field) => Posted is null ? [] : [.. Posted[field].OfType<string>()];

    /// <summary>Resource key of the first thing that is wrong with a field; null when nothing is.</summary>
    public string? Fault(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Code;

    public string Id(string field) => $"{Name}-{field}";

    /// <summary>The page opens with the cursor there: the first field that needs another look.</summary>
    public bool IsFirst(string field) => Faults.Count > 0 && Faults[0].Field == field;

    public SourceForm Source => new(Value("source"), Value("source-publisher"), Value("source-site"), Value("source-address"), Value("source-title"),
        Value("source-published"), Value("source-language"), Value("source-about-id"), Value("source-about-en"), Value("source-kind"), Value("source-retrieved"), Value("source-licence"));

    public SalaryClaimForm Claim => new(Value("career"), Value("kind"), Value("low"), Value("high"), Value("currency"), Value("period"),
        Value("region-id"), Value("region-en"), Values("unstated"), Value("note-id"), Value("note-en"), Source, Value("depends-on-id"), Value("depends-on-en"), Value("lumped").Length > 0);

    public ExchangeRateForm Rate => new(Value("from"), Value("to"), Value("rate"), Value("date"), Value("publisher"), Source);
}
