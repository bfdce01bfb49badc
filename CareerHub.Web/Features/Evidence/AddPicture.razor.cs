using CareerHub.Core.Features.Evidence;
using CareerHub.Web.Hosting;

namespace CareerHub.Web.Features.Evidence;

/// <summary>Adds a picture by a plain upload. A browser never gives a chosen file back, so after a fault it is chosen again and the page says so.</summary>
public sealed partial class AddPicture
{
    private const string FileName = "picture", WordsName = "words";

    private string? FileFault => Http?.HadTooLargeForm() == true ? "evidence.image-too-big"
        : Fault?.StartsWith("evidence.image", StringComparison.Ordinal) == true ? Fault : null;

    private string? WordsFault => Fault is null ? null : EvidenceRules.Words(Typed(WordsName));

    // A file was sent and is gone now: also after a fault elsewhere, and after a form that was too old.
    private bool MustChooseAgain => Typed(WordsName) is not null && Fault != "evidence.image-needed";

    private async Task SubmitAsync()
    {
        var file = (await Http!.Request.ReadFormAsync()).Files[FileName];
        if (EvidenceRules.ImageSize(file?.Length ?? 0) is { } fault)
        {
            Refuse(fault);
            return;
        }
        var bytes = new byte[file!.Length];
        await using (var sent = file.OpenReadStream()) await sent.ReadExactlyAsync(bytes);
        await SendAsync(new NewImage(Address.CriterionId, Key, bytes, Typed(WordsName)));
    }
}
