using System.Data.Common;

namespace CareerHub.Core.Persistence;

/// <summary>What one database provider must offer to the gate and to readers.</summary>
public interface IHubConnections : IDisposable
{
    /// <summary>A context with a connection of its own, for one operation.</summary>
    HubDb Open(WriteGate? gate);

    /// <summary>The one connection that writes; the gate keeps it.</summary>
    DbConnection OpenWriter();

    /// <summary>A context on the gate's connection, whose saves take part in the gate's transaction.</summary>
    HubDb On(DbConnection connection);
}
