using Bot.Domain.Leads;

namespace Bot.Dialogs.Scripting.Checking;

/// <summary>Who comes, as far as a script asks; it stays the same on one walk through the script.</summary>
/// <param name="Known">Answers he brings along.</param>
internal sealed record Circumstances(bool IsKnownVisitor, bool IsClient, IReadOnlyDictionary<string, string> Known)
{
    private const int Most = 256;

    private static readonly string[] Contacts = [AnswerKeys.Name, AnswerKeys.Phone, AnswerKeys.Email];

    /// <summary>Every kind of visitor the script tells apart; when these are too many, each answer he may bring along at least once.</summary>
    /// <param name="before">Steps of the scripts visitors come from, their answers kept.</param>
    public static (IReadOnlyList<Circumstances> All, bool IsCut) Of(ScriptContent script, IReadOnlyList<Step> before)
    {
        var parts = script.Conditions.Select(c => c.Condition).ToList();
        var visitors = (
            from visitor in Visitors(parts)
            from known in visitor.IsKnown || visitor.IsClient ? Remembered(script, parts) : [Nothing]
            select new Circumstances(visitor.IsKnown, visitor.IsClient, known)).ToList();
        var answers = Brought(script, before);
        var product = answers.Aggregate((double)visitors.Count, (count, answer) => count * (answer.Values.Count + 1));
        var brought = product <= Most ? Together(answers) : OneByOne(answers);
        return ([.. brought.SelectMany(b => visitors.Select(v => v with { Known = Joined(v.Known, b) })).Take(Math.Max(Most, visitors.Count))], product > Most);
    }

    private static IReadOnlyDictionary<string, string> Nothing { get; } = new Dictionary<string, string>();

    private static IEnumerable<(bool IsKnown, bool IsClient)> Visitors(List<Condition> parts) =>
        parts.OfType<Condition.Visitor>().Any(v => v.Values.Contains("client")) ? [(false, false), (true, false), (true, true)] : [(false, false), (true, false)];

    /// <summary>What a visitor who was here before is remembered by: with his consent, some of his contacts.</summary>
    private static IEnumerable<IReadOnlyDictionary<string, string>> Remembered(ScriptContent script, List<Condition> parts)
    {
        var contacts = Contacts.Where(c => script.Steps.Any(s => s.Answer == c) || parts.OfType<Condition.Known>().Any(k => k.Key == c)).ToList();
        // Without a condition on it, who brings nothing along is like a new visitor.
        if (parts.OfType<Condition.Visitor>().Any())
            yield return Nothing;
        if (contacts.Count == 0 && !script.Steps.Any(s => s.Kind is StepKind.Consent) && !AnswerClasses.KeysOf(parts).Contains(AnswerKeys.Consent))
            yield break;
        var some = parts.OfType<Condition.Known>().Any(k => contacts.Contains(k.Key)) ? 0 : (1 << contacts.Count) - 1;
        for (var taken = some; taken < 1 << contacts.Count; taken++)
        {
            var known = contacts.Where((_, i) => (taken & (1 << i)) != 0).ToDictionary(c => c, _ => AnswerClasses.Something);
            known[AnswerKeys.Consent] = "yes";
            yield return known;
        }
    }

    /// <summary>Answers that this script asks about in conditions and that were given in another one, or told by himself.</summary>
    private static List<(string Key, IReadOnlyList<string> Values)> Brought(ScriptContent script, IReadOnlyList<Step> before) =>
    [
        .. AnswerClasses.KeysOf(script.Conditions.Select(c => c.Condition)).Where(k => !Contacts.Contains(k))
            .Select(k => (k, (IReadOnlyList<string>)[.. before.Concat(script.Steps.Where(s => s.IsToldOnly)).Where(s => s.Asks && s.Answer == k).SelectMany(s => AnswerClasses.Of(s, script)).Distinct()]))
            .Where(b => b.Item2.Count > 0),
    ];

    /// <summary>Each answer known or not, with every other.</summary>
    private static IEnumerable<IReadOnlyDictionary<string, string>> Together(List<(string Key, IReadOnlyList<string> Values)> answers)
    {
        IEnumerable<IReadOnlyDictionary<string, string>> brought = [Nothing];
        foreach (var (key, values) in answers)
            brought = [.. brought.SelectMany(b => values.Select(v => Joined(b, One(key, v))).Prepend(b))];
        return brought;
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> OneByOne(List<(string Key, IReadOnlyList<string> Values)> answers) =>
        answers.SelectMany(a => a.Values.Select(v => One(a.Key, v))).Prepend(Nothing);

    private static IReadOnlyDictionary<string, string> One(string key, string value) => new Dictionary<string, string> { [key] = value };

    private static Dictionary<string, string> Joined(IReadOnlyDictionary<string, string> first, IReadOnlyDictionary<string, string> second) =>
        first.Concat(second.Where(s => !first.ContainsKey(s.Key))).ToDictionary(e => e.Key, e => e.Value);
}
