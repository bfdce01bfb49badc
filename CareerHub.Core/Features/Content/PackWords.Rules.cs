using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Content;

/// <summary>What is said about the rules that content follows.</summary>
internal static partial class PackWords
{
    public static readonly LocalText BadId = new(
        $"Id terdiri dari huruf kecil dan angka dengan tanda hubung, diawali huruf, paling panjang {PackLimits.IdLength} karakter.",
        $"An id is lower-case letters and digits with hyphens, starting with a letter, at most {PackLimits.IdLength} characters.");

    public static readonly LocalText BadSourceId = new(
        "Id sumber terdiri dari huruf besar dan angka, diawali huruf, paling panjang 8 karakter, seperti S1.",
        "The id of a source is capitals and digits, starting with a letter, at most 8 characters, such as S1.");

    public static readonly LocalText BadVersion = new("Versi terdiri dari tiga bilangan, seperti 1.0.0.", "A version is three numbers, such as 1.0.0.");

    public static readonly LocalText OwnWorkMissing = new(
        "Sumber CH untuk karya sendiri (kind: own-work) belum ada.", "The source CH for own work (kind: own-work) is missing.");

    public static readonly LocalText OwnWorkKind = new("Sumber CH adalah karya sendiri: kind: own-work.", "The source CH is own work: kind: own-work.");
    public static readonly LocalText LowAboveHigh = new("Jumlah terendah lebih besar daripada jumlah tertinggi.", "The lowest amount is above the highest.");
    public static readonly LocalText SameCurrency = new("Kurs harus antara dua mata uang yang berbeda.", "A rate is between two different currencies.");
    public static readonly LocalText FullStop = new("Pernyataan kriteria tidak diakhiri titik.", "The statement of a criterion has no full stop at its end.");

    public static readonly LocalText WithoutHelp = new(
        "Tingkat 1 berarti dengan bantuan, dan pernyataannya harus menyebutnya: \"dengan bantuan\", \"dibantu …\" atau \"mengikuti panduan\"; \"with help\" atau \"following a guide\".",
        "Level 1 means with help, and the statement has to say so: \"with help\" or \"following a guide\"; \"dengan bantuan\", \"dibantu …\" or \"mengikuti panduan\".");

    public static readonly LocalText LevelOrder = new("Kriteria ditulis urut dari tingkat terendah.", "Criteria stand in the order of their levels.");

    public static LocalText IdTwice(string id, Place first) => new(
        $"Id '{Shown(id)}' sudah dipakai di {first}.", $"The id '{Shown(id)}' is already used at {first}.");

    public static LocalText Unresolved(PackName kind, string id) => new(
        $"Tidak ada {Named(kind).Id} dengan id '{Shown(id)}'.", $"There is no {Named(kind).En} with the id '{Shown(id)}'.");

    public static LocalText OtherKind(string id, PackName found, PackName wanted) => new(
        $"'{Shown(id)}' adalah {Named(found).Id}, bukan {Named(wanted).Id}.", $"'{Shown(id)}' is a {Named(found).En}, not a {Named(wanted).En}.");

    public static LocalText StatedAndUnstated(string aspect) => new(
        $"'{aspect}' disebutkan di sini, jadi tidak boleh ada di 'unstated'.", $"'{aspect}' is stated here, so it cannot stand under 'unstated'.");

    public static LocalText LabelTooLong(int most) => new($"Label paling panjang {most} karakter.", $"A label is at most {most} characters.");
    public static LocalText TextTooLong(int most) => new($"Teks ini paling panjang {most} karakter.", $"This text is at most {most} characters.");

    public static LocalText WrongStart(string prefix) => new(
        $"Pernyataan kriteria diawali \"{prefix}\".", $"The statement of a criterion starts with \"{prefix}\".");

    public static LocalText NotObservable(string verb) => new(
        $"\"{verb}\" tidak bisa dilihat orang lain; tulis apa yang dikerjakan.", $"Nobody can see \"{verb}\"; write what is done.");

    public static LocalText LevelTooHigh(int highest) => new(
        $"Tingkat tertinggi keterampilan ini {highest}: satu di atas target tertinggi dari semua karier.",
        $"The highest level of this skill is {highest}: one above the highest target of any career.");

    public static LocalText LevelEmpty(int level) => new(
        $"Tingkat {level} belum punya kriteria aktif, dan 'absentLevels' tidak menyebut alasannya.",
        $"Level {level} has no active criteria, and 'absentLevels' gives no reason.");

    public static LocalText AbsentAndThere(int level) => new(
        $"Tingkat {level} punya kriteria aktif, jadi tidak boleh ada di 'absentLevels'.",
        $"Level {level} has active criteria, so it cannot stand under 'absentLevels'.");

    public static LocalText LevelCount(int level, int count, int fewest, int most) => new(
        $"Tingkat {level} punya {count} kriteria aktif; harus {fewest} sampai {most}.",
        $"Level {level} has {count} active criteria; it needs {fewest} to {most}.");

    public static LocalText LevelMusts(int level, int fewest) => new(
        $"Tingkat {level} harus punya sedikitnya {fewest} kriteria wajib.", $"Level {level} needs at least {fewest} criteria that are musts.");

    public static LocalText NoSuchLevel(string skill, int level) => new(
        $"Keterampilan '{Shown(skill)}' tidak punya kriteria wajib yang aktif di tingkat {level}, jadi tingkat itu tidak bisa dicapai.",
        $"The skill '{Shown(skill)}' has no active musts at level {level}, so that level cannot be reached.");

    public static LocalText RequiresItself(IReadOnlyList<string> circle) => new(
        $"Keterampilan ini akhirnya menunggu dirinya sendiri: {Shown(string.Join(" → ", circle), 200)}.",
        $"This skill ends up waiting for itself: {Shown(string.Join(" → ", circle), 200)}.");

    public static LocalText ReplacedIsActive(string id) => new(
        $"Kriteria '{Shown(id)}' digantikan di sini, jadi harus berstatus retired.", $"The criterion '{Shown(id)}' is replaced here, so it has to be retired.");

    public static LocalText ReplacesItself(string id) => new(
        $"Kriteria '{Shown(id)}' akhirnya menggantikan dirinya sendiri.", $"The criterion '{Shown(id)}' ends up replacing itself.");

    public static LocalText NotAName(string key, string name) => new(
        $"'{Shown(name)}' ada di '{key}' tetapi tidak ada di 'names'.", $"'{Shown(name)}' stands under '{key}' but not under 'names'.");

    private static LocalText Named(PackName kind) => kind switch
    {
        PackName.Career => new("karier", "career"),
        PackName.Task => new("tugas", "task"),
        PackName.Skill => new("keterampilan", "skill"),
        PackName.Criterion => new("kriteria", "criterion"),
        PackName.PathStep => new("langkah", "path step"),
        PackName.Tip => new("tip", "tip"),
        PackName.Salary => new("klaim gaji", "salary claim"),
        PackName.Category => new("kategori", "category"),
        PackName.Source => new("sumber", "source"),
        _ => new("kurs", "rate"),
    };
}
