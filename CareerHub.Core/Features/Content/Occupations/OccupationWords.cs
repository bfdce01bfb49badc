using System.Globalization;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Content;

/// <summary>What is said about the files of occupation databases and their rows.</summary>
public static class OccupationWords
{
    internal static readonly LocalText StrayQuote = new(
        "tanda kutip berada di tempat yang salah.", "a quote stands where none may be.");

    internal static readonly LocalText OpenQuote = new(
        "tanda kutip dibuka dan tidak pernah ditutup.", "a quote is opened and never closed.");

    internal static readonly LocalText BadOnetCode = new(
        "kodenya tidak berbentuk seperti 15-1254.00.", "the code has not the form of 15-1254.00.");

    internal static readonly LocalText BadAddress = new(
        "alamatnya tidak diakhiri UUID.", "the address does not end in a UUID.");

    internal static readonly LocalText BadGroup = new(
        "kelompok ISCO-08 terdiri dari satu sampai empat angka.", "an ISCO-08 group is one to four digits.");

    internal static readonly LocalText BadEscoCode = new(
        "kode ESCO berbentuk seperti 2512.4.", "an ESCO code has the form of 2512.4.");

    internal static LocalText Skipped(LocalText reason) => new($"Dilewati: {Lowered(reason.Id)}", $"Skipped: {Lowered(reason.En)}");

    internal static LocalText Shortened(string column, int most) => new(
        string.Create(CultureInfo.InvariantCulture, $"Dipendekkan: isi kolom '{column}' dipotong pada {most} karakter."),
        string.Create(CultureInfo.InvariantCulture, $"Shortened: the cell of '{column}' was cut at {most} characters."));

    internal static LocalText FileMissing(string file) => new($"Folder ini tidak punya file '{file}'.", $"The folder has no file '{file}'.");

    internal static LocalText FileUnreadable(string file) => new($"File '{file}' tidak bisa dibaca.", $"The file '{file}' cannot be read.");

    internal static LocalText ColumnMissing(string file, string column) => new(
        $"File '{file}' tidak punya kolom '{column}'.", $"The file '{file}' has no column '{column}'.");

    internal static LocalText OtherLanguage(string wanted, IReadOnlyList<string> found) => new(
        $"Folder ini tidak punya '{wanted}'; yang ada {Names(found)}. Drafnya dibuat dari edisi bahasa Inggris.",
        $"The folder has no '{wanted}'; it has {Names(found)}. Drafts are made from the English edition.");

    internal static LocalText CellCount(int found, int wanted) => new(
        string.Create(CultureInfo.InvariantCulture, $"barisnya berisi {found} sel, padahal kepala tabel berisi {wanted}."),
        string.Create(CultureInfo.InvariantCulture, $"the row has {found} cells where the heading has {wanted}."));

    internal static LocalText CellEmpty(string column) => new($"sel '{column}' kosong.", $"the cell of '{column}' is empty.");

    internal static LocalText CellTooLong(string column, int most) => new(
        string.Create(CultureInfo.InvariantCulture, $"sel '{column}' lebih dari {most} karakter."),
        string.Create(CultureInfo.InvariantCulture, $"the cell of '{column}' is longer than {most} characters."));

    internal static LocalText NotAChoice(string column, string found, IEnumerable<string> words) => new(
        $"sel '{column}' berisi '{PackWords.Shown(found)}'; yang dikenal: {Words(words)}.",
        $"the cell of '{column}' is '{PackWords.Shown(found)}'; known are {Words(words)}.");

    internal static LocalText NotInOtherFile(string what) => new(
        $"tidak ada '{PackWords.Shown(what, 120)}' di file yang lain.", $"there is no '{PackWords.Shown(what, 120)}' in the other file.");

    internal static LocalText Twice(string what, int line) => new(
        string.Create(CultureInfo.InvariantCulture, $"'{PackWords.Shown(what, 120)}' sudah ada di baris {line}."),
        string.Create(CultureInfo.InvariantCulture, $"'{PackWords.Shown(what, 120)}' already stands in line {line}."));

    /// <summary>No occupation has what was asked for; <see cref="NearOccupations"/> says what comes near it.</summary>
    public static LocalText Unknown(string asked) => new(
        $"Tidak ada okupasi '{PackWords.Shown(asked, 120)}' di folder ini.", $"The folder has no occupation '{PackWords.Shown(asked, 120)}'.");

    private static string Names(IEnumerable<string> files) => string.Join(", ", files.Select(file => $"'{PackWords.Shown(file)}'"));

    private static string Words(IEnumerable<string> words) => string.Join(", ", words.Select(word => word.Length == 0 ? OccupationText.NotAvailable : word).Distinct());

    private static string Lowered(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
