using System.Net;
using CareerHub.Core.Features.Careers;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Features.Publishing;

/// <summary>Two plain forms for admins.</summary>
public sealed class SalaryDeskPageTests
{
    private const string Page = "/admin/content/salary";
    private const string ClaimForm = "form[data-form=claim]";
    private const string RateForm = "form[data-form=rate]";

    private static readonly (string Field, string Typed)[] Good =
    [
        ("career", "devops-engineer"), ("kind", "range"), ("low", "7"), ("high", "8"), ("currency", "IDR"), ("region-id", "Bali"), ("region-en", "Bali"), ("depends-on-id", "Tempat"), ("depends-on-en", "Place"),
        ("note-id", "Catatan"), ("note-en", "Note"),
        ("from", "USD"), ("to", "IDR"), ("rate", "16500"), ("date", "2025-11-20"), ("publisher", "A bank"), ("source", "new"), ("source-kind", "statistics"), ("source-publisher", "A blog"), ("source-about-id", "Sebuah blog"),
    ];

    /// <summary>Fields of the form in its order; together they make everything wrong that can be.</summary>
    private static readonly (string Field, string Typed)[] WrongClaim =
    [
        ("career", ""), ("kind", "sum"), ("low", "7,5"), ("high", "8,5"), ("currency", "EUR"), ("period", "week"), ("region-id", " "), ("region-en", new string('x', 401)),
        ("depends-on-id", ""), ("unstated", "weather"), ("note-en", "a\u202Eb"), ("source", "new"), ("source-kind", "own-work"), ("source-publisher", ""), ("source-title", new string('t', 401)),
        ("source-site", "https://x"), ("source-address", "javascript:alert(1)"), ("source-published", "2999-01-01"), ("source-retrieved", "2999-01-01"), ("source-language", "English"),
        ("source-licence", new string('l', 401)), ("source-about-id", ""), ("source-about-en", ""),
    ];

