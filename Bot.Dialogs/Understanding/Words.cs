using System.Globalization;
using System.Text;

namespace Bot.Dialogs.Understanding;

/// <summary>Takes what people type apart: what is shown again is cleaned, what is compared is normalised.</summary>
internal static class Words
{
    /// <summary>More than anybody answers a question with; the rest is not compared.</summary>
    private const int LongestCompared = 400;

    /// <summary>
    /// Without control characters, marks that reverse or hide text, and broken surrogates; line breaks become
    /// spaces unless kept; trimmed; at most <paramref name="most"/> UTF-16 units, never half a character.
    /// </summary>
    public static string Clean(string? text, int most, bool keepsLines = false)
    {
        var clean = new StringBuilder(Math.Min(text?.Length ?? 0, most + 8));
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > most)
                break;
            if (rune.Value is '\n' && keepsLines)
                clean.Append('\n');
            else if (Rune.IsWhiteSpace(rune))
                AppendSpace(clean);
            else if (IsShown(rune))
                clean.Append(rune);
        }

        return clean.ToString().Trim();
    }

    /// <summary>Lower case, letters and digits only, one space between words, "ё" as "е", every script's digits as 0–9.</summary>
    public static string Normalise(string? text)
    {
        if (text is null)
            return "";
        var plain = new StringBuilder(Math.Min(text.Length, LongestCompared));
        foreach (var rune in text.EnumerateRunes())
        {
            if (plain.Length >= LongestCompared)
                break;
            // Armenian writes the marks of stress, wonder and question within a word: "որքա՞ն".
            if (rune.Value is '\'' or '’' or '`' or (>= 0x055A and <= 0x055C) or 0x055E)
                continue;
            if (Rune.IsDigit(rune))
                plain.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
            else if (rune.Value is 'ё' or 'Ё')
                plain.Append('е');
            else if (Rune.IsLetter(rune))
                plain.Append(Rune.ToLowerInvariant(rune));
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                AppendSpace(plain);
            else if (rune.Value == '\u0306' && plain.Length > 0 && plain[^1] == 'и')
                plain[^1] = 'й';
        }

        return plain.ToString().Trim();
    }

    /// <summary>"Suuutinku", "daaaa": a letter three times or more is drawled out and stands once.</summary>
    public static string Drawled(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var (from, to) = (0, 0); from < text.Length; from = to)
        {
            for (to = from + 1; to < text.Length && text[to] == text[from];)
                to++;
            plain.Append(text[from], to - from > 2 && char.IsLetter(text[from]) ? 1 : to - from);
        }

        return plain.ToString();
    }

    /// <summary>An Armenian keyboard writes "15։30" and "15․12" with marks of its own; of the same length.</summary>
    public static string WithPlainMarks(string text) =>
        text.AsSpan().IndexOfAny('։', '․') < 0 ? text : string.Create(text.Length, text, static (marks, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                var isInFigure = i > 0 && i + 1 < from.Length && char.IsDigit(from[i - 1]) && char.IsDigit(from[i + 1]);
                marks[i] = from[i] is '․' ? '.' : from[i] is '։' && isInFigure ? ':' : from[i];
            }
        });

    /// <summary>True when the words of <paramref name="phrase"/> stand in <paramref name="text"/> side by side; both normalised.</summary>
    public static bool Contains(string text, string phrase)
    {
        for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            var end = at + phrase.Length;
            if ((at == 0 || text[at - 1] == ' ') && (end == text.Length || text[end] == ' '))
                return true;
        }

        return false;
    }

    private static void AppendSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            text.Append(' ');
    }

    // Zero-width joiners hold emoji and some scripts together; every other format character only hides or reverses.
    private static bool IsShown(Rune rune) =>
        rune.Value is '\u200C' or '\u200D'
        || (rune.Value != 0xFFFD && Rune.GetUnicodeCategory(rune) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
}
