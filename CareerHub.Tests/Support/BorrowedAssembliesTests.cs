using Bunit;
using CareerHub.Web.Layout;
using Microsoft.Extensions.DependencyInjection;

namespace CareerHub.Tests.Support;

public sealed class BorrowedAssembliesTests
{
    [Fact]
    public void A_part_of_the_site_is_drawn_and_compared_as_markup()
    {
        using var page = new BunitContext();
        page.Services.AddLocalization();

        var modal = page.Render<ReconnectModal>();

        modal.Find("a.btn").MarkupMatches($"""<a href="" class="btn btn-s">{modal.Find("a").TextContent}</a>""");
    }
}
