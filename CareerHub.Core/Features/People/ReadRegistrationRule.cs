using CareerHub.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Core.Features.People;

/// <summary>Tells who may make an account now, so that the form asks for what is needed.</summary>
public sealed class ReadRegistrationRule(IDbContextFactory<HubDb> dbs)
{
    public async Task<RegistrationRule> RunAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.RegistrationRuleAsync(ct);
    }
}
