namespace CareerHub.Core.Features.Careers;

/// <summary>A catalogue of occupations or skills that others keep.</summary>
public enum AlignmentScheme
{
    /// <summary>European Skills, Competences, Qualifications and Occupations, by code.</summary>
    Esco,
    /// <summary>The occupations of the US database O*NET.</summary>
    OnetSoc,
    /// <summary>International Standard Classification of Occupations, 2008.</summary>
    Isco08,
    /// <summary>Standar Kompetensi Kerja Nasional Indonesia: the national work competency standards.</summary>
    Skkni,
}

/// <summary>How well two entries fit, in the words of SKOS mapping relations.</summary>
public enum AlignmentMatch { Exact, Close, Broad, Narrow }

/// <summary>The entry of another catalogue that a career or a skill stands for (our choice, source CH).</summary>
/// <param name="Code">As that catalogue writes it, such as <c>15-1254.00</c>.</param>
/// <param name="Title">The entry's own name; null when it was not noted.</param>
/// <param name="Match"><see cref="AlignmentMatch.Broad"/>: the other entry is the wider one.</param>
public sealed record Alignment(AlignmentScheme Scheme, string Code, string? Title, AlignmentMatch Match);
