using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Content;

/// <summary>What reading a folder of occupation files gives: the folder, or why it cannot be used.</summary>
/// <param name="Folder">Null when there are refusals.</param>
/// <param name="Refusals">One sentence for each missing file or column.</param>
public sealed record FolderReading<T>(T? Folder, IReadOnlyList<LocalText> Refusals) where T : class;
