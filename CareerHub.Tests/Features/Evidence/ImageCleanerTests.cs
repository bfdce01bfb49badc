using System.Diagnostics;
using System.Text;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Evidence.Images;

namespace CareerHub.Tests.Features.Evidence;

/// <summary>Pictures told by their content, and cleaned of everything that is not seen.</summary>
public sealed class ImageCleanerTests
{
    public static TheoryData<string> Plain => [.. APicture.Plain.Keys];

    public static TheoryData<string> Tattling => [.. APicture.Tattling.Keys];

    [Theory]
    [MemberData(nameof(Plain))]
    public void A_picture_without_secrets_stays_as_it_was_to_the_last_byte(string kind)
    {
        var image = Cleaned(APicture.Plain[kind]);

        Assert.Equal(APicture.Plain[kind], image.Bytes);
        Assert.Equal(kind == "gif" ? (1, 1) : (24, 16), (image.Width, image.Height));
        Assert.Equal(TypeOf(kind), image.Type);
    }

    [Theory]
    [MemberData(nameof(Tattling))]
    public void Camera_place_names_comments_and_hidden_files_are_gone(string kind)
    {
        var image = Cleaned(APicture.Tattling[kind]);
        var text = Encoding.Latin1.GetString(image.Bytes);

        Assert.All(APicture.Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        Assert.All((string[])["xap", "MPF", "Photoshop", "tEXt", "iTXt", "zTXt", "eXIf", "tIME", "prVt", "EXIF", "XMP"], name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
        Assert.Equal(TypeOf(kind), image.Type);
    }

    [Theory]
    [MemberData(nameof(Tattling))]
    public void Cleaning_twice_is_cleaning_once(string kind)
    {
        var once = Cleaned(APicture.Tattling[kind]);

        Assert.Equal(once.Bytes, Cleaned(once.Bytes).Bytes);
    }

    [Fact]
    public void What_is_left_of_a_picture_with_secrets_is_the_picture()
    {
        Assert.Equal(APicture.Png, Cleaned(APicture.Tattling["png"]).Bytes);
        Assert.Equal(APicture.WebP, Cleaned(APicture.Tattling["webp"]).Bytes);
        Assert.Equal(APicture.Gif, Cleaned(APicture.Tattling["gif"]).Bytes);
        var moving = Cleaned(APicture.Tattling["webp-moving"]).Bytes;
        Assert.Equal(0x02, moving[20]); // moves; neither EXIF nor XMP is promised any more
        Assert.Equal(moving.Length - 8, BitConverter.ToInt32(moving, 4));
    }

    [Fact]
    public void A_jpeg_keeps_its_colour_profile_and_the_mark_of_Adobes_colours()
    {
        byte[] adobe = APicture.Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]);
        var image = Cleaned([.. APicture.Jpeg[..2], .. adobe, .. APicture.Jpeg[2..]]);
        var text = Encoding.Latin1.GetString(image.Bytes);

        Assert.Contains("ICC_PROFILE", text, StringComparison.Ordinal);
        Assert.Contains("Adobe", text, StringComparison.Ordinal);
        Assert.Equal(APicture.Jpeg.Length + adobe.Length, image.Bytes.Length);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    public void A_photo_keeps_how_it_is_turned_and_nothing_else_of_its_EXIF(byte turn)
    {
        byte[] photo = [.. APicture.Jpeg[..2], .. APicture.Segment(0xE1, APicture.Exif(turn)), .. APicture.Jpeg[2..]];
        var image = Cleaned(photo);

        Assert.Equal(turn, ExifTurn.Read(ExifTurn.Write(turn)));
        byte[] block = APicture.Segment(0xE1, ExifTurn.Write(turn));
        Assert.Equal(APicture.Jpeg.Length + block.Length, image.Bytes.Length);
        Assert.True(image.Bytes.AsSpan().IndexOf(block) == 20); // behind the start and the JFIF segment
        Assert.Equal(image.Bytes, Cleaned(image.Bytes).Bytes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    public void An_upright_or_nonsensical_turn_leaves_no_EXIF_at_all(byte turn) =>
        Assert.Equal(APicture.Jpeg, Cleaned([.. APicture.Jpeg[..2], .. APicture.Segment(0xE1, APicture.Exif(turn)), .. APicture.Jpeg[2..]]).Bytes);

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("%PDF-1.7\n")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("BM6\0\0\0\0\0\0\0")]
    [InlineData("\0\0\0\u0018ftypheic")]
    [InlineData("RIFF\u0010\0\0\0WAVEfmt ")]
    [InlineData(" GIF89a")]
    [InlineData("")]
    public void Anything_else_is_refused_whatever_its_name_says(string content) =>
        Assert.Equal(new ImageCleaning(null, ImageFault.UnknownType), ImageCleaner.Clean(Encoding.Latin1.GetBytes(content)));

    [Theory]
    [MemberData(nameof(Plain))]
    public void A_picture_that_ends_before_its_end_is_refused(string kind)
    {
        var whole = APicture.Plain[kind];
        for (var length = 0; length < whole.Length; length++)
        {
            if (kind.StartsWith("webp", StringComparison.Ordinal) && length == whole.Length - 1) continue; // only the padding is missing
            Assert.Null(ImageCleaner.Clean(whole.AsSpan(0, length)).Image);
        }
    }

    [Theory]
    [InlineData(7_072, 7_072, ImageFault.TooManyPixels)]
    [InlineData(65_535, 65_535, ImageFault.TooManyPixels)]
    [InlineData(0, 10, ImageFault.Broken)]
    public void An_absurd_size_is_refused_before_anything_is_unpacked(int width, int height, ImageFault fault)
    {
        byte[] png = [.. APicture.Png[..8], .. APicture.Chunk("IHDR"u8, [0, 0, (byte)(width >> 8), (byte)width, 0, 0, (byte)(height >> 8), (byte)height, 8, 6, 0, 0, 0]), .. APicture.Png[33..]];
        var gif = APicture.Gif.ToArray();
        (gif[6], gif[7], gif[8], gif[9]) = ((byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8));
        var jpeg = APicture.Jpeg.ToArray();
        var frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        (jpeg[frame + 5], jpeg[frame + 6], jpeg[frame + 7], jpeg[frame + 8]) = ((byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width);

        Assert.All([png, gif, jpeg], picture => Assert.Equal(fault, ImageCleaner.Clean(picture).Fault));
    }

    [Fact]
    public void A_png_whose_pixels_do_not_fill_it_is_refused()
    {
        byte[] taller = [.. APicture.Png[..8], .. APicture.Chunk("IHDR"u8, [0, 0, 0, 24, 0, 0, 0, 17, 8, 6, 0, 0, 0]), .. APicture.Png[33..]];

        Assert.Equal(ImageFault.Broken, ImageCleaner.Clean(taller).Fault);
    }

    /// <summary>The seed is fixed: a fault found once is found again.</summary>
    [Theory]
    [MemberData(nameof(Tattling))]
    public void Thousands_of_damaged_files_never_break_it_and_what_it_takes_it_takes_again_unchanged(string kind)
    {
        var (random, watch, taken) = (new Random(20_261_122), Stopwatch.StartNew(), 0);
        for (var i = 0; i < 4_000; i++)
        {
            var damaged = Damage(APicture.Tattling[kind], random);
            var cleaning = ImageCleaner.Clean(damaged);
            Assert.NotEqual(cleaning.Image is null, cleaning.Fault is null);
            if (cleaning.Image is not { } image) continue;
            taken++;
            Assert.InRange(image.Bytes.Length, 1, damaged.Length + 64);
            Assert.InRange((long)image.Width * image.Height, 1, ImageCleaner.MaxPixels);
            Assert.Equal(image.Bytes, Cleaned(image.Bytes).Bytes);
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {taken} of 4,000 taken, {watch.ElapsedMilliseconds} ms");
        Assert.True(taken > 0);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        var bytes = new List<byte>(whole);
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(at, random.Next(Math.Min(40, bytes.Count - at - 1) + 1)); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(random.Next(at + 1), Math.Min(8, bytes.Count - at))); break;
                default: bytes[at] = random.Next(2) == 0 ? (byte)0xFF : (byte)0; break;
            }
        }
        return [.. bytes];
    }

    private static CleanImage Cleaned(byte[] bytes)
    {
        var cleaning = ImageCleaner.Clean(bytes);
        Assert.Null(cleaning.Fault);
        return cleaning.Image!;
    }

    private static ImageType TypeOf(string kind) => kind switch
    {
        "png" => ImageType.Png,
        "jpeg" => ImageType.Jpeg,
        "gif" => ImageType.Gif,
        _ => ImageType.WebP,
    };
}
