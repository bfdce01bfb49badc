using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.Journal;
using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Demo;

/// <summary>What the invented learners show for their claims: links and notes for many, a picture for some. The same seed shows the same.</summary>
internal sealed class DemoEvidence(Catalogue catalogue, EvidenceFiles files, Random random, DateTime endUtc)
{
    private static readonly string[] Titles = ["Revert rilis 1.4 di toko-buku", "Permintaan gabung keranjang", "Uji endpoint pesanan", "Halaman dokumentasi API", "Skema basis data toko-buku"];

    private static readonly string[] Notes =
    [
        "## Apa yang aku kerjakan\n\nAku ulangi langkahnya di proyek **toko-buku**, kali ini tanpa bantuan.\n\n- mulai dari cabang baru\n- tulis ujinya dulu\n- minta Fajar membaca hasilnya\n\nYang masih seret: pesan galatnya.",
        "Aku jalankan dua kali, sekali dengan masukan yang salah. Keluarannya:\n\n```\nPesanan 17 ditolak: stok habis\n```\n\nJadi kasus gagalnya juga tertangani.",
        "Aku pilih cara ini karena bisa dibatalkan tanpa menghapus riwayat. Kalau tim setuju, minggu depan aku pakai di rilis berikutnya.",
    ];

    private static readonly string[] Seen = ["Terminal dengan hasil uji: hampir semua baris hijau", "Keluaran uji di terminal setelah perbaikan"];

    /// <param name="facts">The story so far; evidence follows a claim within hours.</param>
    public async Task<IReadOnlyList<JournalFact>> ForAsync(IEnumerable<JournalFact> facts, CancellationToken ct)
    {
        var evidence = new List<JournalFact>();
        foreach (var claims in facts.Where(fact => fact.Kind == EntryKind.CriterionClaimed).GroupBy(fact => fact.LearnerId!.Value))
        {
            var picturesLeft = 1;
            foreach (var claim in claims.DistinctBy(claim => claim.CriterionId))
            {
                var (roll, at) = (random.NextDouble(), Clock.InWholeMilliseconds(claim.ReceivedAtUtc.AddMinutes(2 + random.Next(170))));
                if (roll > 0.4 || at >= endUtc) continue;
                var criterion = catalogue.Criterion(claim.CriterionId!)!;
                if (picturesLeft > 0 && roll < 0.12)
                {
                    picturesLeft--;
                    var picture = await files.KeepAsync(DemoPicture.Draw(random), ct);
                    evidence.Add(EvidenceFacts.Added(claims.Key, criterion, EvidenceKind.Image, Pick(Seen), picture, at));
                }
                else if (roll < 0.2)
                {
                    evidence.Add(EvidenceFacts.Added(claims.Key, criterion, EvidenceKind.Note, Pick(Notes), file: null, at));
                }
                else
                {
                    evidence.Add(EvidenceFacts.Added(claims.Key, criterion, EvidenceKind.Link, $"https://git.example.com/toko-buku/commit/{random.Next(0x1000000):x6}\n{Pick(Titles)}", file: null, at));
                }
            }
        }
        return evidence;
    }

    private string Pick(string[] sentences) => sentences[random.Next(sentences.Length)];
}
