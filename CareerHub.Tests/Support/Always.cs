using FsCheck;
using FsCheck.Fluent;

namespace CareerHub.Tests.Support;

/// <summary>Says that something holds for whatever a generator makes. A failure names the smallest case found and the seed that finds it again.</summary>
internal static class Always
{
    public static void Holds<T>(Gen<T> cases, Action<T> check, int times = 300) =>
        Prop.ForAll(cases.ToArbitrary(), check).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    /// <summary>As the other, for what needs a database: fewer cases, from small to large, none made smaller.</summary>
    public static async Task HoldsAsync<T>(Gen<T> cases, Func<T, Task> check, int times = 15)
    {
        for (var i = 0; i < times; i++)
        {
            var seed = (ulong)Random.Shared.NextInt64();
            var made = cases.Sample(1, new Rnd(seed), size: i * 3)[0];
            try { await check(made); }
            catch (Exception failure) { throw new Xunit.Sdk.XunitException($"Size {i * 3}, seed {seed}: {made}", failure); }
        }
    }
}

internal static class Some
{
    public static Gen<bool> Flag { get; } = Gen.Elements(true, false);

    /// <summary>Any part of a list, in any order.</summary>
    public static Gen<T[]> PartOf<T>(IReadOnlyList<T> all) =>
        from order in Gen.Shuffle(all.ToArray())
        from count in Gen.Choose(0, all.Count)
        select order.Take(count).ToArray();
}
