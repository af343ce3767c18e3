using System.Collections.Frozen;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// Tells quickly that a sentence has nothing to do with a set of phrases: none of its words begins like one of
/// theirs. Immutable.
/// </summary>
internal sealed class Vocabulary
{
    // No two forms of a word share less, see Inflection.
    private const int SharedStart = 3;

    private readonly FrozenSet<string> _starts;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Vocabulary(IEnumerable<string> words, Inflection inflection)
    {
        _starts = words.SelectMany(w => inflection.FormsOf(w).Append(w)).Select(w => Start(w).ToString()).ToFrozenSet(StringComparer.Ordinal);
        _lookup = _starts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>False: surely none of the phrases is in it, slips within the first letters aside.</summary>
    public bool MayBeIn(Sentence sentence)
    {
        foreach (var word in sentence.Words)
        {
            if (_lookup.Contains(Start(word)))
                return true;
        }

        return false;
    }

    /// <summary>False: surely the word is none of theirs.</summary>
    public bool MayHold(string word) => _lookup.Contains(Start(word));

    private static ReadOnlySpan<char> Start(string word) => word.AsSpan(0, Math.Min(SharedStart, word.Length));
}
