using System.Numerics;

namespace Bot.Dialogs.Understanding;

/// <summary>How far apart two words are: letters missing, added, wrong, or swapped with their neighbour.</summary>
internal static class TypingErrors
{
    /// <summary>So many slips are forgiven at the most.</summary>
    public const int Most = 2;

    private const int Longest = 40;

    /// <summary>True when <paramref name="typed"/> may be <paramref name="meant"/>: one slip from 5 letters on, two from 9.</summary>
    public static bool Forgives(string typed, string meant)
    {
        var allowed = meant.Length >= 9 ? Most : meant.Length >= 5 ? 1 : 0;
        return allowed > 0
            && typed.Length <= Longest && meant.Length <= Longest
            && Math.Abs(typed.Length - meant.Length) <= allowed
            && !HasOtherStart(typed, meant) && !IsDenied(typed, meant)
            && BitOperations.PopCount(Letters(typed) ^ Letters(meant)) <= 2 * allowed
            && HasSameDigits(typed, meant)
            && Distance(typed, meant) <= allowed
            && !HasDeniedWord(typed, meant);
    }

    // The same of a word within a phrase: "laiks nespiež" is no slip of "laiks spiež".
    private static bool HasDeniedWord(string typed, string meant)
    {
        if (!typed.Contains(' ', StringComparison.Ordinal))
            return false;
        var (words, others) = (typed.Split(' '), meant.Split(' '));
        if (words.Length != others.Length)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (Math.Min(words[i].Length, others[i].Length) > 2 && (IsLonger(words[i], others[i]) || IsLonger(others[i], words[i])))
                return true;
        }

        return false;
    }

    private static bool IsLonger(string word, string other) =>
        word.EndsWith(other, StringComparison.Ordinal) && word.Length - other.Length == 2 && word[..2] is "ne" or "не";

    // A slip changes at most two of the letters that occur; told quickly, and nearly all pairs end here.
    private static uint Letters(string text)
    {
        var letters = 0u;
        foreach (var letter in text)
            letters |= 1u << (letter & 31);
        return letters;
    }

    private static bool HasSameDigits(string typed, string meant)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            while (i < typed.Length && !char.IsDigit(typed[i]))
                i++;
            while (j < meant.Length && !char.IsDigit(meant[j]))
                j++;
            if (i == typed.Length || j == meant.Length)
                return i == typed.Length && j == meant.Length;
            if (typed[i++] != meant[j++])
                return false;
        }
    }

    // "Unclear" is no slip of "clear": letters before a whole word mean something in most languages.
    private static bool HasOtherStart(string typed, string meant) =>
        typed.Length != meant.Length && (typed.EndsWith(meant, StringComparison.Ordinal) || meant.EndsWith(typed, StringComparison.Ordinal));

    // "Nepērku" is no slip of "nopērku": such a start says "not".
    private static bool IsDenied(string typed, string meant) =>
        typed.Length > 2 && typed[..2] is ("ne" or "не") && !meant.StartsWith(typed[..2], StringComparison.Ordinal);

    /// <summary>Slips between two words of at most 40 letters (optimal string alignment); a large number for longer ones.</summary>
    public static int Distance(string a, string b)
    {
        if (a.Length > Longest || b.Length > Longest)
            return int.MaxValue;
        Span<int> before = stackalloc int[Longest + 1], above = stackalloc int[Longest + 1], row = stackalloc int[Longest + 1];
        for (var j = 0; j <= b.Length; j++)
            above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            above.CopyTo(before);
            row.CopyTo(above);
        }

        return above[b.Length];
    }
}
