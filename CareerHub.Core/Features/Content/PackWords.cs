using System.Globalization;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Content;

/// <summary>What is said about files and their shape. Content writers read it in a terminal or on a page, in their language.</summary>
internal static partial class PackWords
{
    private const int ShownLength = 60;

    public static readonly LocalText TooManyFiles = Counted(
        "Paketnya berisi terlalu banyak file; paling banyak {0}.", "The pack holds too many files; at most {0}.", PackLimits.Files);

    public static readonly LocalText PackTooLarge = Counted(
        "Semua file bersama terlalu besar; paling banyak {0} byte.", "All files together are too large; at most {0} bytes.", PackLimits.BytesTogether);

    public static readonly LocalText FileTooLarge = Counted(
        "File ini terlalu besar; paling banyak {0} byte.", "The file is too large; at most {0} bytes.", PackLimits.BytesPerFile);

    public static readonly LocalText TooDeep = Counted(
        "Daftar dan peta di dalam satu sama lain terlalu dalam; paling banyak {0}.", "Lists and maps are nested too deep; at most {0}.", PackLimits.Depth);

    public static readonly LocalText TooManyNodes = Counted(
        "File ini berisi terlalu banyak nilai; paling banyak {0}.", "The file holds too many values; at most {0}.", PackLimits.NodesPerFile);

    public static readonly LocalText ScalarTooLong = Counted(
        "Nilai ini terlalu panjang; paling banyak {0} karakter.", "This value is too long; at most {0} characters.", PackLimits.ScalarLength);

    public static readonly LocalText BadPath = new(
        "Nama file ini tidak bisa dipakai: gunakan huruf kecil, angka, dan tanda hubung, paling dalam dua folder, dengan akhiran .yaml.",
        "This file name cannot be used: take lower-case letters, digits and hyphens, at most two folders deep, ending in .yaml.");

    public static readonly LocalText PathTwice = new("File ini ada dua kali.", "This file is there twice.");

    public static readonly LocalText Link = new(
        "Ini tautan ke tempat lain dan tidak diikuti; taruh filenya sendiri di sini.", "This is a link and is not followed; put the file itself here.");

    public static readonly LocalText CannotRead = new("File atau folder ini tidak bisa dibaca.", "This file or folder cannot be read.");
    public static readonly LocalText FileMissing = new("File ini harus ada di setiap paket.", "Every pack needs this file.");

    public static readonly LocalText FileUnknown = new(
        "File ini tidak punya tempat di paket; yang dikenal: pack.yaml, sources.yaml, salaries.yaml, skills/*.yaml, careers/*.yaml.",
        "This file has no place in a pack; known are pack.yaml, sources.yaml, salaries.yaml, skills/*.yaml, careers/*.yaml.");

    public static readonly LocalText NotTheFilesName = new("Id-nya harus sama dengan nama filenya.", "The id has to be the name of the file.");
    public static readonly LocalText NotUtf8 = new("Byte di sini bukan UTF-8.", "The bytes here are not UTF-8.");
    public static readonly LocalText EmptyFile = new("File ini kosong.", "The file is empty.");

    public static readonly LocalText SeveralDocuments = new(
        "Satu file hanya boleh berisi satu dokumen YAML.", "A file may hold one YAML document only.");

    public static readonly LocalText Alias = new("Alias YAML (*) tidak dipakai di paket; tulis nilainya.", "Packs have no YAML aliases (*); write the value.");
    public static readonly LocalText Anchor = new("Anchor YAML (&) tidak dipakai di paket.", "Packs have no YAML anchors (&).");
    public static readonly LocalText Tag = new("Tag YAML (!) tidak dipakai di paket.", "Packs have no YAML tags (!).");
    public static readonly LocalText KeyIsNoWord = new("Kunci harus berupa satu kata.", "A key has to be a single word.");
    public static readonly LocalText WantsMap = new("Di sini harus ada kunci dengan nilainya.", "Keys with values are needed here.");
    public static readonly LocalText WantsScalar = new("Di sini harus ada satu nilai, bukan daftar atau peta.", "A single value is needed here, not a list or a map.");
    public static readonly LocalText Nothing = new("Nilainya kosong; isi, atau hapus kuncinya kalau memang tidak ada.", "The value is empty; fill it, or leave the key out if there is none.");
    public static readonly LocalText Blank = new("Teksnya kosong.", "The text is blank.");
    public static readonly LocalText NotOneLine = new("Teks harus satu baris, tanpa spasi di awal dan akhir.", "A text is one line, with no space at either end.");
    public static readonly LocalText WantsTruth = new("Tulis true atau false, tanpa tanda kutip.", "Write true or false, without quotes.");
    public static readonly LocalText WantsDate = new("Tulis tanggal seperti 2024-12-19.", "Write a date such as 2024-12-19.");
    public static readonly LocalText WantsHost = new("Tulis nama situs seperti contoh.id, tanpa https://.", "Write the name of a site such as example.org, without https://.");
    public static readonly LocalText WantsWebAddress = new("Tulis alamat lengkap yang diawali https:// atau http://.", "Write a full address that starts with https:// or http://.");
    public static readonly LocalText WantsLanguage = new("Tulis kode bahasa dua huruf seperti id.", "Write a language code of two letters such as en.");