    private static readonly (string Field, string Typed)[] WrongRate =
    [
        ("from", ""), ("to", "EUR"), ("rate", "16.277"), ("date", ""), ("publisher", ""), ("source", "new"), ("source-kind", ""), ("source-publisher", ""), ("source-about-id", ""), ("source-about-en", ""),
    ];

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
            Assert.Empty(shown.QuerySelectorAll($"{RateForm} [data-fault]"));
        }

        var old = await admin.ReadAsync(Page);
        (string, string?)[] good =
        [
            ("career", "devops-engineer"), ("kind", "mean"), ("low", "12,000,000"), ("currency", "IDR"), ("period", "month"), ("region-id", "Bali"), ("region-en", "\"Bali\" <b>"),
            ("lumped", "true"), ("depends-on-id", "Tempat"), ("depends-on-en", "Place"), ("unstated", "year"), ("source", "new"), ("source-kind", "web-article"), ("source-publisher", "A new blog"), ("source-about-id", "Sebuah blog"), ("source-about-en", "A blog"),
        ];
        using (var added = await admin.SendFormAsync(old, Page, ClaimForm, good)) Assert.Equal((HttpStatusCode.SeeOther, $"{Page}?done=claim"), (added.StatusCode, added.Headers.Location?.ToString()));
        using (var late = await admin.SendFormAsync(old, Page, ClaimForm, good)) Assert.Equal("Stale", (await HubVisitor.ParseAsync(late)).QuerySelector("[role=alert]")?.GetAttribute("data-code"));
        using (var rate = await admin.PostFormAsync(Page, RateForm, ("from", "USD"), ("to", "IDR"), ("rate", "16500"), ("date", "2025-11-20"), ("publisher", "A bank"), ("source", "S4"))) Assert.Equal(HttpStatusCode.SeeOther, rate.StatusCode);

        var after = await reader.ReadAsync("/salary?career=devops-engineer&currency=USD");
        var card = after.QuerySelector("[data-salary=devops-engineer-bali-b-mean]")!;
        Assert.Contains("\"Bali\" <b>", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("Place", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("lumped together by the source", card.TextContent, StringComparison.Ordinal);
        Assert.Equal("usd-idr-2025-11-20", card.QuerySelector("[data-rate]")?.GetAttribute("data-rate"));
        Assert.Contains("A new blog", after.QuerySelector("#source-A1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1.2.2", app.Services.GetRequiredService<PublishedCatalogue>().Current.Version);
    }

    [Fact]
    public async Task Each_field_shows_its_own_fault_and_keeps_what_was_typed_and_the_first_faulty_one_has_the_focus()
    {
        await using var app = HubApp.Start();
        using var admin = await app.SignedInAsync("admin@demo.test", "en");
        string[] unasked = ["source", "high"]; // a new source is right, and without a kind nobody asks for a second amount
        foreach (var (form, wrong) in ((string, (string Field, string Typed)[])[])[(ClaimForm, WrongClaim), (RateForm, WrongRate)])
        {
            var whole = await FaultsAsync(admin, form, [.. Good.Where(part => part.Field is "depends-on-en" or "note-id"), .. wrong, ("lumped", "true")]);
            Assert.Equal(wrong.Select(part => part.Field).Except(unasked), whole.QuerySelectorAll($"{form} [data-fault]").Select(fault => fault.GetAttribute("data-fault")));
            Assert.All(whole.QuerySelectorAll($"{form} input.input"), field => Assert.Equal(wrong.FirstOrDefault(part => part.Field == field.GetAttribute("name")).Typed ?? Typed(field.GetAttribute("name")!), field.GetAttribute("value")));
            Assert.Equal(form == ClaimForm, whole.QuerySelector($"{form} input[name=lumped][checked]") is not null);
            Assert.NotNull(whole.QuerySelector($"{form} details[open]"));

            // Good up to a field and wrong from there on: the cursor is in that field.
            for (var first = 0; first < wrong.Length; first++)
            {
                if (wrong[first].Field == "source") continue;
                var page = await FaultsAsync(admin, form, [.. Good.ExceptBy(wrong[first..].Select(part => part.Field), part => part.Field), .. wrong[first..]]);
                Assert.Equal(wrong[first].Field, Assert.Single(page.QuerySelectorAll("[autofocus]")).GetAttribute("name"));
            }
        }

        static string Typed(string field) => field switch { "depends-on-en" => "Place", "note-id" => "Catatan", _ => "" };
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> FaultsAsync(HubVisitor admin, string form, IEnumerable<(string Field, string Typed)> typed)
    {
        using var refused = await admin.PostFormAsync(Page, form, [.. typed.Select(part => (part.Field, (string?)part.Typed))]);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        return await HubVisitor.ParseAsync(refused);
    }

    [Fact]
    public async Task A_form_whose_token_does_not_hold_says_so_and_keeps_what_was_typed()
    {
        await using var app = HubApp.Start();
        using var admin = await app.SignedInAsync("admin@demo.test", "en");
        var seen = app.Services.GetRequiredService<PublishedCatalogue>().Current.Version;
        using var refused = await admin.PostFormAsync(Page, RateForm, ("__RequestVerificationToken", "old"), ("from", "USD"), ("to", "IDR"), ("rate", "16500"), ("date", "2025-11-20"), ("publisher", "A bank"), ("source", "S4"));
        var shown = await HubVisitor.ParseAsync(refused);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotNull(shown.QuerySelector("[role=alert]"));
        Assert.Equal(("16500", "S4"), (shown.QuerySelector("#rate-rate")?.GetAttribute("value"), shown.QuerySelector("#rate-source option[selected]")?.GetAttribute("value")));
        Assert.Empty(shown.QuerySelector(ClaimForm)!.QuerySelectorAll("option[selected]"));
        Assert.Equal(seen, app.Services.GetRequiredService<PublishedCatalogue>().Current.Version);
        using var content = await admin.PostFormAsync("/admin/content", "main form", ("__RequestVerificationToken", "old"));
        Assert.NotNull((await HubVisitor.ParseAsync(content)).QuerySelector("main [role=alert]"));
    }

    [Fact]
    public async Task A_form_that_did_not_arrive_whole_is_asked_for_again()
    {
        await using var app = HubApp.Start();
        using var admin = await app.SignedInAsync("admin@demo.test", "en");
        foreach (var page in (string[])[Page, "/admin/content"])
        {
            using var part = new ByteArrayContent("act=cla"u8.ToArray());
            part.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data");
            using var refused = await admin.Http.PostAsync(new Uri(page, UriKind.Relative), part, TestContext.Current.CancellationToken);
            Assert.Equal((page, HttpStatusCode.BadRequest), (page, refused.StatusCode));
            Assert.NotNull((await HubVisitor.ParseAsync(refused)).QuerySelector("main [role=alert]"));
        }
    }

    [Fact]
    public async Task The_largest_amounts_and_rates_are_read_on_every_page()
    {
        await using var app = HubApp.Start();
        using var admin = await app.SignedInAsync("admin@demo.test", "en");
        (string, string?)[] most = [("career", "devops-engineer"), ("kind", "mean"), ("low", "100000000000"), ("currency", "USD"), ("period", "month"), ("region-id", "Bulan"), ("region-en", "Moon"), ("source", "S4")];
        using (var claim = await admin.PostFormAsync(Page, ClaimForm, most)) Assert.Equal(HttpStatusCode.SeeOther, claim.StatusCode);
        foreach (var rate in (string[])["70000", "100000"])
        {
            using (var added = await admin.PostFormAsync(Page, RateForm, ("from", "USD"), ("to", "IDR"), ("rate", rate), ("date", "2025-11-20"), ("publisher", "A bank"), ("source", "S4"))) Assert.Equal(HttpStatusCode.SeeOther, added.StatusCode);
            foreach (var choice in (string[])["", "?period=year", "?period=month", "?currency=IDR", "?currency=IDR&period=year"])
            {
                var card = (await admin.ReadAsync($"/salary{choice}")).QuerySelector("[data-salary=devops-engineer-moon-mean]")!;
                Assert.Equal(rate == "100000" && choice == "?currency=IDR&period=year", card.TextContent.Contains("too large to count", StringComparison.Ordinal));
            }
        }
    }
}
