using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>"Тысяч за 130", "тысяч от 80 до 150", "метров под 60": what is counted stands before the figure, and small words between.</summary>
internal static class InvertedFigures
{
    private const int MostBetween = 3;
    private const int LongestPreposition = 2;

    /// <summary>The same figures, each with what stands before it.</summary>
    public static IReadOnlyList<Figure> In(List<Figure> found, string text, LanguagePack pack)
    {
        for (var at = 0; at < found.Count; at++)
        {
            if (at + 1 < found.Count && Magnitude(found[at], text, pack) is { } times && IsShort(found[at + 1]) && IsNear(text[found[at].To..found[at + 1].From], pack))
            {
                var isMoney = found[at].IsMoney;
                found.RemoveAt(at);
                found[at] = Times(found[at], times, isMoney);
                if (at + 1 < found.Count && found[at + 1].EndsRange && IsShort(found[at + 1]))
                    found[at + 1] = Times(found[at + 1], times, isMoney);
            }
            else if (found[at] is { IsArea: false, IsMoney: false, HasMagnitude: false, CountsRooms: false, IsTime: false } && IsOfArea(text[(at == 0 ? 0 : found[at - 1].To)..found[at].From], at == 0, pack))
            {
                found[at] = found[at] with { IsArea = true };
            }
        }

        return found;
    }

    private static Figure Times(Figure figure, decimal times, bool isMoney) =>
        figure with { Value = figure.Value * times, HasMagnitude = true, IsMoney = figure.IsMoney || isMoney };

    private static bool IsShort(Figure figure) => figure is { HasMagnitude: false, IsArea: false, CountsRooms: false, IsTime: false } && figure.Value is > 0 and < 1000;

    // A magnitude that nothing counts.
    private static decimal? Magnitude(Figure figure, string text, LanguagePack pack) =>
        figure is { HasMagnitude: true, Value: 1_000m or 1_000_000m } && Words.Normalise(text[figure.From..figure.To]).Split(' ') is [var first, ..] && pack.CountedMagnitudes.Contains(first)
            ? figure.Value
            : null;

    private static bool IsNear(string between, LanguagePack pack)
    {
        var words = Words.Normalise(between).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostBetween && between.All(c => char.IsLetter(c) || c is ' ' or '-') && Array.TrueForAll(words, w => SaysLittle(w, pack));
    }

    /// <summary>The last of these words but for small ones is a unit that no figure before counts.</summary>
    private static bool IsOfArea(string before, bool isFirst, LanguagePack pack)
    {
        var clause = before[(before.LastIndexOfAny([',', ';', '.', '!', '?', '\n', '(', ')']) + 1)..];
        var words = Words.Normalise(clause).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = words.Length - 1;
        while (last >= 0 && words.Length - last <= MostBetween && SaysLittle(words[last], pack))
            last--;
        return last >= 0 && pack.AreaUnits.Contains(words[last]) && (last > 0 || isFirst || clause.Length < before.Length);
    }

    private static bool SaysLittle(string word, LanguagePack pack) =>
        word.Length <= LongestPreposition || pack.Fillers.Contains(word) || pack.Doubts.Contains(word) || pack.RangeLinks.Contains(word) || pack.UpTo.Contains(word) || pack.Over.Contains(word);
}