    public static readonly LocalText WantsCode = new(
        "Kodenya tidak sesuai skemanya: esco 2512.5, onet-soc 15-1254.00, isco-08 2512, skkni J.620100.017.02.",
        "The code does not fit its scheme: esco 2512.5, onet-soc 15-1254.00, isco-08 2512, skkni J.620100.017.02.");

    public static LocalText NotYaml(string reason) => new($"Ini bukan YAML yang sah: {Shown(reason, 200)}", $"This is not valid YAML: {Shown(reason, 200)}");

    public static LocalText BadCharacter(int code) => new(
        string.Create(CultureInfo.InvariantCulture, $"Karakter U+{code:X4} tidak boleh ada di sini."),
        string.Create(CultureInfo.InvariantCulture, $"The character U+{code:X4} is not allowed here."));

    public static LocalText KeyTwice(string key, Place first) => new(
        $"Kunci '{Shown(key)}' sudah ada di {first}.", $"The key '{Shown(key)}' is already at {first}.");

    public static LocalText KeyMissing(string key) => new($"Kunci '{key}' belum ada.", $"The key '{key}' is missing.");

    public static LocalText KeyUnknown(string key, IEnumerable<string> known) => new(
        $"Kunci '{Shown(key)}' tidak dikenal di sini; yang dikenal: {Listed(known)}.", $"The key '{Shown(key)}' is unknown here; known are {Listed(known)}.");

    public static LocalText WantsList(string key) => new($"'{key}' harus berupa daftar.", $"'{key}' has to be a list.");

    public static LocalText ListTooShort(string key, int least) => Counted(
        $"'{key}' harus berisi sedikitnya {{0}}.", $"'{key}' needs at least {{0}}.", least);

    public static LocalText WantsNumber(long low, long high) => new(
        string.Create(CultureInfo.InvariantCulture, $"Tulis bilangan bulat dari {low} sampai {high}, tanpa tanda kutip."),
        string.Create(CultureInfo.InvariantCulture, $"Write a whole number from {low} to {high}, without quotes."));

    public static LocalText WantsDecimal(decimal low, decimal high) => new(
        string.Create(CultureInfo.InvariantCulture, $"Tulis bilangan dari {low} sampai {high}, dengan titik untuk desimal."),
        string.Create(CultureInfo.InvariantCulture, $"Write a number from {low} to {high}, with a point for decimals."));

    public static LocalText WantsChoice(IEnumerable<string> words) => new(
        $"Pilih salah satu: {Listed(words)}.", $"Choose one of {Listed(words)}.");

    public static LocalText WordTwice(string word) => new($"'{Shown(word)}' ada dua kali di daftar ini.", $"'{Shown(word)}' stands twice in this list.");

    /// <summary>A stranger's text as it may stand in a terminal or a log: short, and with nothing that moves the cursor or turns the line.</summary>
    public static string Shown(string text, int length = ShownLength)
    {
        var cut = text.Length > length ? text[..length] + "…" : text;
        return string.Concat(cut.EnumerateRunes().Select(rune => PackText.IsAllowed(rune) && rune.Value is not ('\t' or '\r' or '\n') ? rune.ToString() : "?"));
    }

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words);

    private static LocalText Counted(string id, string en, int count) => new(
        id.Replace("{0}", count.ToString("N0", CultureInfo.GetCultureInfo("id")), StringComparison.Ordinal),
        en.Replace("{0}", count.ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal));
}
