using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Features.Assessments;

/// <summary>Proof that a page's save was already taken: sending it twice, by a double press or a flaky line, changes nothing the second time.</summary>
/// <param name="personId">Whose save it was; a key of somebody else's proves nothing.</param>
/// <param name="key"><see cref="TickSheet.Receipt"/> of the form.</param>
public sealed class IntentReceipt(Guid personId, Guid key, DateTime atUtc)
{
    public Guid PersonId { get; private set; } = personId;
    public Guid Key { get; private set; } = key;
    public DateTime AtUtc { get; private set; } = atUtc;

    internal sealed class Mapping : IEntityTypeConfiguration<IntentReceipt>
    {
        public void Configure(EntityTypeBuilder<IntentReceipt> builder)
        {
            builder.ToTable("IntentReceipts").HasKey(receipt => new { receipt.PersonId, receipt.Key });
            builder.HasIndex(receipt => receipt.AtUtc);
        }
    }
}
