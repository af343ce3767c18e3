using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>What people write before a telephone number, in every language: "tel.", "mob.:", "мой номер", "հեռ.".</summary>
internal static class PhoneLabels
{
    /// <summary>Stands where a sentence ends before a label, so that its last word is not beside the number.</summary>
    private const string Apart = ", \uE001 ,";

    private const int MostSmall = 2;

    // "Nr", "num" and "wa" stand before other figures too.
    private const int LongestShort = 6;

    /// <summary>"My phone is 26123456" tells no amount.</summary>
    public static bool AreIn(string text) => Array.Exists(Words.Normalise(text).Split(' '), w => w.Length > LongestShort && SharedWords.PhoneLabels.Contains(w));

    /// <summary>The text without them before each mark of a number.</summary>
    public static string Without(string text, string mark)
    {
        for (var at = text.LastIndexOf(mark, StringComparison.Ordinal); at >= 0; at = at == 0 ? -1 : text.LastIndexOf(mark, at - 1, StringComparison.Ordinal))
        {
            if (Start(text, at) is not { } start)
                continue;
            var before = text[..start].TrimEnd();
            text = $"{before}{(before.Length > 0 && before[^1] is '.' or '!' or '?' or '։' or ':' ? Apart : "")} {text[at..]}";
            at = Math.Min(at, before.Length);
        }

        return text;
    }

    // Where the label before a mark begins; null: there is none.
    private static int? Start(string text, int mark)
    {
        int? start = null;
        for (var (end, small) = (mark, 0); end > 0;)
        {
            while (end > 0 && !char.IsLetter(text[end - 1]) && text[end - 1] != '\n')
                end--;
            var from = end;
            while (from > 0 && char.IsLetter(text[from - 1]))
                from--;
            var word = Words.Normalise(text[from..end]);
            if (SharedWords.PhoneLabels.Contains(word))
                start = from;
            else if (!SharedWords.PhoneLabelLinks.Contains(word) || small++ == MostSmall)
                break;
            else if (start is not null)
                start = from;
            end = from;
        }

        return start;
    }
}
