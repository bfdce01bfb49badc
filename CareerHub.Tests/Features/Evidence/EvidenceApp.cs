using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerHub.Core.Features.Careers;
using CareerHub.Core.Features.Evidence;
using CareerHub.Core.Features.People;
using CareerHub.Core.Persistence;
using CareerHub.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Features.Evidence;

/// <summary>One house and one learner of its first cohort; each test takes a criterion that no other has and nothing was shown for.</summary>
public sealed class EvidenceApp : IAsyncLifetime
{
    private const string Account = "hendra@demo.test";
    private Queue<string> _fresh = [];

    public HubApp App { get; private set; } = default!;
    public HubVisitor Learner { get; private set; } = default!;
    public Caller Person { get; private set; } = default!;

    public async ValueTask InitializeAsync()
    {
        App = HubApp.Start();
        Learner = await App.SignedInAsync(Account);
        await using var db = await App.Services.GetRequiredService<IDbContextFactory<HubDb>>().CreateDbContextAsync();
        Person = new(await db.People.Where(person => person.Email == Account).Select(person => person.Id).SingleAsync());
        var shown = await db.Evidence.Where(item => item.LearnerId == Person.PersonId).Select(item => item.CriterionId).ToListAsync();
        var claimed = await db.Set<Core.Features.Assessments.ClaimState>().Where(claim => claim.LearnerId == Person.PersonId).Select(claim => claim.CriterionId).ToListAsync();
        var catalogue = App.Services.GetRequiredService<PublishedCatalogue>().Current;
        _fresh = new(catalogue.SkillsOf(catalogue.Careers[0]).SelectMany(pair => pair.Skill.ActiveCriteria).Select(criterion => criterion.Id).Except(shown).Except(claimed));
    }

    public string FreshCriterion() => _fresh.Dequeue();

    /// <summary>Sends a form of a page as a browser sends one with a file in it.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string form, (byte[] Bytes, string Name, string Type)? file, params (string Name, string Value)[] fields)
    {
        var element = (IHtmlFormElement)(await Learner.ReadAsync(page)).QuerySelector(form)!;
        Assert.Equal("multipart/form-data", element.Enctype);
        using var content = new MultipartFormDataContent();
        foreach (var input in element.QuerySelectorAll<IHtmlInputElement>("input:not([type=file])").Where(input => input.Name is not null && fields.All(field => field.Name != input.Name)))
            content.Add(new StringContent(input.Value), input.Name!);
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        if (file is { } sent)
        {
            var part = new ByteArrayContent(sent.Bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue(sent.Type);
            content.Add(part, "picture", sent.Name.Replace("\"", "", StringComparison.Ordinal));
        }
        return await Learner.Http.PostAsync(new Uri(element.GetAttribute("action")!, UriKind.Relative), content);
    }

    public async ValueTask DisposeAsync()
    {
        Learner.Dispose();
        await App.DisposeAsync();
    }
}
