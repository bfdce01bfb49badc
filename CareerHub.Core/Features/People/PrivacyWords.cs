using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.People;

/// <summary>Sentences that several entries of the <see cref="PrivacyMap"/> share.</summary>
internal static class PrivacyWords
{
    public static readonly LocalText Nobody = new("Tidak ada orang lain.", "Nobody else.");
    public static readonly LocalText AlwaysEmpty = new("Saat ini selalu kosong.", "Always empty at present.");

    public static readonly LocalText ToSignIn = new(
        "Disediakan untuk cara masuk yang belum ditawarkan di sini.",
        "Set aside for ways to sign in that are not offered here yet.");

    public static readonly LocalText GoesWithAccount = new("Ikut terhapus bersama akunmu.", "It goes together with your account.");
    public static readonly LocalText NothingOfYours = new("Tidak berubah: tidak ada data tentangmu di sini.", "Nothing changes: there is nothing about you in it.");

    public static readonly LocalText YouAndYourMentors = new(
        "Mentormu yang sekarang, pada keterampilan yang diminta karier angkatan kalian. Setiap kali dibuka, kamu bisa membacanya.",
        "Your present mentors, on the skills that your shared cohort's careers ask for. Each time it is opened, you can read so.");

    /// <summary>Follows on who sees a record: what a person shows of their own accord.</summary>
    public static readonly LocalText AndYourLinks = new(
        "Juga siapa pun yang memegang tautan berbagi yang kamu nyalakan, sejauh kamu pilih.",
        "So does whoever holds a sharing link that you switched on, as far as you chose.");

    public static readonly LocalText YouYourMentorsAndYourLinks = new(
        $"{YouAndYourMentors.Id} {AndYourLinks.Id}",
        $"{YouAndYourMentors.En} {AndYourLinks.En}");

    public static readonly LocalText Everybody = new("Semua orang: ini isi katalog.", "Everybody: it is the catalogue.");
}
