using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.People;

public static partial class PrivacyMap
{
    private static IReadOnlyList<PrivacyEntry> Accounts =>
    [
        new("People", PrivacyKind.Account, ["Id"],
            new("Nama, alamat e-mail, zona waktu, dan sidik kata sandimu. Kata sandinya sendiri tidak pernah disimpan.",
                "Your name, e-mail address, time zone and a fingerprint of your password. The password itself is never stored."),
            new("Supaya kamu bisa masuk, mentormu tahu siapa kamu, dan jam ditulis menurut tempatmu.",
                "So that you can sign in, your mentors know who you are, and times are written as your clock shows them."),
            new("Admin melihat nama dan e-mailmu; mentor angkatanmu melihat namamu. Nama mentor juga dilihat oleh peserta angkatannya dan oleh siapa pun yang memegang kode gabungnya, dan namanya tertulis di samping yang ia verifikasi pada tautan berbagi peserta. Sesama peserta tidak melihatmu.",
                "An admin sees your name and e-mail address; the mentors of your cohorts see your name. A mentor's name is also seen by the learners of the cohort and by whoever holds its join code, and it stands beside what they verified on the sharing links of learners. Fellow learners do not see you."),
            new("Semuanya dihapus. Catatan lain yang tinggal hanya menyebut nomor acak yang tidak menunjuk siapa-siapa lagi.",
                "All of it goes. What remains elsewhere names a random number that points at nobody any more."),
            Columns(
                (PrivacyKind.Account, ["Id", "DisplayName", "Email", "NormalizedEmail", "UserName", "NormalizedUserName", "PasswordHash", "SecurityStamp", "TimeZone", "CreatedAtUtc"]),
                (PrivacyKind.Account, ["IsAdmin", "IsDisabled", "AccessFailedCount", "LockoutEnabled", "LockoutEnd", "EmailConfirmed", "TwoFactorEnabled", "PhoneNumber", "PhoneNumberConfirmed"]),
                (PrivacyKind.House, ["IsDemo", "ConcurrencyStamp"]))),

        new("AspNetUserPasskeys", PrivacyKind.Account, ["UserId"],
            new($"Kunci sandi (passkey): hanya bagian publiknya. {PrivacyWords.AlwaysEmpty.Id}", $"Passkeys: their public half only. {PrivacyWords.AlwaysEmpty.En}"),
            PrivacyWords.ToSignIn, PrivacyWords.Nobody, PrivacyWords.GoesWithAccount,
            Columns((PrivacyKind.Account, ["CredentialId", "UserId", "Data"]))),

        new("AspNetUserLogins", PrivacyKind.Account, ["UserId"],
            new($"Sambungan ke akunmu di layanan lain. {PrivacyWords.AlwaysEmpty.Id}", $"Links to accounts of yours at other services. {PrivacyWords.AlwaysEmpty.En}"),
            PrivacyWords.ToSignIn, PrivacyWords.Nobody, PrivacyWords.GoesWithAccount,
            Columns((PrivacyKind.Account, ["LoginProvider", "ProviderKey", "ProviderDisplayName", "UserId"]))),

        new("AspNetUserTokens", PrivacyKind.Account, ["UserId"],
            new($"Rahasia untuk langkah masuk kedua. {PrivacyWords.AlwaysEmpty.Id}", $"Secrets of a second step when signing in. {PrivacyWords.AlwaysEmpty.En}"),
            PrivacyWords.ToSignIn, PrivacyWords.Nobody, PrivacyWords.GoesWithAccount,
            Columns((PrivacyKind.Account, ["UserId", "LoginProvider", "Name", "Value"]))),

        new("AspNetUserClaims", PrivacyKind.Account, ["UserId"],
            new($"Keterangan tambahan untuk masuk. {PrivacyWords.AlwaysEmpty.Id}", $"Further particulars for signing in. {PrivacyWords.AlwaysEmpty.En}"),
            PrivacyWords.ToSignIn, PrivacyWords.Nobody, PrivacyWords.GoesWithAccount,
            Columns((PrivacyKind.Account, ["Id", "UserId", "ClaimType", "ClaimValue"]))),

        new("PasswordResets", PrivacyKind.Account, ["PersonId", "MadeById"],
            new("Tautan untuk mengganti kata sandimu: siapa yang membuatnya, kapan, apakah dipakai, dan apakah kamu sudah membacanya. Tautannya sendiri tidak disimpan, hanya sidiknya.",
                "Links for choosing a new password of yours: who made each, when, whether it was used, and whether you have read of it. The link itself is not stored, only its fingerprint."),
            new("Supaya kamu bisa masuk lagi tanpa e-mail, dan tahu kalau ada orang lain yang membuatkan tautan untukmu.",
                "So that you can get back in without e-mail, and know when somebody made a link for you."),
            new("Admin melihat tautan terbaru yang dibuat untukmu. Yang membuatnya kamu kenali dari namanya.",
                "An admin sees the newest links that were made for you. You see the name of whoever made each."),
            PrivacyWords.GoesWithAccount,
            Columns(
                (PrivacyKind.Account, ["Id", "PersonId", "TokenHash", "ExpiresAtUtc", "UsedAtUtc", "ReadAtUtc"]),
                (PrivacyKind.Audit, ["MadeById", "MadeAtUtc"]))),

        new("Memberships", PrivacyKind.Membership, ["PersonId"],
            new("Di angkatan mana kamu, sebagai peserta atau mentor, dan sejak kapan sampai kapan.",
                "Which cohorts you are in, as a learner or a mentor, and from when to when."),
            new("Dari sinilah ditentukan mentor mana yang boleh membuka catatanmu.",
                "This decides which mentors may open your record."),
            new("Mentor angkatan itu dan admin.", "The mentors of that cohort, and an admin."),
            new("Tinggal tanpa namamu, supaya penilaian yang pernah diberikan tetap punya asal.",
                "It stays without your name, so that verdicts once given keep their origin."),
            Columns((PrivacyKind.Membership, ["Id", "CohortId", "PersonId", "Role", "StartedAtUtc", "EndedAtUtc"]))),

        new("Invitations", PrivacyKind.Membership, ["CreatedById", "UsedById"],
            new("Undangan ke angkatan: nama atau alamat e-mail yang ditulis pengundang, kodenya, siapa yang membuat, dan siapa yang bergabung dengannya.",
                "Invitations to a cohort: the name or e-mail address that the inviter wrote, the code, who made it, and who joined with it."),
            new("Supaya satu kode hanya membawa masuk satu orang, dan pengundang tahu siapa yang sudah datang. Tidak ada yang dikirim ke alamat itu.",
                "So that one code lets one person in, and the inviter knows who has come. Nothing is sent to the address."),
            new("Admin dan mentor utama angkatan itu. Yang membuka undangannya hanya melihat nama, bukan alamat.",
                "An admin and the lead mentors of that cohort. Whoever opens the invitation sees the name, not the address."),
            new("Nama dan alamatnya dihapus; begitu juga ketika undangannya dibatalkan.",
                "The name and the address go; they also go when the invitation is taken back."),
            Columns((PrivacyKind.Account, ["Name", "Email"]), (PrivacyKind.Membership, ["Id", "CohortId", "Code", "CreatedById", "CreatedAtUtc", "UsedById", "UsedAtUtc", "RevokedAtUtc", "Version"]))),

        new("Audit", PrivacyKind.Audit, ["ActorId", "LearnerId"],
            new("Siapa membuka catatanmu atau angkatanmu, dan kapan; juga apa yang diubah admin dan mentor utama di sini.",
                "Who opened your record or your cohort, and when; also what an admin and lead mentors changed here."),
            new("Supaya kamu bisa membaca siapa yang melihat catatanmu. Kalau barisnya tidak bisa ditulis, halamannya tidak dibuka.",
                "So that you can read who looked at your record. If the line cannot be written, the page is not opened."),
            new("Kamu sendiri membaca baris tentangmu. Orang lain tidak punya halaman untuk itu.",
                "You read the lines about yourself. Nobody else has a page for them."),
            new("Tinggal tanpa namamu, hanya dengan nomor acak.", "The lines stay without your name, with a random number alone."),
            Columns((PrivacyKind.Audit, ["Id", "Action", "ActorId", "AtUtc", "LearnerId", "CohortId", "WindowUtc"]))),
    ];
}
