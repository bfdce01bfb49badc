using CareerHub.Core.Features.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Core.Persistence;

/// <summary>
/// The database of one CareerHub. Tables are declared beside their aggregates; each feature adds its sets as extension
/// properties, so that this type names no feature but the person who signs in.
/// Every save goes through the <see cref="WriteGate"/>, whoever calls it, Identity's stores included.
/// </summary>
public abstract class HubDb(DbContextOptions options, WriteGate? gate) : IdentityUserContext<Person, Guid>(options)
{
    // Identity reads its schema version from the application's services alone; without them a context made by the
    // EF tool or a test would silently lack the passkey table.
    private static readonly IServiceProvider SchemaServices = new ServiceCollection()
        .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    private List<Action>? _commitActions;

    /// <summary>The gate runs this context's work now, inside its transaction.</summary>
    internal bool IsInsideGate { get; init; }

    /// <summary>What to do once this context's work is on disk, and never if it does not get there.</summary>
    internal IReadOnlyList<Action> CommitActions => _commitActions ?? [];

    /// <summary>Does something small after the commit, such as telling open pages. Inside the gate only; it must not throw or wait.</summary>
    internal void AfterCommit(Action action) => (_commitActions ??= []).Add(action);

    /// <summary>Saves at once inside the gate, else waits for its turn there.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        IsInsideGate || gate is null
            ? SaveNowAsync(acceptAllChangesOnSuccess, cancellationToken)
            : gate.SaveAsync(this, acceptAllChangesOnSuccess, cancellationToken);

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("SaveChangesAsync goes through the write gate; there is no other way to save.");

    internal Task<int> SaveNowAsync(bool acceptAllChangesOnSuccess, CancellationToken ct) =>
        base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        if (optionsBuilder.Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider is null)
            optionsBuilder.UseApplicationServiceProvider(SchemaServices);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTime>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(HubDb).Assembly);
    }
}
