using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerHub.Core.Persistence;

/// <summary>One thing this installation remembers about itself, such as who may register.</summary>
public sealed class HubSetting(string key, string value)
{
    public string Key { get; private set; } = key;
    public string Value { get; private set; } = value;

    public void Change(string value) => Value = value;

    internal sealed class Mapping : IEntityTypeConfiguration<HubSetting>
    {
        public void Configure(EntityTypeBuilder<HubSetting> builder)
        {
            builder.ToTable("Settings").HasKey(setting => setting.Key);
            builder.Property(setting => setting.Key).HasMaxLength(60);
            builder.Property(setting => setting.Value).HasMaxLength(2_000);
        }
    }
}

public static class HubSettings
{
    /// <summary>The value kept under a key; null when there is none.</summary>
    public static async Task<string?> SettingAsync(this HubDb db, string key, CancellationToken ct) =>
        (await db.Set<HubSetting>().FindAsync([key], ct))?.Value;

    /// <summary>Keeps a value, or forgets it when null. The caller saves.</summary>
    public static async Task SetAsync(this HubDb db, string key, string? value, CancellationToken ct)
    {
        var kept = await db.Set<HubSetting>().FindAsync([key], ct);
        if (value is null)
        {
            if (kept is not null) db.Remove(kept);
        }
        else if (kept is null)
        {
            db.Add(new HubSetting(key, value));
        }
        else
        {
            kept.Change(value);
        }
    }
}
