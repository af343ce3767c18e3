using System.Text.RegularExpressions;
using Bot.Domain.Phones;

namespace Bot.Dialogs.Understanding;

/// <summary>Finds a telephone number anywhere in a text, between dates, amounts and times.</summary>
internal static partial class PhoneReading
{
    private const int LongestText = 1000;
    private const int LeastDigits = 8;

    public static Reading Read(string text, Scene scene)
    {
        if (PhoneNumber.TryParse(text, scene.Firm.Country, out var only))
            return PhoneDoubts.AreIn(text, scene.Pack) ? Reading.Guessed.Only(Answer(only)) : Answer(only);
        var found = In(text, scene).Select(f => f.Number).Distinct().ToList();
        return found.Count switch
        {
            0 => Reading.Missed.Plainly,
            // "26123456 or 8 (371) 27112233": of two numbers the one that can be read need not be the one meant.
            1 => NamesAnother(text, scene) || PhoneDoubts.AreIn(text, scene.Pack) ? Reading.Guessed.Only(Answer(found[0])) : Answer(found[0]),
            _ => new Reading.Guessed([.. found.Take(3).Select(Answer)]),
        };
    }

    /// <summary>Every number with its place in the text; amounts of money are none.</summary>
    public static IReadOnlyList<(PhoneNumber Number, int From, int To)> In(string text, Scene scene)
    {
        var seen = text.Length > LongestText ? text[..LongestText] : text;
        var money = Figures.In(seen, scene.Pack).Where(f => f.IsMoney || f.HasMagnitude).ToList();
        var found = new List<(PhoneNumber, int, int)>();
        foreach (Match match in Candidate().Matches(seen))
        {
            if (money.Exists(m => m.From < match.Index + match.Length && m.To > match.Index) && match.Value[0] != '+')
                continue;
            if (PhoneNumber.TryParse(match.Value, scene.Firm.Country, out var number))
                found.Add((number, match.Index, match.Index + match.Length));
        }

        return found;
    }

    private static bool NamesAnother(string text, Scene scene) =>
        Words.Normalise(text).Split(' ').Any(scene.Pack.Alternatives.Contains)
        && Candidate().Matches(text.Length > LongestText ? text[..LongestText] : text).Count(m => m.Value.Count(char.IsDigit) >= LeastDigits) > 1;

    public static Reading.Understood Answer(PhoneNumber number) => new(number.E164, number.International);

    [GeneratedRegex(@"(?<![\p{N}\p{L}])[+＋]?\(?\p{Nd}(?:[ \u00A0().\-–/\[\]]{0,3}\p{Nd}){5,19}(?!\p{N})", RegexOptions.CultureInvariant)]
    private static partial Regex Candidate();
}
