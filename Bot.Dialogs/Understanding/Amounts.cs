using System.Globalization;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>Reads figures as people write them ("1.5 million", "120 тыс", "200 000", "60–80 m²") and finds their range.</summary>
internal static class Amounts
{
    // A figure far below every range is more likely short for something ("120" for 120,000) than meant.
    private const decimal Implausible = 20m;

    private static readonly string[] SquareMetres = ["m2", "м2", "m²", "м²"];

    public static Reading Read(Step step, string text, Scene scene)
    {
        var byWords = OptionMatch.Read(step, Words.Normalise(text), scene);
        if (byWords is Reading.Understood || Figure(text, scene.Pack) is not { } figure)
            return byWords;
        var least = step.Options.Where(o => o.To is not null).Select(o => o.To!.Value).DefaultIfEmpty(0).Min();
        if (figure * Implausible < least)
            return Reading.Missed.Plainly;
        return step.Options.FirstOrDefault(o => IsIn(figure, o)) is { } range
            ? OptionMatch.Answer(range, scene.Language)
            : Reading.Missed.Plainly;
    }

    /// <summary>The figure in a text, of "60–80" the middle; null when there is none or more than two.</summary>
    internal static decimal? Figure(string text, LanguagePack pack)
    {
        var plain = Words.Clean(text, 200).ToLowerInvariant();
        foreach (var unit in SquareMetres)
            plain = plain.Replace(unit, " ", StringComparison.Ordinal);
        var figures = new List<(decimal Number, decimal Times)>();
        for (var at = 0; at < plain.Length;)
        {
            if (!char.IsAsciiDigit(plain[at]))
                at++;
            else if (Number(plain, ref at) is { } number)
                figures.Add((number, pack.Magnitude(Word(plain, at))));
            else
                return null;
        }

        return figures switch
        {
            [var only] => only.Number * only.Times,
            // "100–150 thousand": the word belongs to both.
            [var low, var high] => (low.Number * (low.Times == 1 && low.Number < high.Number * 2 ? high.Times : low.Times) + high.Number * high.Times) / 2,
            _ => null,
        };
    }

    private static bool IsIn(decimal figure, StepOption option) =>
        (option.From is not null || option.To is not null)
        && (option.From is null || figure >= option.From) && (option.To is null || figure < option.To);

    /// <summary>"200 000", "1,5", "1.500.000", "200,000": a mark before exactly three digits parts thousands.</summary>
    private static decimal? Number(string text, ref int at)
    {
        var digits = "";
        for (; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]))
                digits += text[at];
            else if (text[at] is ' ' or ',' or '.' or '\'' && IsThousand(text, at + 1))
                continue;
            else if (text[at] is ',' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && !digits.Contains('.', StringComparison.Ordinal))
                digits += '.';
            else
                break;
        }

        return digits.Length <= 15 && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static bool IsThousand(string text, int at) =>
        at + 3 <= text.Length && text.AsSpan(at, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && (at + 3 == text.Length || !char.IsAsciiDigit(text[at + 3]));

    private static string Word(string text, int at)
    {
        var from = at;
        while (from < text.Length && text[from] == ' ')
            from++;
        var end = from;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text[from..end];
    }
}
