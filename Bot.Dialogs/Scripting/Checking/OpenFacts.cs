using System.Globalization;

namespace Bot.Dialogs.Scripting.Checking;

/// <summary>
/// How and when a visitor comes: hour, language, link, channel. A walk leaves them open until a condition asks, so that
/// forty links and three channels cost forty and three ways, not their product. Immutable.
/// </summary>
internal sealed class OpenFacts
{
    /// <summary>No link, no channel, or the firm is closed.</summary>
    public const string None = ":none";

    // No answer can be called so.
    public const string Working = ":working";
    public const string Language = ":language";
    public const string Source = ":source";
    public const string Channel = ":channel";

    private readonly Dictionary<string, IReadOnlyList<string>> _values;
    private readonly Dictionary<string, IReadOnlyList<string>> _askedAt;

    public OpenFacts(ScriptContent script)
    {
        var parts = script.Conditions.Select(c => c.Condition).ToList();
        var (sources, channels) = (parts.OfType<Condition.CameBy>().ToList(), parts.OfType<Condition.Through>().ToList());
        _values = new Dictionary<string, IReadOnlyList<string>>
        {
            [Working] = [.. parts.OfType<Condition.Working>().Select(w => w.For).Distinct().OrderDescending().Select(s => s.ToString("c", CultureInfo.InvariantCulture)), None],
            [Language] = script.Languages,
            [Source] = [None, .. sources.SelectMany(c => c.Patterns).Select(p => p.Replace("*", "x", StringComparison.Ordinal)).Distinct(StringComparer.OrdinalIgnoreCase)],
            [Channel] = [None, .. channels.SelectMany(c => c.Channels).Distinct(StringComparer.OrdinalIgnoreCase)],
        };
        _askedAt = script.Steps.ToDictionary(s => s.Id, s => AskedBy(s));
    }

    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>The values a script can tell apart.</summary>
    public IReadOnlyList<string> Values(string key) => _values[key];

    /// <summary>Those that the conditions of a step ask for.</summary>
    public IReadOnlyList<string> At(string stepId) => _askedAt[stepId];

    /// <summary>A link or channel as a condition meets it.</summary>
    public static string? Named(string? value) => value == None ? null : value;

    /// <summary>Whether the firm stays open for a span, as a condition asks.</summary>
    /// <param name="value">How long it does; null: nothing asked for it yet.</param>
    public static bool IsOpenFor(string? value, TimeSpan span) =>
        value is null || (value != None && TimeSpan.Parse(value, CultureInfo.InvariantCulture) >= span);

    public static string? KeyOf(Condition part) => part switch
    {
        Condition.Working => Working,
        Condition.Speaks => Language,
        Condition.CameBy => Source,
        Condition.Through => Channel,
        _ => null,
    };

    private static IReadOnlyList<string> AskedBy(Step step) =>
        [.. step.Exits.Select(e => e.When).Append(step.When).SelectMany(w => w.Whole()).Select(KeyOf).OfType<string>().Distinct()];
}
