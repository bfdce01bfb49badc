using CareerHub.Core.Features.Content;

namespace CareerHub.Web.Hosting.Verbs;

internal sealed class FromOnetVerb() : OccupationVerb("from-onet", "--code")
{
    public override string Usage => "content from-onet FOLDER --code C --out DRAFT";
    public override string Summary => "Drafts a content pack from an occupation of O*NET.";
    public override string Explanation =>
        "FOLDER holds the official text files: Occupation Data.txt, Task Statements.txt, Technology Skills.txt. C is a code such as\n" +
        "15-1254.00. DRAFT is made; one that holds something is refused. Rows that cannot be used are named with their line and\n" +
        "skipped. What a person still has to write is listed as content check lists it. Touches no database.";

    protected override OccupationDraft? Draft(OccupationFiles files, string occupation, out IReadOnlyList<RowNote> notes, out IEnumerable<string> refusals)
    {
        var (onet, reasons) = OnetFolder.Read(files);
        (notes, refusals) = (onet?.Notes ?? [], reasons.Select(Said));
        if (onet is null) return null;
        if (onet.Find(occupation) is { } found) return OnetDraft.Of(found, onet.Release);
        refusals = Unknown(occupation, onet.Near(occupation));
        return null;
    }
}
