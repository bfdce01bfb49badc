using CareerHub.Core.Features.Careers;
using CareerHub.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.Localization;

namespace CareerHub.Web.Features.Salaries;

/// <summary>Puts <see cref="OccupationData"/> on a page: data in an element that no browser runs.</summary>
public sealed class OccupationJson : ComponentBase
{
    [Parameter, EditorRequired] public Career Career { get; set; } = default!;
    [Parameter, EditorRequired] public Catalogue Catalogue { get; set; } = default!;

    [Inject] public required IStringLocalizer<SalariesText> Text { get; init; }

    /// <remarks>
    /// Raw, as MarkupString would be: text inside a script element is encoded for JavaScript, in which JSON is no JSON any more. It is safe here because the encoder that JSON is written with by
    /// default escapes &lt;, &gt;, &amp; and quotes inside texts, so nothing in a pack can end the element or begin another.
    /// </remarks>
    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        builder.AddMarkupContent(0, $"<script type=\"application/ld+json\">{OccupationData.Of(Career, Catalogue, LocalTextExtensions.Here, Text)}</script>");
}
