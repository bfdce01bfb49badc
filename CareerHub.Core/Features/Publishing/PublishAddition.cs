using System.Globalization;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Content;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Publishing;

/// <summary>
/// Publishes the pack that is published now with one thing more, as a new version of its own: all or nothing, one journal
/// entry. Somebody who published meanwhile wins, because the addition was made to what the caller saw.
/// </summary>
public sealed class PublishAddition(WriteGate gate, IDbContextFactory<HubDb> dbs, ImportPack import, PackPublisher publisher, TimeProvider time)
{
    /// <param name="edit">From the catalogue to the edited files of the given version, or to the fields that need another look.</param>
    internal async Task<Outcome<ContentAddition>> RunAsync(Caller caller, long seenPublication, Func<Catalogue, AdditionDraft> edit, CancellationToken ct)
    {
        var now = time.UtcNow();
        await using var reader = await dbs.CreateDbContextAsync(ct);
        if (!await reader.MayRunTheHouseAsync(caller, ct)) return Outcome.NotFound;
        if (await ContentStore.NewestAsync(reader, ct) is not { } newest) return Outcome.Refused("content.nothing-published");
        if (newest.Id != seenPublication) return Outcome.Stale;
        var files = (await ContentStore.FilesAsync(reader, newest.VersionId, ct))!;
        if (PackReader.Read(files) is not { Catalogue: { } before, Header: { } header }) return Outcome.Refused("content.has-findings");
        var draft = edit(before);
        if (draft.Faults.Count > 0) return Outcome.Refused("content.check-fields").With(new ContentAddition("", draft.Faults));
        if (draft.Edit(files, await NextVersionAsync(reader, header, ct)) is not { } edited) return Outcome.Refused("content.edit-by-hand");
        var reading = PackReader.Read(edited); // outside the gate: nobody who saves waits for it
        if ((await import.FaultsAsync(reader, edited, reading, ct)).Count > 0) return Outcome.Refused("content.has-findings");
        if (!IsJustOneMore(before, reading.Catalogue!, draft)) return Outcome.Refused("content.edit-by-hand");
        return await gate.RunAloneAsync<Outcome<ContentAddition>>(async db =>
        {
            if (!await db.MayRunTheHouseAsync(caller, ct)) return Outcome.NotFound;
            if ((await ContentStore.NewestAsync(db, ct))?.Id != seenPublication) return Outcome.Stale;
            db.Add(new AuditEntry(AuditAction.ContentPublished, caller.PersonId, now));
            await publisher.RunAsync(db, new ContentVersion(reading.Header!, edited, now), reading.Catalogue!, caller.PersonId, now, ct);
            return new ContentAddition(reading.Header!.Version, []);
        }, ct);
    }

    // A number stands for one text, and after going back to an earlier version the next one may be taken.
    private static async Task<string> NextVersionAsync(HubDb db, PackHeader header, CancellationToken ct)
    {
        var line = header.Version[..(header.Version.LastIndexOf('.') + 1)];
        var taken = await db.Set<ContentPublication>().Where(publication => publication.Version.PackId == header.Id && publication.Version.Version.StartsWith(line))
            .Select(publication => publication.Version.Version).Distinct().ToListAsync(ct);
        return string.Create(CultureInfo.InvariantCulture, $"{line}{taken.Append(header.Version).Max(version => int.Parse(version.AsSpan(line.Length), CultureInfo.InvariantCulture)) + 1}");
    }

    private static bool IsJustOneMore(Catalogue before, Catalogue after, AdditionDraft draft) =>
        CatalogueDiff.Of(before, after) is [{ Kind: ChangeKind.New } change] && change.Id == draft.Id && after.Sources.Count == before.Sources.Count + (draft.AddsSource ? 1 : 0);
}

/// <summary>What is to be added, or why it cannot be.</summary>
/// <param name="Id">Of the new claim or rate.</param>
/// <param name="Edit">From files and the next version to the edited files; null when they cannot be added to.</param>
internal sealed record AdditionDraft(string Id, bool AddsSource, Func<PackFiles, string, PackFiles?> Edit, IReadOnlyList<FieldFault> Faults);
