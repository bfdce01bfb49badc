using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.People;

public static partial class PrivacyMap
{
    private static IReadOnlyList<PrivacyEntry> House =>
    [
        new("Cohorts", PrivacyKind.House, [],
            new("Angkatan: nama, tanggal, zona waktu, kode gabung, dan caranya meninjau.", "Cohorts: name, dates, time zone, join code and how they review."),
            new("Supaya peserta dan mentor bertemu di tempat yang sama.", "So that learners and mentors meet in one place."),
            new("Anggotanya melihat nama angkatan; kode gabung dilihat admin dan mentor utamanya.", "Its members see the name of the cohort; an admin and its lead mentors see the join code."),
            PrivacyWords.NothingOfYours,
            Columns((PrivacyKind.House, ["Id", "Name", "TimeZone", "JoinCode", "CreatedAtUtc", "StartsOn", "EndsOn", "ArchivedAtUtc", "HidesClaims", "Version"]))),

        new("CohortCareers", PrivacyKind.House, [],
            new("Karier yang dituju setiap angkatan.", "The careers that each cohort works towards."),
            new("Menentukan keterampilan mana yang dilihat mentor angkatan itu.", "It decides which skills the mentors of that cohort see."),
            new("Anggota angkatan dan admin.", "The members of the cohort, and an admin."),
            PrivacyWords.NothingOfYours,
            Columns((PrivacyKind.House, ["CohortId", "CareerId"]))),

        new("Settings", PrivacyKind.House, [],
            new("Pengaturan tempat ini, misalnya siapa yang boleh mendaftar.", "Settings of this place, such as who may register."),
            new("Supaya tetap sama setelah server dinyalakan ulang.", "So that they stay the same after the server restarts."),
            new("Admin.", "An admin."),
            PrivacyWords.NothingOfYours,
            Columns((PrivacyKind.House, ["Key", "Value"]))),

        new("ContentVersions", PrivacyKind.Content, [],
            new("Versi katalog yang pernah dipasang, dan kapan.", "The versions of the catalogue that were installed, and when."),
            new("Supaya selalu jelas versi mana yang sedang kamu baca.", "So that it is always clear which version you are reading."),
            PrivacyWords.Everybody, PrivacyWords.NothingOfYours,
            Columns((PrivacyKind.Content, ["Id", "PackId", "Version", "Hash", "ImportedAtUtc"]))),

        new("ContentPublications", PrivacyKind.Audit, ["ById"],
            new("Kapan setiap versi katalog diterbitkan, dan oleh admin yang mana.", "When each version of the catalogue was published, and by which admin."),
            new("Supaya versi sebelumnya bisa diterbitkan lagi, dan jelas siapa yang menerbitkannya.", "So that an earlier version can be published again, and it is clear who published it."),
            new("Admin.", "An admin."),
            new("Tinggal tanpa namamu, hanya dengan nomor acak.", "It stays without your name, with a random number alone."),
            Columns((PrivacyKind.Content, ["Id", "VersionId", "AtUtc", "CarriesFrom"]), (PrivacyKind.Audit, ["ById"]))),

        new("ContentFiles", PrivacyKind.Content, [],
            new("Berkas katalog: karier, keterampilan, kriteria, sumber, dan gaji.", "The files of the catalogue: careers, skills, criteria, sources and salaries."),
            new("Dari sinilah halaman katalog dibuat.", "The pages of the catalogue are made from them."),
            PrivacyWords.Everybody, PrivacyWords.NothingOfYours,
            Columns((PrivacyKind.Content, ["VersionId", "Path", "Content"]))),
    ];
}
