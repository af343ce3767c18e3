using System.Globalization;
using System.Text;

namespace Bot.Host.Leads;

/// <summary>Words of a stranger, made fit to be shown: one line, bounded, nothing that hides or reverses text.</summary>
internal static class PlainText
{
    /// <summary>One line of at most <paramref name="max"/> UTF-16 units, "…" where it was cut.</summary>
    public static string Line(string? text, int max) => Clean(text, max, keepsLines: false);

    /// <summary>As <see cref="Line"/>, but line breaks stay.</summary>
    public static string Lines(string? text, int max) => Clean(text, max, keepsLines: true);

    private static string Clean(string? text, int max, bool keepsLines)
    {
        var clean = new StringBuilder(Math.Min(text?.Length ?? 0, max));
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (rune.Value == '\n' && keepsLines)
                clean.Append('\n');
            else if (Rune.IsWhiteSpace(rune))
                AppendSpace(clean);
            else if (IsShown(rune))
                Append(clean, rune);
            if (clean.Length > max)
                return Cut(clean, max);
        }

        return clean.ToString().Trim();
    }

    private static void AppendSpace(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] is not (' ' or '\n'))
            clean.Append(' ');
    }

    // The builder has no method of its own for a rune, and would make an object and a string of each.
    private static void Append(StringBuilder clean, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        clean.Append(units[..rune.EncodeToUtf16(units)]);
    }

    private static string Cut(StringBuilder clean, int max)
    {
        clean.Length = max - 1;
        if (char.IsHighSurrogate(clean[^1]))
            clean.Length--;
        return clean.ToString().Trim() + "…";
    }

    // The zero-width joiner holds emoji together; every other format character only hides or reverses (UAX #9).
    private static bool IsShown(Rune rune) =>
        rune.Value == '\u200D'
        || (rune.Value != '\uFFFD' && Rune.GetUnicodeCategory(rune) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned));
}
