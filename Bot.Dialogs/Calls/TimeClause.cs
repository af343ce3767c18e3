using Bot.Dialogs.Languages;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Calls;

/// <summary>What a clause begins with.</summary>
internal enum ClauseLead
{
    Nothing,
    Contrast,
    Reason,
    When,
}

/// <summary>A part of a text that names a time.</summary>
/// <param name="Text">Without the word that leads it.</param>
internal readonly record struct TimeClause(string Text, ClauseLead Lead)
{
    private const int LongestShort = 5;
    private const int LongestWord = 20;

    /// <summary>Parted by marks, and by words like "but" and "because".</summary>
    public static List<TimeClause> Of(string text, LanguagePack pack)
    {
        text = Words.WithPlainMarks(text);
        var (clauses, from) = (new List<TimeClause>(), 0);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && (!Sentence.Parts(text, at) || IsShort(text, at, pack)))
                continue;
            AddParts(text[from..at], pack, clauses);
            from = at + 1;
        }

        return clauses;
    }

    /// <summary>Without "if you don't mind", whose "not" denies nothing.</summary>
    public static string WithoutWraps(string text, LanguagePack pack)
    {
        if (pack.Calendar.Asides.Wraps.Count == 0)
            return text;
        var words = TextToken.Of(text);
        for (var at = 0; at < words.Count; at++)
        {
            if (words.Count - at > 1 && LengthAt(words, at, pack.Calendar.Asides.Wraps) is > 0 and var length && (at > 0 || length < words.Count))
                return text[..words[at].From] + text[words[at + length - 1].To..];
        }

        return text;
    }

    // "Kl. 15", "4. desember": the mark ends no clause; in "Wed 11. Not free otherwise" it does.
    private static bool IsShort(string text, int at, LanguagePack pack)
    {
        if (text[at] != '.' || at == 0)
            return false;
        var next = TextToken.Of(text[(at + 1)..Math.Min(text.Length, at + LongestWord)]);
        if (char.IsDigit(text[at - 1]))
            return next is not [{ IsWord: true } word, ..] || pack.Calendar.Months.Append(pack.Calendar.DayMarks).Any(m => m.Any(p => p[0].StartsWith(word.Word, StringComparison.Ordinal)));
        var from = at;
        while (from > 0 && char.IsLetter(text[from - 1]))
            from--;
        return at - from <= LongestShort && next is [{ Number: not null }, ..];
    }

    private static void AddParts(string part, LanguagePack pack, List<TimeClause> clauses)
    {
        var words = TextToken.Of(part);
        var (from, lead) = (0, ClauseLead.Nothing);
        for (var at = 0; at < words.Count; at++)
        {
            // "As soon as possible", "samme når": they lead nothing.
            at += Math.Max(LengthAt(words, at, pack.Calendar.AnyTime), LengthAt(words, at, pack.Calendar.Asap));
            if (at == words.Count || LeadAt(words, at, pack) is not (not ClauseLead.Nothing and var next, var length))
                continue;
            // "But when I'm back".
            var isEmpty = !Add(part[from..words[at].From], lead, clauses);
            (from, lead) = (words[at + length - 1].To, isEmpty && lead is ClauseLead.Contrast ? lead : next);
            at += length - 1;
        }

        Add(part[from..], lead, clauses);
    }

    private static (ClauseLead Lead, int Length) LeadAt(List<TextToken> words, int at, LanguagePack pack)
    {
        if (!words[at].IsWord)
            return default;
        if (pack.Contrasts.Contains(words[at].Word))
            return (ClauseLead.Contrast, 1);
        if (LengthAt(words, at, pack.Calendar.Asides.Reasons) is > 0 and var reason)
            return (ClauseLead.Reason, reason);
        return LengthAt(words, at, pack.Calendar.Asides.Whens) is > 0 and var when ? (ClauseLead.When, when) : default;
    }

    private static int LengthAt(List<TextToken> words, int at, IReadOnlyList<string[]> phrases)
    {
        foreach (var phrase in phrases)
        {
            var same = 0;
            while (same < phrase.Length && at + same < words.Count && words[at + same].Word == phrase[same])
                same++;
            if (same == phrase.Length)
                return same;
        }

        return 0;
    }

    private static bool Add(string text, ClauseLead lead, List<TimeClause> clauses)
    {
        // A smile behind the comma says nothing.
        if (Words.Normalise(text).Length == 0)
            return false;
        clauses.Add(new TimeClause(text.Trim(), lead));
        return true;
    }
}
