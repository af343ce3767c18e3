using System.Buffers;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>"A house, 70 m²", "двушка, 43 метра": the figure tells more than the word beside it.</summary>
internal static class SizeFigures
{
    // A smaller one counts floors and the like.
    private const decimal LeastBare = 15m;

    private const int MostBefore = 2;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;.!?()\n։");

    /// <summary>The answer the words gave, or what the one figure says; both, where it may be the size of something else.</summary>
    public static Reading Correct(Step step, string text, Reading.Understood words, Scene scene)
    {
        var figures = Figures.In(text, scene.Pack).Where(f => f is { CountsRooms: false, IsTime: false, IsForeign: false }).ToList();
        if (figures is not [var only] || (!IsMarked(only, step, scene) && (only.Value < LeastBare || only.HasMagnitude || text.AsSpan(only.To).StartsWith(".") || SaysMore(text, only, scene))))
            return words;
        if (IsOfThing(text, only, scene) || Amounts.Fall(step, text, scene.Pack, scene) is not { } fallen || fallen == words)
            return words;
        var options = fallen switch
        {
            Reading.Understood figure => [figure],
            Reading.Guessed guessed => guessed.Options,
            _ => [],
        };
        if (options.Count == 0 || options.All(o => o == words))
            return words;
        var isSure = fallen is Reading.Understood && IsMarked(only, step, scene) && !IsOfPart(text, only, step, scene);
        return isSure ? fallen : new Reading.Guessed([.. options, .. options.Contains(words) ? [] : (Reading.Understood[])[words]]);
    }

    private static bool IsMarked(Figure figure, Step step, Scene scene) => OptionBook.Of(step, scene.Language).IsOfArea ? figure.IsArea : figure.IsMoney || figure.HasMagnitude;

    // "Двушка, кухня 12 метров".
    private static bool IsOfThing(string text, Figure figure, Scene scene) =>
        Words.Normalise(text[..figure.From]).Split(' ').TakeLast(MostBefore).Any(scene.Pack.Works.Things.Contains);

    // "With a terrace of 60 m²", "60 m² of garden".
    private static bool IsOfPart(string text, Figure figure, Step step, Scene scene)
    {
        var book = OptionBook.Of(step, scene.Language);
        var start = text.AsSpan(0, figure.From).LastIndexOfAny(Breaks) + 1;
        var before = Words.Normalise(text[start..figure.From]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool IsOfSize(string word) => IsEmpty(word, scene) || scene.Pack.UpTo.Contains(word) || book.Phrases.Any(p => p.Words.Any(w => scene.Pack.Inflection.IsSame(word, w)));
        return SaysMore(text, figure, scene) || before.TakeLast(MostBefore).Any(w => !IsOfSize(w))
            || before.TakeLast(MostBefore + 1).Any(w => scene.Pack.NumberLinks.Contains(w) || scene.Pack.Kin.With.Contains(w) || scene.Pack.Kin.Joins.Contains(w));
    }

    // Behind the figure stands what it may be the size, or the number, of.
    private static bool SaysMore(string text, Figure figure, Scene scene)
    {
        var end = text.AsSpan(figure.To).IndexOfAny(Breaks) is >= 0 and var mark ? figure.To + mark : text.Length;
        return Array.Exists(Words.Normalise(text[figure.To..end]).Split(' ', StringSplitOptions.RemoveEmptyEntries), w => !IsEmpty(w, scene));
    }

    private static bool IsEmpty(string word, Scene scene) =>
        scene.Pack.Fillers.Contains(word) || scene.Pack.AreaUnits.Contains(word) || scene.Pack.Currencies.Contains(word) || scene.Pack.Requests.Homes.Contains(word);
}
