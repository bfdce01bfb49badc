using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Persistence;

/// <summary>Opens one context an operation; what it saves goes through the gate.</summary>
public sealed class HubDbFactory(IHubConnections connections, WriteGate gate) : IDbContextFactory<HubDb>
{
    public HubDb CreateDbContext() => connections.Open(gate);

    /// <summary>With its connection already open: EF would take one from the pool, and set it up, for each query anew.</summary>
    public async Task<HubDb> CreateDbContextAsync(CancellationToken cancellationToken = default)
    {
        var db = CreateDbContext();
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            return db;
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }
}
