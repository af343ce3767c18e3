using System.Collections.Frozen;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Languages;

/// <summary>Makes a table of the words that multiply.</summary>
internal static class MagnitudeWords
{
    /// <summary>Of the lists hundred, thousand and million: word → what it multiplies by.</summary>
    public static FrozenDictionary<string, decimal> Of(Dictionary<string, List<string>> magnitudes)
    {
        var words = new Dictionary<string, decimal>();
        foreach (var (name, times) in new[] { ("hundred", 100m), ("thousand", 1_000m), ("million", 1_000_000m) })
        {
            foreach (var word in magnitudes.GetValueOrDefault(name, []))
                words.TryAdd(Words.Normalise(word), times);
        }

        return words.ToFrozenDictionary();
    }
}
