using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Persistence;

/// <summary>Opens one context an operation; what it saves goes through the gate.</summary>
public sealed class HubDbFactory(IHubConnections connections, WriteGate gate) : IDbContextFactory<HubDb>
{
    public HubDb CreateDbContext() => connections.Open(gate);
}
