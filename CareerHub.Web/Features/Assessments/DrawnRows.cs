using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using CareerHub.Core.Features.Assessments;
using CareerHub.Core.Features.Careers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CareerHub.Web.Features.Assessments;

/// <summary>
/// Most rows of a checklist look the same for every learner who stands the same: nobody judged them, nothing is shown for
/// them. Each of those is drawn once a language, by the same component as all others, and then taken from memory; drawing
/// them anew was the larger half of what opening a checklist costs. A new catalogue has new criteria, so nothing gets old.
/// </summary>
public sealed class DrawnRows(ILoggerFactory loggers)
{
    private readonly ConditionalWeakTable<Criterion, ConcurrentDictionary<(string Language, string? Career, ClaimStatus Claim, bool IsRecorded), string>> _drawn = [];

    /// <summary>The row as it was drawn before; null when it shows something of this learner's own.</summary>
    /// <param name="career">Id of the career whose checklist it stands on, to which its links lead back.</param>
    /// <param name="services">Of the request: the row is drawn in its language.</param>
    public async ValueTask<RenderFragment?> OfAsync(CriterionRow row, string? career, IServiceProvider services)
    {
        if (!IsPlain(row)) return null;
        var drawn = _drawn.GetOrCreateValue(row.Criterion);
        var key = (CultureInfo.CurrentUICulture.Name, career, row.State.Claim, row.State.IsRecorded);
        if (!drawn.TryGetValue(key, out var html)) drawn.TryAdd(key, html = await DrawAsync(row, career, services));
        return builder => builder.AddMarkupContent(0, html);
    }

    private static bool IsPlain(CriterionRow row) => row is { Verdict: null, Later: null, Evidence.Count: 0, State: { Verified: VerifiedStatus.None, Newest: 0 } };

    private async Task<string> DrawAsync(CriterionRow row, string? career, IServiceProvider services)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(CriterionLine.Row)] = row,
            [nameof(CriterionLine.Career)] = career,
            [nameof(CriterionLine.IsTicked)] = row.State.IsClaimed,
        });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<CriterionLine>(parameters)).ToHtmlString());
    }
}
