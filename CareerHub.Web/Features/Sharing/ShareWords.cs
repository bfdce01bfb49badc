using CareerHub.Core.Features.Sharing;
using CareerHub.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CareerHub.Web.Features.Sharing;

/// <summary>Sentences that the pages about sharing have in common.</summary>
internal static class ShareWords
{
    public static string Title(IStringLocalizer<SharingText> text, SharedPage page) =>
        page.Name is { } name ? text["SheetOf", name, page.Career.Title.Here()] : text["SheetOfNobody", page.Career.Title.Here()];
}
