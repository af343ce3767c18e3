using System.Collections.Frozen;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Languages;

/// <summary>How a place in a list is named besides by an ordinal, as it stands in a language's file.</summary>
internal sealed class PlaceWords
{
    /// <summary>List, point, variant, button, and what hangs on a figure: 2nd, 4-րդ.</summary>
    public List<string> Words { get; set; } = [];

    /// <summary>"Last but one" → -2, "at the bottom" → -1, "in the middle" → 0.</summary>
    public Dictionary<string, int> Named { get; set; } = [];

    /// <summary>Beside an ordinal: from the end.</summary>
    public List<string> FromEnd { get; set; } = [];
}

/// <summary>The same, ready to be looked up. Immutable.</summary>
internal sealed class ListPlaces(PlaceWords words, PlainSpelling spelling)
{
    public FrozenSet<string> Words { get; } = spelling.OfAll(words.Words).ToFrozenSet();

    /// <summary>The longest first, cut into words.</summary>
    public IReadOnlyList<(string[] Phrase, int Place)> Named { get; } =
        [.. spelling.OfKeys(words.Named).Select(n => (n.Key.Split(' '), n.Value)).OrderByDescending(n => n.Item1.Length).ThenBy(n => n.Item1[0], StringComparer.Ordinal)];

    /// <summary>Those of the names that are one word.</summary>
    public FrozenSet<string> SingleNames { get; } = spelling.OfKeys(words.Named).Keys.Where(n => !n.Contains(' ', StringComparison.Ordinal)).ToFrozenSet();

    /// <summary>Cut into words.</summary>
    public IReadOnlyList<string[]> FromEnd { get; } = [.. spelling.OfAll(words.FromEnd).Select(p => p.Split(' '))];
}
