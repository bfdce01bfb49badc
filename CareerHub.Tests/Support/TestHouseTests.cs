using CareerHub.Core.Features.People;
using Microsoft.EntityFrameworkCore;

namespace CareerHub.Tests.Support;

public sealed class TestHouseTests
{
    [Fact]
    public async Task A_new_house_has_a_schema_a_catalogue_and_nobody_in_it()
    {
        await using var house = await TestHouse.OpenAsync();

        Assert.Equal(0, await house.ReadAsync(db => db.People.CountAsync(TestHouse.Ct)));
        Assert.True((await house.VerifyAsync()).IsSound);
    }
}
