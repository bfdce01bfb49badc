using CareerHub.Core.Features.Content;

namespace CareerHub.Web.Hosting.Verbs;

internal sealed class FromEscoVerb() : OccupationVerb<EscoOccupation>("from-esco", "--uri", EscoFolder.Read)
{
    public override string Usage => "content from-esco FOLDER --uri U --out DRAFT";
    public override string Summary => "Drafts a content pack from an occupation of ESCO.";
    public override string Explanation =>
        "FOLDER holds the official CSV files in English: occupations_en.csv, skills_en.csv, occupationSkillRelations.csv (newer\n" +
        "releases: occupationSkillRelations_en.csv). U is an address such as\n" +
        "http://data.europa.eu/esco/occupation/f2b15a0e-e65a-438a-affb-29b9d50b77d1. DRAFT is made; one that holds\n" +
        "something is refused. Rows that cannot be used are named with their line and skipped. What a person still has to write is\n" +
        "listed as content check lists it. Touches no database.";
}
