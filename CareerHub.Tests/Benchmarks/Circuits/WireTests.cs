namespace CareerHub.Tests.Benchmarks.Circuits;

public sealed class WireTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public void A_number_that_was_written_is_read_again(long number)
    {
        var call = Read(WireWriter.Invoke(id: null, "Do", number, null, true));

        Assert.Equal(1, call.Integer());
        call.SkipHeaders();
        Assert.Null(call.String());
        Assert.Equal("Do", call.String());
        Assert.Equal(3, call.ArrayHeader());
        Assert.Equal(number, call.Integer());
        Assert.Null(call.String());
        Assert.True(call.Boolean());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(70_000)]
    public void A_text_of_any_length_is_read_again(int length)
    {
        var text = new string('é', length);
        var call = Read(WireWriter.Invoke("7", text));

        call.Integer();
        call.SkipHeaders();
        Assert.Equal("7", call.String());
        Assert.Equal(text, call.String());
        Assert.Equal(0, call.ArrayHeader());
    }

    [Fact]
    public void Messages_are_taken_off_one_by_one_and_half_a_message_waits()
    {
        byte[] both = [.. WireWriter.Ping.Span, .. WireWriter.Invoke(id: null, new string('x', 300)).Span];
        ReadOnlySpan<byte> rest = both;

        Assert.True(WireReader.TryTakeFrame(ref rest, out var ping));
        Assert.Equal([0x91, 6], ping.ToArray());
        var half = rest[..^1];
        Assert.False(WireReader.TryTakeFrame(ref half, out _));
        Assert.True(WireReader.TryTakeFrame(ref rest, out _));
        Assert.True(rest.IsEmpty);
    }

    private static WireReader Read(ReadOnlyMemory<byte> written)
    {
        var data = written.Span;
        Assert.True(WireReader.TryTakeFrame(ref data, out var frame));
        var reader = new WireReader(frame);
        Assert.Equal(6, reader.ArrayHeader());
        return reader;
    }
}
