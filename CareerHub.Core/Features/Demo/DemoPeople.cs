namespace CareerHub.Core.Features.Demo;

/// <summary>The invented people of the demo. Any likeness is chance.</summary>
internal static class DemoPeople
{
    public const string Password = "CareerHub-demo-2026";
    public const string Domain = "@demo.test";

    public static readonly (string Email, string Name) Admin = ("admin", "Ratna Wijaya");

    public static readonly (string Email, string Name)[] Mentors = [("mentor", "Bagus Prakoso"), ("mentor2", "Dewi Anggara"), ("mentor3", "Yohanes Tan")];

    /// <summary>The first fourteen are in the first cohort, the rest in the second.</summary>
    public static readonly (string Email, string Name)[] Learners =
    [
        ("learner", "Sari Anggraini"), ("ade", "Ade Kurniawan"), ("bunga", "Bunga Lestari"), ("citra", "Citra Maharani"),
        ("dimas", "Dimas Pratama"), ("eka", "Eka Saputri"), ("fajar", "Fajar Nugroho"), ("gita", "Gita Permatasari"),
        ("hendra", "Hendra Gunawan"), ("intan", "Intan Puspita"), ("joko", "Joko Susilo"), ("kartika", "Kartika Sari Dewi"),
        ("lukman", "Lukman Hakim"), ("maya", "Maya Simanjuntak"), ("nanda", "Nanda Ramadhan"), ("oki", "Oki Setiawan"),
        ("putri", "Putri Handayani"), ("rizky", "Rizky Maulana"), ("sinta", "Sinta Rahayu"), ("taufik", "Taufik Hidayat"),
        ("umi", "Umi Kalsum"), ("vina", "Vina Oktaviani"), ("wahyu", "Wahyu Firmansyah"), ("yulia", "Yulia Kusuma"),
    ];

    public const int InFirstCohort = 14;

    public static readonly string[] NotYetComments =
    [
        "Langkahnya sudah benar. Yang kurang: catatan kenapa kamu memilih cara ini. Tambahkan dua kalimat, lalu tunjukkan lagi.",
        "Aku belum melihat kasus yang gagal. Coba jalankan sekali dengan masukan yang salah dan simpan keluarannya.",
        "Contohnya masih dari latihan di kelas. Tunjukkan yang sama di proyekmu sendiri.",
        "Hampir. Bagian terakhir masih dibantu Dimas, coba ulangi sendiri minggu ini.",
    ];

    public static readonly string[] MetComments =
    [
        "Rapi, dan penjelasanmu runtut.",
        "Kamu bisa menjawab semua pertanyaan lanjutan. Lanjut ke tingkat berikutnya.",
        "Sudah jalan di proyek tim, aku lihat sendiri waktu demo.",
    ];
}
