namespace Bot.Domain.Leads;

/// <summary>One row of the rule: all the named answers must have one of the named values.</summary>
/// <param name="Temperature">What the lead is when the row matches.</param>
/// <param name="When">Answer key → accepted values. Empty: always matches.</param>
public sealed record TemperatureRule(Temperature Temperature, IReadOnlyDictionary<string, IReadOnlyList<string>> When);

/// <summary>Points for one answer, summed to the lead's score.</summary>
public sealed record ScoreRule(string Answer, string Value, int Points);

/// <summary>A lead's temperature, the answers that led to it, and its score.</summary>
/// <param name="Because">Keys of the answers that decided; empty when no row asked for any.</param>
public sealed record Qualified(Temperature Temperature, IReadOnlyList<string> Because, int Score);

/// <summary>
/// The rule of the trade as data: needs it now and may decide → hot; within about two months → warm; no date → cold.
/// Rows are tried in order, the first that matches wins; without a match the lead is cold. Immutable.
/// </summary>
public sealed record Qualification(IReadOnlyList<TemperatureRule> Temperatures, IReadOnlyList<ScoreRule> Scores)
{
    /// <summary>No rows: every lead is cold with a score of 0.</summary>
    public static Qualification None { get; } = new([], []);

    /// <summary>Judges the answers known so far.</summary>
    /// <param name="answers">Answer key → value, as in the script.</param>
    public Qualified Judge(IReadOnlyDictionary<string, string> answers)
    {
        var score = 0;
        foreach (var rule in Scores)
        {
            if (answers.TryGetValue(rule.Answer, out var value) && value == rule.Value)
                score += rule.Points;
        }

        foreach (var rule in Temperatures)
        {
            if (rule.When.All(row => answers.TryGetValue(row.Key, out var value) && row.Value.Contains(value)))
                return new Qualified(rule.Temperature, [.. rule.When.Keys], score);
        }

        return new Qualified(Temperature.Cold, [], score);
    }
}
