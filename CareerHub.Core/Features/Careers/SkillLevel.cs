namespace CareerHub.Core.Features.Careers;

/// <summary>How far a skill goes: 0 not yet, 1 with help, 2 on my own, 3 reliable on a real project, 4 guides others. Computed from criteria, never typed by anybody.</summary>
public readonly record struct SkillLevel : IComparable<SkillLevel>
{
    public const int Highest = 4;

    private SkillLevel(int value) => Value = value;

    /// <summary>0 to 4, both included. The default is 0, "not yet".</summary>
    public int Value { get; }

    public static SkillLevel NotYet => default;

    /// <exception cref="ArgumentOutOfRangeException">The value is below 0 or above 4.</exception>
    public static SkillLevel Of(int value) => value is >= 0 and <= Highest
        ? new(value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A skill level is 0 to 4.");

    public int CompareTo(SkillLevel other) => Value.CompareTo(other.Value);

    public static bool operator <(SkillLevel left, SkillLevel right) => left.Value < right.Value;
    public static bool operator >(SkillLevel left, SkillLevel right) => left.Value > right.Value;
    public static bool operator <=(SkillLevel left, SkillLevel right) => left.Value <= right.Value;
    public static bool operator >=(SkillLevel left, SkillLevel right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
