using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.Journal;

/// <summary>A table's contents as one number.</summary>
internal sealed record TableHash(string Table, int Rows, string Hash)
{
    /// <summary>SHA-256 over every column of every row, in key order. The context's connection must be open.</summary>
    public static async Task<TableHash> OfAsync(HubDb db, Type type, CancellationToken ct)
    {
        var entity = db.Model.FindEntityType(type) ?? throw new ArgumentException($"{type.Name} is not in the model.", nameof(type));
        var table = entity.GetTableName()!;
        var columns = string.Join(", ", entity.GetProperties().Select(property => Quoted(property.GetColumnName())).Order(StringComparer.Ordinal));
        var keys = string.Join(", ", entity.FindPrimaryKey()!.Properties.Select(property => Quoted(property.GetColumnName())));

        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT {columns} FROM {Quoted(table)} ORDER BY {keys}";
        command.Transaction = db.Database.CurrentTransaction is { } current ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(current) : null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = 0;
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            rows++;
            for (var i = 0; i < reader.FieldCount; i++) hash.AppendData(Cell(reader, i));
        }
        return new(table, rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    // Length before text: two cells can never read like one.
    private static byte[] Cell(DbDataReader reader, int column)
    {
        var text = reader.IsDBNull(column) ? null : reader.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes(text is null ? "-;" : string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text};"));
    }

    private static string Quoted(string name) => $"\"{name}\"";
}
