using CareerHub.Core.Features.Assessments;

namespace CareerHub.Core.Features.Mentoring;

/// <summary>Answers that a mentor chose and has not sent, as their draft keeps them: a line each, <c>name=answer</c>, a later one in the place of an earlier.</summary>
public static class ReviewAnswers
{
    /// <summary>What is not a line of this form is left out: a draft is text from a browser.</summary>
    public static IReadOnlyDictionary<string, VerdictAnswer> Parse(string draft)
    {
        var answers = new Dictionary<string, VerdictAnswer>();
        foreach (var line in draft.Split('\n'))
            if (line.Split('=') is [{ Length: > 0 } name, var word] && Enum.TryParse<VerdictAnswer>(word, out var answer) && Enum.IsDefined(answer)) answers[name] = answer;
        return answers;
    }
}
