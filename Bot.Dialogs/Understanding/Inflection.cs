using System.Collections.Frozen;

namespace Bot.Dialogs.Understanding;

/// <summary>Which forms of a word are one word, by what words of the language may end on. Immutable.</summary>
internal sealed class Inflection
{
    private const int ShortestStem = 4;
    private const int LongestEnding = 3;
    private const int ShortestWord = 5;

    private const string Vowels = "aeiouyāēīōūąęėįųæøåаеиоуыэюяьйաեէըիոօ";

    private readonly FrozenDictionary<string, int> _forms;
    private readonly ILookup<int, string> _groups;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _endings;
    private readonly string[] _pastEndings;
    private readonly string[] _stems;
    private readonly bool _isListed;

    public Inflection(List<string> endings, List<string> pastEndings, List<List<string>> forms, List<string> stems)
    {
        _stems = [.. stems];
        _forms = forms.SelectMany((group, i) => group.Select(w => (Word: Words.Normalise(w), Group: i))).DistinctBy(f => f.Word).ToFrozenDictionary(f => f.Word, f => f.Group);
        _groups = _forms.ToLookup(f => f.Value, f => f.Key);
        _endings = endings.Append("").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _pastEndings = [.. pastEndings];
        _isListed = endings.Count > 0;
    }

    /// <summary>The other listed forms of a word.</summary>
    public IEnumerable<string> FormsOf(string word) => _forms.TryGetValue(word, out var group) ? _groups[group] : [];

    /// <summary>True when both are surely forms of one word; both normalised. "Sold" of "sell" is beyond it.</summary>
    public bool IsSame(string typed, string meant)
    {
        if (typed == meant)
            return true;
        if (AreListed(typed, meant))
            return true;
        var stem = CommonStart(typed, meant);
        if (stem >= ShortestStem && HasStem(typed, stem))
            return true;
        return IsPast(typed) == IsPast(meant) && (_isListed ? Listed(typed, meant, stem) : Likely(typed, meant, stem));
    }

    /// <summary>True when the language lists both as forms of one word.</summary>
    public bool AreListed(string typed, string meant) => _forms.TryGetValue(typed, out var one) && _forms.TryGetValue(meant, out var other) && one == other;

    /// <summary>The word begins like one that has many endings: двушечка, dvikambarukas.</summary>
    public bool HasStem(string word) => HasStem(word, word.Length);

    private bool HasStem(string word, int most)
    {
        foreach (var stem in _stems)
        {
            if (stem.Length <= most && word.StartsWith(stem, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private bool Listed(string typed, string meant, int stem)
    {
        // "renovate", "renovation": the ends may begin within what both share.
        for (; stem >= ShortestStem; stem--)
        {
            if (_endings.Contains(typed.AsSpan(stem)) && _endings.Contains(meant.AsSpan(stem)))
                return true;
        }

        return false;
    }

    private static bool Likely(string typed, string meant, int stem) =>
        (stem >= ShortestStem - 1 && IsVowel(typed.AsSpan(stem)) && IsVowel(meant.AsSpan(stem))) || IsLongStem(typed, meant, stem);

    // "Цена", "цену".
    private static bool IsVowel(ReadOnlySpan<char> ending) => ending.Length == 0 || (ending.Length == 1 && Vowels.Contains(ending[0], StringComparison.Ordinal));

    private static bool IsLongStem(string typed, string meant, int stem) =>
        Math.Min(typed.Length, meant.Length) >= ShortestWord && stem >= ShortestStem
        && Math.Max(typed.Length, meant.Length) - stem <= LongestEnding
        && stem * 10 >= Math.Max(typed.Length, meant.Length) * 6;

    private bool IsPast(string word)
    {
        if (word.Length <= ShortestStem)
            return false;
        foreach (var ending in _pastEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static int CommonStart(string a, string b)
    {
        var length = Math.Min(a.Length, b.Length);
        for (var i = 0; i < length; i++)
        {
            if (a[i] != b[i])
                return i;
        }

        return length;
    }
}
