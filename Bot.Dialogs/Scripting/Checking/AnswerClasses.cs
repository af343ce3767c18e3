using System.Globalization;

namespace Bot.Dialogs.Scripting.Checking;

/// <summary>The answers to a step that a script can tell apart, one value for each.</summary>
internal static class AnswerClasses
{
    /// <summary>Stands for whatever was typed.</summary>
    public const string Something = "*";

    private const int MostForSubsets = 5;

    public static IReadOnlyList<string> Of(Step step, ScriptContent script) => step.Kind switch
    {
        StepKind.Choice when step.Most > 1 => Subsets([.. step.Options.Select(o => o.Id)], step.Most, [.. Named(step.Answer, script)]),
        StepKind.Choice or StepKind.Range or StepKind.Consent => [.. step.Options.Select(o => o.Id)],
        StepKind.Rating => Figures(step, script, [.. Enumerable.Range(0, 11).Select(f => (decimal)f).Where(f => step.Scale is RatingScale.Nps || f is >= 1 and <= 5)]),
        StepKind.Number => Figures(step, script, Candidates(step, script)),
        _ => [.. Named(step.Answer, script).Append(Something)],
    };

    /// <summary>The answers that conditions ask about.</summary>
    public static IEnumerable<string> KeysOf(IEnumerable<Condition> conditions) => conditions.Select(KeyOf).OfType<string>().Distinct();

    public static string? KeyOf(Condition condition) => condition switch
    {
        Condition.Answered answered => answered.Key,
        Condition.Figure figure => figure.Key,
        Condition.Known known => known.Key,
        _ => null,
    };

    /// <summary>The values that conditions ask for.</summary>
    public static IEnumerable<string> Named(string key, ScriptContent script) =>
        script.Conditions.Select(c => c.Condition).OfType<Condition.Answered>().Where(a => a.Key == key).SelectMany(a => a.Values).Distinct();

    private static List<string> Subsets(List<string> options, int most, List<string> named)
    {
        // Of many, what conditions name is taken together two by two, and once all that may be.
        if (options.Count > MostForSubsets)
        {
            var asked = options.Where(named.Contains).ToList();
            return [.. options, .. asked.SelectMany((a, i) => asked.Skip(i + 1).Select(b => $"{a},{b}")), .. most > 2 ? [string.Join(',', options.Take(most))] : Array.Empty<string>()];
        }

        return [.. Enumerable.Range(1, (1 << options.Count) - 1)
            .Select(taken => options.Where((_, i) => (taken & (1 << i)) != 0).ToList())
            .Where(taken => taken.Count <= most)
            .Select(taken => string.Join(',', taken))];
    }

    /// <summary>Below, at and above every bound a condition names.</summary>
    private static IEnumerable<decimal> Candidates(Step step, ScriptContent script)
    {
        var bounds = script.Conditions.Select(c => c.Condition).OfType<Condition.Figure>().Where(f => f.Key == step.Answer).SelectMany(f => new[] { f.From, f.To }).OfType<decimal>();
        var named = Named(step.Answer, script).Select(v => decimal.TryParse(v, NumberStyles.Number, CultureInfo.InvariantCulture, out var figure) ? figure : (decimal?)null).OfType<decimal>();
        var near = step.IsWhole ? 1m : 0.01m;
        return bounds.Concat(named).SelectMany(b => new[] { b - near, b, b + near }).Append(step.From ?? step.To ?? 0)
            .Where(f => (step.From is null || f >= step.From) && (step.To is null || f <= step.To)).Order();
    }

    /// <summary>Of figures that meet the same conditions the first stands for all.</summary>
    private static List<string> Figures(Step step, ScriptContent script, IEnumerable<decimal> candidates)
    {
        var asked = script.Conditions.Select(c => c.Condition).Where(c => KeyOf(c) == step.Answer && c is not Condition.Known).ToList();
        var alone = new HashSet<string>();
        var values = new List<string>();
        foreach (var value in candidates.Select(c => c.ToString(CultureInfo.InvariantCulture)).Distinct())
        {
            var facts = new OneAnswer(step.Answer, value);
            if (alone.Add(string.Concat(asked.Select(c => c.Holds(facts) ? '1' : '0'))))
                values.Add(value);
        }

        return values;
    }

    private sealed record OneAnswer(string Key, string Value) : IDialogFacts
    {
        public string? Answer(string key) => key == Key ? Value : null;
        public Domain.Leads.Temperature Temperature => default;
        public string Language => "";
        public bool IsWorkingFor(TimeSpan span) => false;
        public bool IsKnownVisitor => false;
        public bool IsClient => false;
        public int Score => 0;
        public string? Source => null;
        public string? Channel => null;
    }
}
