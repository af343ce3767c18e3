using System.Collections.Frozen;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Languages;

/// <summary>Words of a list, some of them by their beginning alone: "консультант*" is every case of it. Immutable.</summary>
internal sealed class StemWords
{
    private const char Open = '*';
    private const int LongestEnding = 7;
    private const int SharedStart = 2;

    private readonly FrozenSet<string> _whole;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _stems;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _starts;
    private readonly int _shortest;

    public StemWords(List<string> words, PlainSpelling spelling)
    {
        _whole = spelling.OfAll(words.Where(w => !w.EndsWith(Open))).ToFrozenSet();
        var stems = spelling.OfAll(words.Where(w => w.EndsWith(Open))).ToFrozenSet();
        _shortest = stems.Select(s => s.Length).DefaultIfEmpty(int.MaxValue).Min();
        _stems = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        _starts = stems.Select(s => s[..Math.Min(SharedStart, s.Length)]).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool Contains(string word)
    {
        if (_whole.Contains(word))
            return true;
        if (word.Length < _shortest || !_starts.Contains(word.AsSpan(0, Math.Min(SharedStart, word.Length))))
            return false;
        for (var length = word.Length; length >= _shortest && word.Length - length <= LongestEnding; length--)
        {
            if (_stems.Contains(word.AsSpan(0, length)))
                return true;
        }

        return false;
    }

    /// <summary>True when a word of the sentence is one of them.</summary>
    public bool AreIn(Sentence sentence)
    {
        foreach (var word in sentence.Words)
        {
            if (Contains(word))
                return true;
        }

        return false;
    }
}
