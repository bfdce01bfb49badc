using System.Net;
using CareerHub.Core.Features.Careers;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Features.Publishing;

/// <summary>Two plain forms for admins.</summary>
public sealed class SalaryDeskPageTests
{
    private const string Page = "/admin/content/salary";
    private const string ClaimForm = "form[data-form=claim]";

    [Fact]
    public async Task An_admin_adds_a_claim_and_a_rate_and_everybody_reads_them()
    {
        await using var app = HubApp.Start();
        using var admin = await app.SignedInAsync("admin@demo.test", "en");
        using var reader = app.Visitor("en");
        await reader.ReadAsync("/salary");

        using (var refused = await admin.PostFormAsync(Page, ClaimForm, ("career", "devops-engineer"), ("kind", "range"), ("low", "7,5"), ("region-en", "\"Bali\" <b>")))
        {
            var shown = await HubVisitor.ParseAsync(refused);
            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
            Assert.Equal(["low", "high", "currency", "region-id", "source"], shown.QuerySelectorAll($"{ClaimForm} [data-fault]").Select(fault => fault.GetAttribute("data-fault")));
            Assert.Equal("7,5", shown.QuerySelector("#claim-low")!.GetAttribute("value"));
            Assert.Equal("true", shown.QuerySelector("#claim-low")!.GetAttribute("aria-invalid"));
            Assert.Equal("claim-low-fault claim-low-hint", shown.QuerySelector("#claim-low")!.GetAttribute("aria-describedby"));
            Assert.Equal("\"Bali\" <b>", shown.QuerySelector("#claim-region-en")!.GetAttribute("value"));
            Assert.Equal("devops-engineer", shown.QuerySelector("#claim-career option[selected]")!.GetAttribute("value"));
            Assert.Empty(shown.QuerySelectorAll("form[data-form=rate] [data-fault]"));
        }

        var old = await admin.ReadAsync(Page);
        (string, string?)[] good =
        [
            ("career", "devops-engineer"), ("kind", "mean"), ("low", "12,000,000"), ("currency", "IDR"), ("period", "month"), ("region-id", "Bali"), ("region-en", "\"Bali\" <b>"),
            ("unstated", "year"), ("source", "new"), ("source-publisher", "A new blog"), ("source-about-id", "Sebuah blog"), ("source-about-en", "A blog"),
        ];
        using (var added = await admin.SendFormAsync(old, Page, ClaimForm, good)) Assert.Equal((HttpStatusCode.SeeOther, $"{Page}?done=claim"), (added.StatusCode, added.Headers.Location?.ToString()));
        using (var late = await admin.SendFormAsync(old, Page, ClaimForm, good)) Assert.Equal("Stale", (await HubVisitor.ParseAsync(late)).QuerySelector("[role=alert]")?.GetAttribute("data-code"));
        using (var rate = await admin.PostFormAsync(Page, "form[data-form=rate]", ("from", "USD"), ("to", "IDR"), ("rate", "16500"), ("date", "2025-11-20"), ("publisher", "A bank"), ("source", "S4"))) Assert.Equal(HttpStatusCode.SeeOther, rate.StatusCode);

        var after = await reader.ReadAsync("/salary?career=devops-engineer&currency=USD");
        var card = after.QuerySelector("[data-salary=devops-engineer-bali-b-mean]")!;
        Assert.Contains("\"Bali\" <b>", card.TextContent, StringComparison.Ordinal);
        Assert.Equal("usd-idr-2025-11-20", card.QuerySelector("[data-rate]")?.GetAttribute("data-rate"));
        Assert.Contains("A new blog", after.QuerySelector("#source-A1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1.2.2", app.Services.GetRequiredService<PublishedCatalogue>().Current.Version);
    }
}
