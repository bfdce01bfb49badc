using CareerHub.Core.Features.Content;

namespace CareerHub.Web.Hosting.Verbs;

internal sealed class FromOnetVerb() : OccupationVerb<OnetOccupation>("from-onet", "--code", OnetFolder.Read)
{
    public override string Usage => "content from-onet FOLDER --code C --out DRAFT";
    public override string Summary => "Drafts a content pack from an occupation of O*NET.";
    public override string Explanation =>
        "FOLDER holds the official text files: Occupation Data.txt, Task Statements.txt, Technology Skills.txt. C is a code such as\n" +
        "15-1254.00. DRAFT is made; one that holds something is refused. Rows that cannot be used are named with their line and\n" +
        "skipped. What a person still has to write is listed as content check lists it. Touches no database.";
}
