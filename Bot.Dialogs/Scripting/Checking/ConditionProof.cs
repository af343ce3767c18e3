using System.Globalization;
using Bot.Domain.Leads;

namespace Bot.Dialogs.Scripting.Checking;

/// <summary>
/// Whether a condition can hold, tried with every value of what it asks for and of nothing else: what is refuted here is
/// refuted for the whole script, however large it is. Immutable.
/// </summary>
internal sealed class ConditionProof(ScriptContent script, IReadOnlyList<Step> before)
{
    // With more to try, a condition counts as one that can hold.
    private const int MostCases = 20_000;

    private const string Visitor = ":visitor";
    private const string Temperature = ":temperature";
    private const string Score = ":score";

    private static readonly string?[] Unknown = [null];
    private static readonly string?[] Visitors = ["new", "known", "client"];

    private readonly OpenFacts _open = new(script);

    /// <summary>Answers that are there in any case.</summary>
    public IReadOnlySet<string> Known { get; init; } = new HashSet<string>();

    /// <summary>The one language the dialog is in; null: any of the script's.</summary>
    public string? OnlyLanguage { get; init; }

    /// <param name="unless">Conditions none of which holds then.</param>
    public bool CanHold(Condition when, IReadOnlyList<Condition> unless)
    {
        if (when == Condition.Always && unless.Count == 0)
            return true;
        var parts = unless.Append(when).SelectMany(c => c.Whole()).ToList();
        var asked = parts.Select(KeyOf).OfType<string>().Distinct().Select(k => (Key: k, Values: ValuesOf(k, parts))).ToList();
        if (asked.Aggregate(1.0, (count, a) => count * a.Values.Count) is 0 or > MostCases)
            return true;
        var chosen = new int[asked.Count];
        do
        {
            var facts = new Case(asked.Select((a, i) => (a.Key, Value: a.Values[chosen[i]])).ToDictionary(a => a.Key, a => a.Value));
            if (when.Holds(facts) && !unless.Any(u => u.Holds(facts)))
                return true;
        }
        while (Next(chosen, asked.Select(a => a.Values.Count)));
        return false;
    }

    private static bool Next(int[] chosen, IEnumerable<int> counts)
    {
        foreach (var (count, i) in counts.Select((c, i) => (c, i)))
        {
            if (++chosen[i] < count)
                return true;
            chosen[i] = 0;
        }

        return false;
    }

    private static string? KeyOf(Condition part) => part switch
    {
        Condition.Visitor => Visitor,
        Condition.IsTemperature => Temperature,
        Condition.Scored => Score,
        _ => OpenFacts.KeyOf(part) ?? AnswerClasses.KeyOf(part),
    };

    private IReadOnlyList<string?> ValuesOf(string key, List<Condition> parts) => key switch
    {
        Visitor => Visitors,
        Temperature => [.. script.Qualification.Temperatures.Select(t => t.Temperature).Append(Domain.Leads.Temperature.Cold).Distinct().Select(t => t.ToString())],
        Score => [.. Scores(parts.OfType<Condition.Scored>()).Select(s => s.ToString(CultureInfo.InvariantCulture))],
        OpenFacts.Language when OnlyLanguage is { } only => Only(only),
        _ when _open.Keys.Contains(key) => _open.Values(key),
        _ => [.. Answers(key).Concat(Unknown.Take(Known.Contains(key) ? 0 : 1))],
    };

    private static IReadOnlyList<string?> Only(string value) => [value];

    private IEnumerable<string?> Answers(string key)
    {
        var askers = script.Steps.Concat(before).Where(s => s.Asks && s.Answer == key).ToList();
        return askers.SelectMany(s => AnswerClasses.Of(s, script))
            .Concat(askers.Count > 0 ? [] : AnswerClasses.Named(key, script).Append(AnswerClasses.Something)).Distinct();
    }

    private IEnumerable<decimal> Scores(IEnumerable<Condition.Scored> asked)
    {
        var points = script.Qualification.Scores.GroupBy(s => s.Answer).Select(g => g.Select(s => (decimal)s.Points).Append(0).ToList()).ToList();
        var (least, most) = (points.Sum(p => p.Min()), points.Sum(p => p.Max()));
        return asked.SelectMany(a => new[] { a.From, a.To }).OfType<decimal>().SelectMany(b => new[] { Math.Floor(b) - 1, Math.Floor(b), Math.Ceiling(b), Math.Ceiling(b) + 1 })
            .Concat([least, most, 0]).Where(s => s >= least && s <= most).Distinct();
    }

    private sealed record Case(IReadOnlyDictionary<string, string?> Values) : IDialogFacts
    {
        public string? Answer(string key) => Values.GetValueOrDefault(key);
        public Temperature Temperature => Enum.TryParse<Temperature>(Answer(ConditionProof.Temperature), out var temperature) ? temperature : default;
        public string Language => Answer(OpenFacts.Language) ?? "";
        public bool IsWorkingFor(TimeSpan span) => OpenFacts.IsOpenFor(Answer(OpenFacts.Working), span);
        public bool IsKnownVisitor => Answer(Visitor) is "known" or "client";
        public bool IsClient => Answer(Visitor) == "client";
        public int Score => int.TryParse(Answer(ConditionProof.Score), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var score) ? score : 0;
        public string? Source => OpenFacts.Named(Answer(OpenFacts.Source));
        public string? Channel => OpenFacts.Named(Answer(OpenFacts.Channel));
    }
}
