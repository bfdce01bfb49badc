using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.People;

public static partial class PrivacyMap
{
    private static IReadOnlyList<PrivacyEntry> Records =>
    [
        new("Claims", PrivacyKind.Claim, ["LearnerId"],
            new("Kriteria mana yang kamu centang, dan kapan kamu mencentang atau melepasnya.",
                "Which criteria you ticked, and when you ticked them or took the tick back."),
            new("Ini isi ceklismu: kamu melihat sudah sampai mana, dan mentormu tahu apa yang perlu dilihat.",
                "This is your checklist: you see how far you are, and your mentors know what to look at."),
            PrivacyWords.YouAndYourMentors,
            new("Tinggal tanpa namamu, hanya dengan nomor acak yang tidak menunjuk siapa-siapa lagi.",
                "It stays without your name, with a random number that points at nobody any more."),
            Columns((PrivacyKind.Claim, ["LearnerId", "CriterionId", "IsClaimed", "Revision", "IntentAtUtc", "Sequence"]))),

        new("Verdicts", PrivacyKind.Verdict, ["LearnerId", "MentorId"],
            new("Setiap penilaian mentor atas satu kriteriamu: jawabannya, siapa yang memberi, kapan, dan apakah centangmu saat itu tersembunyi baginya.",
                "Each verdict of a mentor on one of your criteria: the answer, who gave it, when, and whether your tick was hidden from them then."),
            new("Supaya yang terverifikasi selalu punya nama dan tanggal, dan riwayatnya tidak bisa diubah diam-diam.",
                "So that what is verified always has a name and a date, and its history cannot be changed quietly."),
            new($"{PrivacyWords.YouAndYourMentors.Id} Pada keterampilan lain, mentor hanya melihat apa yang terverifikasi, oleh siapa, dan kapan.",
                $"{PrivacyWords.YouAndYourMentors.En} On other skills mentors see only what is verified, by whom and when."),
            new("Tinggal tanpa namamu. Kalau mentornya yang dihapus, penilaiannya tetap berlaku dan tertulis dari \"seorang mentor\".",
                "They stay without your name. If it is the mentor who is erased, the verdicts still hold and read as given by \"a mentor\"."),
            Columns((PrivacyKind.Verdict, ["Sequence", "LearnerId", "CriterionId", "Revision", "MentorId", "CohortId", "Answer", "Basis", "IsBlind", "GivenAtUtc"]))),

        new("Standings", PrivacyKind.Verdict, ["LearnerId", "MentorId"],
            new("Ringkasan penilaian: kriteria mana yang sekarang terverifikasi, oleh siapa, sejak kapan.",
                "The verdicts in short: which criteria are verified now, by whom, since when."),
            new("Supaya halamanmu terbuka cepat; selalu bisa dihitung ulang dari riwayat.",
                "So that your pages open quickly; it can always be worked out again from the history."),
            PrivacyWords.YouAndYourMentors,
            new("Tinggal tanpa namamu, bersama penilaian yang diringkasnya.",
                "It stays without your name, together with the verdicts that it sums up."),
            Columns((PrivacyKind.Verdict, ["LearnerId", "CriterionId", "Answer", "Revision", "MentorId", "GivenAtUtc", "DecidedBy", "Newest"]))),

        new("JournalTexts", PrivacyKind.Text, ["Journal.LearnerId", "Journal.ActorId"],
            new("Kata-kata yang diketik: komentar mentor pada penilaianmu.",
                "Words that somebody typed: a mentor's comments on your verdicts."),
            new("Supaya kamu tahu apa yang masih kurang dan apa yang sudah bagus.",
                "So that you know what is still missing and what is already good."),
            PrivacyWords.YouAndYourMentors,
            new("Dihapus, teks dan garamnya. Yang tinggal hanya sidik yang tidak bisa dibaca kembali.",
                "Erased, text and salt. Only a fingerprint stays, which nobody can read back."),
            Columns((PrivacyKind.Text, ["Text", "Salt"]), (PrivacyKind.House, ["Sequence"]))),

        new("Journal", PrivacyKind.Claim, ["LearnerId", "ActorId"],
            new("Riwayat yang hanya bertambah: siapa mencentang, menilai, atau bergabung, dan kapan. Hanya nomor acak dan pilihan, tanpa nama dan tanpa kata yang diketik.",
                "A history that only grows: who ticked, judged or joined, and when. Random numbers and choices only, no name and no typed word."),
            new("Supaya tidak ada yang bisa mengubah catatanmu tanpa ketahuan: setiap baris menyimpan sidik baris sebelumnya.",
                "So that nobody can change your record unnoticed: each line holds the fingerprint of the one before."),
            new("Tidak ada halaman yang menampilkannya; yang menjalankan server bisa memeriksanya.",
                "No page shows it; whoever runs the server can check it."),
            new("Tinggal, dengan nomor acak yang tidak menunjuk siapa-siapa lagi. Tanpa itu rantainya putus dan riwayat orang lain tidak bisa dibuktikan.",
                "It stays, with a random number that points at nobody any more. Without it the chain would break and nobody else's history could be proved."),
            Columns(
                (PrivacyKind.Claim, ["Kind", "LearnerId", "ActorId", "CriterionId", "Revision", "IntentAtUtc", "ReceivedAtUtc"]),
                (PrivacyKind.Verdict, ["Payload"]),
                (PrivacyKind.Membership, ["CohortId"]),
                (PrivacyKind.Text, ["TextHash"]),
                (PrivacyKind.House, ["Sequence", "PreviousHash"]))),

        new("IntentReceipts", PrivacyKind.Claim, ["PersonId"],
            new("Tanda terima dari setiap penyimpanan ceklismu: nomor acak dan waktu.",
                "A receipt for each save of your checklist: a random number and a time."),
            new("Supaya tombol yang tertekan dua kali, atau jaringan yang putus, tidak menyimpan dua kali.",
                "So that a button pressed twice, or a broken line, does not save twice."),
            PrivacyWords.Nobody,
            new("Tinggal tanpa namamu; isinya tidak bisa dibaca siapa pun.", "They stay without your name; nobody can read anything in them."),
            Columns((PrivacyKind.Claim, ["PersonId", "Key", "AtUtc"]))),
    ];
}
