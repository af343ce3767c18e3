using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Languages;

/// <summary>How phrases are written without the letters a foreign keyboard lacks: "måned", "maned", "maaned". Immutable.</summary>
/// <param name="letters">Letter → what stands for it, in the same order for all letters.</param>
internal sealed class PlainSpelling(Dictionary<string, List<string>> letters)
{
    // "For" is no "før".
    private const int ShortestSpelt = 4;

    private readonly int _ways = letters.Values.Select(l => l.Count).DefaultIfEmpty(0).Max();

    /// <summary>The phrase normalised, and its other spellings.</summary>
    public IEnumerable<string> Of(string phrase)
    {
        var plain = Words.Normalise(phrase);
        return plain.Length < ShortestSpelt || !letters.Keys.Any(l => plain.Contains(l, StringComparison.Ordinal))
            ? [plain]
            : Enumerable.Range(0, _ways).Select(w => InWay(plain, w)).Prepend(plain).Distinct();
    }

    /// <summary>The same of many phrases, each once.</summary>
    public IEnumerable<string> OfAll(IEnumerable<string> phrases) => _ways == 0 ? phrases.Select(Words.Normalise) : phrases.SelectMany(Of).Distinct();

    /// <summary>The same of the keys of a table.</summary>
    public Dictionary<string, T> OfKeys<T>(IReadOnlyDictionary<string, T> table)
    {
        var spelt = new Dictionary<string, T>();
        foreach (var (phrase, value) in table)
            spelt[Words.Normalise(phrase)] = value;
        foreach (var (phrase, value) in table)
        {
            foreach (var spelling in Of(phrase))
                spelt.TryAdd(spelling, value);
        }

        return spelt;
    }

    private string InWay(string phrase, int way) =>
        letters.Aggregate(phrase, (spelt, l) => spelt.Replace(l.Key, l.Value[Math.Min(way, l.Value.Count - 1)], StringComparison.Ordinal));
}
