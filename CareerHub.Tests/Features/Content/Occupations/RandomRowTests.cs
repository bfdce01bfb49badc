using CareerHub.Core.Features.Content;
using FsCheck;
using FsCheck.Fluent;
using static CareerHub.Tests.Features.Content.Occupations.OccupationSample;

namespace CareerHub.Tests.Features.Content.Occupations;

/// <summary>Whatever the rows are: each is in a draft or reported with its line, never both and never neither.</summary>
public sealed class RandomRowTests
{
    private static readonly Gen<string> Cells = Gen.Elements(
        "51-3011.00", "51-3011.01", "51-9999.00", "nonsense", "", "n/a", "Knead dough.", "Bake: bread", "\"Bake\"", "Core", "Supplemental", "Y", "N", "\u0002", "é", "a\uFFFDb");

    private static readonly Gen<string[]> TaskRows = from row in Gen.OneOf(
        from code in Gen.Elements("51-3011.00", "51-3011.01") from task in Cells from type in Gen.Elements("Core", "Supplemental", "n/a") select new[] { code, "1", task, type, "x" },
        from cells in Gen.ArrayOf(Cells) select cells)
                                                     where row.Any(cell => cell != "")
                                                     select row;

    private static readonly Gen<string[]> TechnologyRows = from row in Gen.OneOf(
        from code in Gen.Elements("51-3011.00", "51-3011.01")
        from name in Cells
        from title in Gen.Elements("Ovens", "Mixers", "Tills")
        from hot in Gen.Elements("Y", "N", "N")
        from inDemand in Gen.Elements("Y", "N", "N")
        select new[] { code, name, "1", title, hot, inDemand },
        from cells in Gen.ArrayOf(Cells) select cells)
                                                           where row.Any(cell => cell != "")
                                                           select row;

    [Fact]
    public void Every_row_of_ONET_is_in_a_draft_or_reported() => Always.Holds(
        from tasks in Gen.ListOf(TaskRows) from technologies in Gen.ListOf(TechnologyRows) select (Tasks: tasks.ToList(), Technologies: technologies.ToList()),
        rows =>
        {
            var folder = Onet
                .With(Tasks, Tabbed("\n", [Heading("O*NET-SOC Code", "Task ID", "Task", "Task Type", "Date"), .. rows.Tasks.Select(Heading)]))
                .With(Technologies, Tabbed("\n", [Heading("O*NET-SOC Code", "Example", "Commodity Code", "Commodity Title", "Hot Technology", "In Demand"), .. rows.Technologies.Select(Heading)]))
                .ReadOnet();
            var drafts = folder.Occupations.Select(occupation => OnetDraft.Of(occupation, folder.Release)).ToList();

            Assert.Equal(folder.Notes.Count, folder.Notes.Select(note => (note.File, note.Line)).Distinct().Count());
            Assert.Equal(rows.Tasks.Count, drafts.Sum(draft => draft.Tasks.Count) + folder.Notes.Count(note => note.File == Tasks));
            Assert.Equal(rows.Technologies.Count, drafts.Sum(draft => draft.ToolCount) + folder.Notes.Count(note => note.File == Technologies));
            for (var at = 0; at < rows.Tasks.Count; at++)
            {
                if (folder.Notes.Any(note => note.File == Tasks && note.Line == at + 2)) continue;
                Assert.Contains(folder.Find(rows.Tasks[at][0])!.Tasks, task => task.Statement == rows.Tasks[at][2]);
            }
            Assert.All(drafts, draft => HumanWork.Of(draft));
        });

    [Fact]
    public void Every_relation_of_ESCO_is_in_a_draft_or_reported() => Always.Holds(
        from rows in Gen.ListOf(
            from occupation in Gen.Elements(Baker, "http://nowhere", "")
            from relation in Gen.Elements("essential", "optional", "a\"b", "\"open", "\"two\nlines\"")
            from skill in Gen.Elements(Kneading, Skill(2), Skill(3), Skill(4), Skill(9))
            select $"{occupation},{relation},,{skill}")
        select rows.ToList(),
        rows =>
        {
            var folder = Esco.With(Relations, string.Concat(rows.Prepend("occupationUri,relationType,skillType,skillUri").Select(row => row + "\r\n"))).ReadEsco();
            var draft = EscoDraft.Of(Assert.Single(folder.Occupations), folder.Release);
            var (line, missed) = (2, 0);
            var reported = folder.Notes.Select(note => note.Line).ToHashSet();
            foreach (var row in rows)
            {
                if (!reported.Contains(line)) missed++;
                line += row.Count(letter => letter == '\n') + 1;
            }

            Assert.Equal(missed, draft.Skills.Count);
            HumanWork.Of(draft);
        });

    private static string Heading(params string[] cells) => string.Join('\t', cells);
}
