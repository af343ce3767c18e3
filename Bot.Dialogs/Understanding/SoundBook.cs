using System.Collections.Frozen;

namespace Bot.Dialogs.Understanding;

/// <summary>Words in Cyrillic letters, found by how they sound: the ways of typing them in Latin ones differ. Immutable.</summary>
internal sealed class SoundBook
{
    private readonly FrozenDictionary<string, string> _words;

    /// <summary>Of two words that sound alike the longer one is found.</summary>
    public SoundBook(IEnumerable<string> words)
    {
        var bySound = new Dictionary<string, string>();
        foreach (var word in words.Where(w => w.Length > 0 && w[0] is >= 'а' and <= 'я').Order(Comparer<string>.Create(Compare)))
        {
            bySound[word] = word;
            bySound.TryAdd(Sound(word), word);
        }

        _words = bySound.ToFrozenDictionary();
    }

    /// <summary>The word of either book that is so spelt, or sounds so; null when none does.</summary>
    public static string? Find(string spelt, SoundBook first, SoundBook second) =>
        Best(spelt, first, second) ?? Best(Sound(spelt), first, second);

    // What is written so stands before what only sounds so.
    private static string? Best(string key, SoundBook first, SoundBook second)
    {
        var one = first._words.GetValueOrDefault(key);
        var two = second._words.GetValueOrDefault(key);
        if (one is null || two is null || one == key || two == key)
            return one == key ? one : two == key ? two : one ?? two;
        return Compare(one, two) <= 0 ? one : two;
    }

    private static int Compare(string one, string two) => one.Length != two.Length ? two.Length - one.Length : string.CompareOrdinal(one, two);

    /// <summary>What differs between the ways of typing is made alike: soft signs, й and ы, щ, э.</summary>
    private static string Sound(string word) => word
        .Replace("ь", "", StringComparison.Ordinal).Replace("ъ", "", StringComparison.Ordinal)
        .Replace('й', 'и').Replace('ы', 'и').Replace('э', 'е').Replace('щ', 'ш').Replace("тс", "с", StringComparison.Ordinal).Replace('ц', 'с')
        .Replace("иа", "я", StringComparison.Ordinal).Replace("иу", "ю", StringComparison.Ordinal).Replace("ии", "и", StringComparison.Ordinal);
}
