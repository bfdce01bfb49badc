using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Journal;
using FsCheck;
using FsCheck.Fluent;

namespace CareerHub.Tests.Features.Journal;

public sealed class JournalPayloadTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-";

    private static readonly Gen<string> Words =
        from length in Gen.Choose(1, 64)
        from letters in Gen.ArrayOf(Gen.Elements(Alphabet.ToCharArray()), length)
        select new string(letters);

    [Fact]
    public void What_was_written_is_read_back() => Always.Holds(
        from pairs in Gen.ListOf(from key in Words from value in Words select (Key: key, Value: value))
        select pairs.DistinctBy(pair => pair.Key).ToList(),
        pairs =>
        {
            var text = JournalPayload.Of([.. pairs.Select(pair => (pair.Key, (object)pair.Value))]).ToString();
            var read = JournalPayload.Parse(text);
            Assert.Equal(text, read.ToString());
            Assert.All(pairs, pair => Assert.Equal(pair.Value, read[pair.Key]));
        });

    [Fact]
    public void The_order_in_which_it_was_given_does_not_show() =>
        Assert.Equal(JournalPayload.Of(("b", 1), ("a", 2)).ToString(), JournalPayload.Of(("a", 2), ("b", 1)).ToString());

    [Fact]
    public void Ids_flags_and_enum_values_come_back_as_what_they_were()
    {
        var id = Guid.NewGuid();
        var payload = JournalPayload.Parse(JournalPayload.Of(("person", id), ("blind", true), ("answer", VerdictAnswer.NotYet)).ToString());
        Assert.Equal(id, payload.Guid("person"));
        Assert.True(payload.Flag("blind"));
        Assert.Equal(VerdictAnswer.NotYet, payload.Enum<VerdictAnswer>("answer"));
    }

    [Theory]
    [InlineData("Sari Anggraini")]
    [InlineData("sari@demo.test")]
    [InlineData("a=b")]
    [InlineData("a;b")]
    [InlineData("")]
    [InlineData("é")]
    [InlineData("met\n")]
    [InlineData("met\0")]
    [InlineData("１２")]
    public void Nothing_a_person_typed_gets_in(string typed)
    {
        Assert.Throws<ArgumentException>(() => JournalPayload.Of(("key", typed)));
        Assert.Throws<ArgumentException>(() => JournalPayload.Of((typed, "value")));
    }

    [Fact]
    public void Whatever_gets_in_is_made_of_the_narrow_alphabet() => Always.Holds(
        Gen.ListOf(Gen.Elements((Alphabet + " \n\r\t=;@_é\0").ToCharArray())).Select(letters => new string([.. letters])),
        typed =>
        {
            try { Assert.All(JournalPayload.Of(("key", typed))["key"], letter => Assert.Contains(letter, Alphabet)); }
            catch (ArgumentException) { /* refused */ }
        }, times: 2_000);

    [Fact]
    public void A_word_over_64_long_is_refused() => Assert.Throws<ArgumentException>(() => JournalPayload.Of(("key", new string('a', 65))));
}
