namespace CareerHub.Tests.Resilience;

/// <summary>Tests that start, time and kill real servers run after all others, one at a time: they measure seconds.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
