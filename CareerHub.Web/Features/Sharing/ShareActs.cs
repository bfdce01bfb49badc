using CareerHub.Core.Features.Sharing;

namespace CareerHub.Web.Features.Sharing;

/// <summary>What the buttons of the page of one's own links call.</summary>
public sealed record ShareActs(CreateShare Create, PreviewShare Preview, ChangeShare Change, EndShare End);
