using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding;

/// <summary>A word, a figure or a mark of a text, with its place.</summary>
/// <param name="Word">Normalised; empty for figures and marks.</param>
/// <param name="Number">Null for words and marks.</param>
/// <param name="Mark">'\0' for words and figures.</param>
internal readonly partial record struct TextToken(string Word, decimal? Number, char Mark, int From, int To)
{
    private const int Longest = 600;

    public bool IsWord => Word.Length > 0;

    /// <summary>"200 000", "1,5", "1.500.000", "200'000": a mark before exactly three digits parts thousands.</summary>
    public static List<TextToken> Of(string text)
    {
        var tokens = new List<TextToken>();
        foreach (Match match in Token().Matches(Words.WithPlainMarks(text.Length > Longest ? text[..Longest] : text)))
        {
            var (from, to) = (match.Index, match.Index + match.Length);
            if (char.IsAsciiDigit(match.Value[0]))
                tokens.Add(new TextToken("", Parse(match.Value), '\0', from, to));
            else if (Words.Normalise(match.Value.Replace('²', '2')) is { Length: > 0 } word)
                tokens.Add(new TextToken(word, null, '\0', from, to));
            else
                tokens.Add(new TextToken("", null, match.Value[0], from, to));
        }

        return tokens;
    }

    private static decimal? Parse(string figure)
    {
        var digits = Thousands().Replace(figure, "").Replace(',', '.');
        return digits.Length <= 15 && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    [GeneratedRegex(@"[0-9]{1,3}(?:[ '’.,\u00A0\u202F][0-9]{3})+(?![0-9])(?:[.,][0-9]{1,2}(?![0-9]))?|[0-9]+(?:[.,][0-9]+)?|\p{L}[\p{L}\p{M}²'’՚-՜՞]*(?:(?<=[mмMМմ])2)?|\S", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"[ '’\u00A0\u202F]|[.,](?=[0-9]{3}(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();
}
