using CareerHub.Core.Features.Careers;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Features.Evidence;

/// <summary>One house and one learner who has not begun; each test takes a criterion that no other has.</summary>
public sealed class EvidenceApp : IAsyncLifetime
{
    private int _next = -1;

    public HubApp App { get; private set; } = default!;
    public HubVisitor Learner { get; private set; } = default!;

    public async ValueTask InitializeAsync()
    {
        App = HubApp.Start();
        Learner = await App.SignedInAsync("hendra@demo.test");
    }

    /// <summary>Of the skill "programming-languages" and those after it, in the order of the career.</summary>
    public string FreshCriterion()
    {
        var catalogue = App.Services.GetRequiredService<PublishedCatalogue>().Current;
        return catalogue.SkillsOf(catalogue.Careers[0]).SelectMany(pair => pair.Skill.ActiveCriteria).ElementAt(Interlocked.Increment(ref _next)).Id;
    }

    public async ValueTask DisposeAsync()
    {
        Learner.Dispose();
        await App.DisposeAsync();
    }
}
