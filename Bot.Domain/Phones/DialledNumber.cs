using System.Globalization;
using System.Text;

namespace Bot.Domain.Phones;

/// <summary>The digits of the one number in a text. Immutable.</summary>
/// <param name="Digits">ASCII digits, 6 to 20 of them, with whatever prefix was written.</param>
internal sealed record DialledNumber(string Digits, bool HasPlus)
{
    private const int LongestText = 400;
    private const int FewestDigits = 6;
    private const int MostDigits = 20;

    private static readonly string[] Extensions = ["ext", "доб", "вн", "x", "х", "#", ";"];

    /// <summary>Null when the text holds no number, more than one, or one too long to be any.</summary>
    public static DialledNumber? Find(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        DialledNumber? found = null;
        var at = 0;
        var seen = text.Length > LongestText ? text[..LongestText] : text;
        while (at < seen.Length)
        {
            var run = Run(seen, ref at);
            if (run.Digits.Length > MostDigits || (found is not null && run.Digits.Length >= FewestDigits))
                return null;
            if (run.Digits.Length >= FewestDigits)
            {
                found = run;
                SkipExtension(seen, ref at);
            }
        }

        return found;
    }

    private static DialledNumber Run(string text, ref int at)
    {
        var digits = new StringBuilder();
        var plus = false;
        for (; at < text.Length; at++)
        {
            if (Digit(text[at]) is { } digit)
                digits.Append(digit);
            else if (text[at] is '+' or '＋' && digits.Length == 0)
                plus = true;
            else if (text[at] is '+' or '＋')
                break;
            else if (!IsSeparator(text[at]))
            {
                at++;
                break;
            }
        }

        return new DialledNumber(digits.ToString(), plus);
    }

    private static void SkipExtension(string text, ref int at)
    {
        var from = Math.Max(0, at - 1);
        var rest = text.AsSpan(from).TrimStart();
        foreach (var mark in Extensions)
        {
            if (rest.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
                at = text.Length;
        }
    }

    private static char? Digit(char c) =>
        CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var value ? (char)('0' + value) : null;

    private static bool IsSeparator(char c) =>
        c is ' ' or '(' or ')' or '-' or '.' or '/' or '\t' or '\u00A0' or '[' or ']'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator;
}
