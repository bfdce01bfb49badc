using System.Collections;
using System.Reflection;
using CareerHub.Core;
using CareerHub.Core.Shared;

namespace CareerHub.Tests.Rights;

/// <summary>Every use case × everybody who could call it: own, another's, unknown; access is decided in the use case, whatever a page did.</summary>
public sealed class UseCaseTests
{
    public static TheoryData<string> Names => [.. UseCaseRules.List.Select(rule => rule.Name)];

    [Fact]
    public void Every_use_case_is_expected_and_every_expectation_has_its_use_case()
    {
        var useCases = from type in typeof(CareerHubCore).Assembly.GetTypes()
                       where type.Namespace?.StartsWith("CareerHub.Core.Features.", StringComparison.Ordinal) == true && type is { IsPublic: true, IsAbstract: false }
                       from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                       where typeof(Task).IsAssignableFrom(method.ReturnType) && method.GetParameters().FirstOrDefault()?.ParameterType == typeof(Caller)
                       select $"{type.Name}.{method.Name}";
        Assert.Equal(string.Join('\n', useCases.Order(StringComparer.Ordinal)), string.Join('\n', UseCaseRules.List.Select(rule => rule.Name).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whoever_may_not_is_answered_like_a_stranger_and_leaves_no_trace(string name)
    {
        var rule = UseCaseRules.List.Single(rule => rule.Name == name);
        await using var world = await RightsWorld.OpenAsync();
        if (rule.Type == typeof(Core.Features.Mentoring.RefreshCohort)) await rule.Knock(world, world.As(Role.Mentor), true); // what was drawn before is a line of its own
        foreach (var role in Enum.GetValues<Role>().Except(rule.Allowed))
        {
            var before = await world.LinesAsync();
            var answer = await rule.Knock(world, world.As(role), true);
            Assert.True(IsShut(answer), $"{name} let {role} in: {Told(answer)}");
            Assert.Equal(before, await world.LinesAsync());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whoever_may_gets_in_and_what_does_not_exist_is_answered_as_to_a_stranger(string name)
    {
        var rule = UseCaseRules.List.Single(rule => rule.Name == name);
        foreach (var role in rule.Allowed)
        {
            await using var world = await RightsWorld.OpenAsync();
            if (!rule.IsAboutNothing)
            {
                var unknown = await rule.Knock(world, world.As(role), false);
                Assert.True(IsShut(unknown), $"{name} found nothing for {role}: {Told(unknown)}");
            }
            if (rule.MayBeEmpty) continue;
            var answer = await rule.Knock(world, world.As(role), true);
            Assert.False(IsShut(answer), $"{name} kept {role} out: {Told(answer)}");
        }
    }

    // A record of an outcome without a value cannot be written out whole.
    private static object? Told(object? answer) => answer?.GetType().GetProperty(nameof(Outcome.Kind))?.GetValue(answer) ?? answer?.GetType().Name;

    private static bool IsShut(object? answer) => answer switch
    {
        null or false => true,
        string => false,
        IDictionary drafts => drafts.Count == 0 || drafts.Values.Cast<Core.Features.Drafts.Draft>().All(draft => draft.Version == 0),
        IEnumerable rows => !rows.Cast<object>().Any(),
        _ => answer.GetType().GetProperty(nameof(Outcome.Kind))?.GetValue(answer) is OutcomeKind.NotFound,
    };
}
