namespace Bot.Dialogs.Scripting.Checking;

/// <summary>Who comes, how and when, as far as a script asks; it stays the same on one walk through the script.</summary>
/// <param name="OpenFor">How long the firm is still open; null: it is closed.</param>
/// <param name="Known">Answers he brings along.</param>
internal sealed record Circumstances(
    string Language, TimeSpan? OpenFor, bool IsKnownVisitor, bool IsClient, string? Source, string? Channel, IReadOnlyDictionary<string, string> Known)
{
    private const int Most = 256;

    private static readonly string[] Contacts = [Domain.Leads.AnswerKeys.Name, Domain.Leads.AnswerKeys.Phone, Domain.Leads.AnswerKeys.Email];

    /// <summary>Every kind of visitor the script tells apart.</summary>
    /// <param name="before">Steps of the scripts visitors come from, their answers kept.</param>
    public static IReadOnlyList<Circumstances> Of(ScriptContent script, IReadOnlyList<Step> before)
    {
        var parts = script.Conditions.Select(c => c.Condition).ToList();
        var all =
            from visitor in Visitors(parts)
            from known in visitor.IsKnown || visitor.IsClient ? Remembered(script, parts) : [Nothing]
            from openFor in OpenTimes(parts)
            from language in parts.OfType<Condition.Speaks>().Any() ? script.Languages : script.Languages.Take(1)
            from source in parts.OfType<Condition.CameBy>().SelectMany(c => c.Patterns).Distinct().Select(p => (string?)p.Replace("*", "x", StringComparison.Ordinal)).Prepend(null)
            from channel in parts.OfType<Condition.Through>().SelectMany(c => c.Channels).Distinct().Cast<string?>().Prepend(null)
            from brought in Brought(script, before)
            select new Circumstances(language, openFor, visitor.IsKnown, visitor.IsClient, source, channel, Joined(known, brought));
        return [.. all.Take(Most)];
    }

    private static IReadOnlyDictionary<string, string> Nothing { get; } = new Dictionary<string, string>();

    /// <summary>Open for each span that is asked for, the longest first; closed when any is.</summary>
    private static IEnumerable<TimeSpan?> OpenTimes(List<Condition> parts) => parts.OfType<Condition.Working>().Select(w => (TimeSpan?)w.For).Distinct().OrderDescending().ToList() is { Count: > 0 } asked
        ? [.. asked, null]
        : [TimeSpan.Zero];

    private static IEnumerable<(bool IsKnown, bool IsClient)> Visitors(List<Condition> parts) =>
        parts.OfType<Condition.Visitor>().Any(v => v.Values.Contains("client")) ? [(false, false), (true, false), (true, true)] : [(false, false), (true, false)];

    /// <summary>What a visitor who was here before is remembered by: with his consent, some of his contacts.</summary>
    private static IEnumerable<IReadOnlyDictionary<string, string>> Remembered(ScriptContent script, List<Condition> parts)
    {
        var contacts = Contacts.Where(c => script.Steps.Any(s => s.Answer == c) || parts.OfType<Condition.Known>().Any(k => k.Key == c)).ToList();
        // Without a condition on it, who brings nothing along is like a new visitor.
        if (parts.OfType<Condition.Visitor>().Any())
            yield return Nothing;
        if (contacts.Count == 0 && !script.Steps.Any(s => s.Kind is StepKind.Consent) && !AnswerClasses.KeysOf(parts).Contains(Domain.Leads.AnswerKeys.Consent))
            yield break;
        var some = parts.OfType<Condition.Known>().Any(k => contacts.Contains(k.Key)) ? 0 : (1 << contacts.Count) - 1;
        for (var taken = some; taken < 1 << contacts.Count; taken++)
        {
            var known = contacts.Where((_, i) => (taken & (1 << i)) != 0).ToDictionary(c => c, _ => AnswerClasses.Something);
            known[Domain.Leads.AnswerKeys.Consent] = "yes";
            yield return known;
        }
    }

    /// <summary>Answers given in another script that this one asks about in conditions, each known or not.</summary>
    private static IEnumerable<IReadOnlyDictionary<string, string>> Brought(ScriptContent script, IReadOnlyList<Step> before)
    {
        IEnumerable<IReadOnlyDictionary<string, string>> brought = [Nothing];
        foreach (var key in AnswerClasses.KeysOf(script.Conditions.Select(c => c.Condition)).Where(k => !Contacts.Contains(k)))
        {
            var values = before.Where(s => s.Asks && s.Answer == key).SelectMany(s => AnswerClasses.Of(s, script)).Distinct().ToList();
            if (values.Count > 0)
                brought = brought.SelectMany(b => values.Select(v => Joined(b, new Dictionary<string, string> { [key] = v })).Prepend(b)).ToList();
        }

        return brought;
    }

    private static Dictionary<string, string> Joined(IReadOnlyDictionary<string, string> first, IReadOnlyDictionary<string, string> second) =>
        first.Concat(second.Where(s => !first.ContainsKey(s.Key))).ToDictionary(e => e.Key, e => e.Value);
}
