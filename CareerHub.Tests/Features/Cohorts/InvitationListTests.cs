using CareerHub.Core.Features.Cohorts;
using CareerHub.Core.Features.People;
using FsCheck;
using FsCheck.Fluent;

namespace CareerHub.Tests.Features.Cohorts;

public sealed class InvitationListTests
{
    private static readonly Gen<string> Names = Gen.Elements("Sari", "Budi Santoso, S.Kom", "Dr. Ani; M.T.", "Nur ‘Aisyah", "Élodie Ñ", "李小龙", "🙂 Rina", "Ade-Kurniawan 2");

    private static readonly Gen<(string? Name, string? Email)> People =
        from name in Names
        from number in Gen.Choose(0, 99_999)
        from shape in Gen.Choose(0, 2)
        select shape switch { 0 => ((string?)name, (string?)null), 1 => (null, $"a{number}@mail.test"), _ => (name, $"b{number}@mail.test") };

    private static Gen<string> Written((string? Name, string? Email) person) => person switch
    {
        ({ } name, { } email) => Gen.Elements($"{name} <{email}>", $"\"{name}\" <{email}>", $"{name}, {email}", $"{name};{email}", $"{name}\t{email}", $"{email}\t{name}", $"{email}, {name}", $"\t {name} , {email} "),
        _ => Gen.Elements(person.Name ?? person.Email!, $"  {person.Name ?? person.Email}\t"),
    };

    private static readonly Gen<(string Text, IReadOnlyList<InvitedPerson> Expected)> Lists =
        from people in Gen.ListOf(People)
        let distinct = people.DistinctBy(person => person.Email ?? Guid.NewGuid().ToString()).ToList()
        from lines in Gen.CollectToList(distinct, person => from line in Written(person) from blank in Gen.Choose(0, 2) select (Line: line, Blanks: blank))
        from end in Gen.Elements("\n", "\r\n")
        select Assemble(distinct, lines, end);

    [Fact]
    public void Whatever_shape_people_are_written_in_they_are_read_with_their_lines() => Always.Holds(Lists, list =>
    {
        var read = InvitationList.Read(list.Text);
        Assert.Empty(read.Problems);
        Assert.Equal(list.Expected, read.People);
    });

    [Fact]
    public void Any_text_at_all_ends_line_by_line_in_people_or_problems_and_people_are_always_sound() => Always.Holds(AnyText, text =>
    {
        var read = InvitationList.Read(text);
        var written = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select((line, index) => (Line: index + 1, Text: line)).Where(line => !string.IsNullOrWhiteSpace(line.Text)).Select(line => line.Line);
        Assert.Equal(written, read.People.Select(person => person.Line).Concat(read.Problems.Select(problem => problem.Line)).Order());
        Assert.All(read.People, person =>
        {
            Assert.True(person.Name is not null || person.Email is not null);
            if (person.Name is not null) Assert.Null(AccountRules.Name(person.Name));
            if (person.Email is not null) Assert.Null(AccountRules.Email(person.Email));
        });
        Assert.All(read.Problems, problem => Assert.True(problem.Typed.Length <= 121 && !problem.Typed.Any(char.IsControl)));
        Assert.Equal(read.People.Count(person => person.Email is not null), read.People.Where(person => person.Email is not null).DistinctBy(person => person.Email, StringComparer.OrdinalIgnoreCase).Count());
    });

    [Fact]
    public void An_address_that_comes_again_is_a_problem_that_names_the_first_line() => Always.Holds(
        from list in Lists from which in Gen.Choose(0, 1_000) select (list, which),
        pair =>
        {
            if (pair.list.Expected.Where(person => person.Email is not null).ToList() is not { Count: > 0 } withAddress) return;
            var again = withAddress[pair.which % withAddress.Count];
            var text = $"{pair.list.Text}\nSomebody Else, {again.Email!.ToUpperInvariant()}";
            var problem = Assert.Single(InvitationList.Read(text).Problems);
            Assert.Equal((text.ReplaceLineEndings("\n").Split('\n').Length, "invitations.twice", (int?)again.Line), (problem.Line, problem.Code, problem.OtherLine));
        });

    [Theory]
    [InlineData("sari@", "invitations.address-unreadable")]
    [InlineData("Sari <sari@mail.test", "invitations.address-unreadable")]
    [InlineData("Sari sari@mail.test", "invitations.address-unreadable")]
    [InlineData("a@mail.test, b@mail.test", "invitations.address-unreadable")]
    [InlineData("<script>", "invitations.address-unreadable")]
    [InlineData("<>", "invitations.unreadable")]
    [InlineData("\"\"", "invitations.unreadable")]
    [InlineData("Sa\0ri", "invitations.name-unreadable")]
    public void A_line_that_cannot_be_read_says_why(string line, string code)
    {
        var problem = Assert.Single(InvitationList.Read($"Rina\n\n{line}\nBudi").Problems);
        Assert.Equal((3, code), (problem.Line, problem.Code));
    }

    [Fact]
    public void Half_a_character_is_not_stored() => // no inline case: the runner itself would mend it
        Assert.Equal("invitations.name-unreadable", Assert.Single(InvitationList.Read("half \uD83D pair").Problems).Code);

    [Fact]
    public void What_is_too_long_is_told_and_shown_cut()
    {
        var list = InvitationList.Read($"{new string('a', 81)}\n{new string('b', 250)}@mail.test\n{new string('x', 80)}");
        Assert.Equal([(1, "invitations.name-too-long"), (2, "invitations.address-too-long")], list.Problems.Select(problem => (problem.Line, problem.Code)));
        Assert.EndsWith("…", list.Problems[1].Typed, StringComparison.Ordinal);
        Assert.Equal(3, Assert.Single(list.People).Line);
    }

    [Fact]
    public void What_comes_behind_three_hundred_is_one_problem()
    {
        Assert.Empty(InvitationList.Read(Numbered(300)).Problems);
        var list = InvitationList.Read(Numbered(900));
        Assert.Equal(300, list.People.Count);
        Assert.Equal((301, "invitations.too-many"), list.Problems.Select(problem => (problem.Line, problem.Code)).Single());
    }

    private static readonly Gen<string> AnyText =
        from pieces in Gen.ListOf(Gen.Elements("Sari", "a@b.test", "A@B.TEST", " ", "\n", "\r\n", "\r", "\t", ",", ";", "<", ">", "\"", "@", "\0", "\uFEFF", "\u2028", "🙂", "\uD83D", "x@y.test", new string('z', 90)))
        select string.Concat(pieces);

    private static string Numbered(int count) => string.Join('\n', Enumerable.Range(1, count).Select(number => $"Learner {number}"));

    private static (string, IReadOnlyList<InvitedPerson>) Assemble(IReadOnlyList<(string? Name, string? Email)> people, IReadOnlyList<(string Line, int Blanks)> lines, string end)
    {
        var (text, expected, at) = (new System.Text.StringBuilder(), new List<InvitedPerson>(), 1);
        foreach (var (person, (line, blanks)) in people.Zip(lines))
        {
            expected.Add(new(at, person.Name, person.Email));
            text.Append(line).Append(end);
            for (var i = 0; i < blanks; i++) text.Append(' ').Append(end);
            at += 1 + blanks;
        }
        return (text.ToString(), expected);
    }
}
