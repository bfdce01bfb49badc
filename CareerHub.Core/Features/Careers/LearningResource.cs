using CareerHub.Core.Shared;

namespace CareerHub.Core.Features.Careers;

public enum ResourceKind { Documentation, Course, Exercise, Book, Video }

/// <summary>Something outside that helps to learn a skill (our choice, source CH).</summary>
/// <param name="Address">Full web address.</param>
/// <param name="Publisher">Who offers it.</param>
/// <param name="Language">Two letters, of what is read or heard there.</param>
/// <param name="IsFree">Open without payment when we looked.</param>
public sealed record LearningResource(LocalText Title, string Address, string Publisher, string Language, ResourceKind Kind, bool IsFree);
