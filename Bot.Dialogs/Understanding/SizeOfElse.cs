using System.Collections.Frozen;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>"The balcony is 12 metres", "5th floor", "built in 1962": the figure is of something else than the home.</summary>
internal static class SizeOfElse
{
    private const int MostBefore = 3;

    // In every language.
    private static readonly FrozenSet<string> Things = new[]
    {
        "ceiling", "ceilings", "balcony", "terrace", "built", "garden", "потолки", "потолок", "балкон", "терраса", "построен", "соседа", "соседей", "участок", "առաստաղը", "առաստաղները", "պատշգամբը", "կառուցված", "այգին",
        "griesti", "balkons", "terase", "celta", "celts", "lubos", "balkonas", "terasa", "statytas", "statyta", "takhøyden", "balkongen", "terrassen", "bygd", "bygget",
    }.Select(Words.Normalise).ToFrozenSet();

    private static readonly FrozenSet<string> Floors = new[] { "floor", "этаж", "этаже", "հարկ", "հարկում", "stāvs", "stāvā", "aukštas", "aukšte", "etasje", "etg" }.Select(Words.Normalise).ToFrozenSet();

    /// <summary>The answer, or the same to be asked about.</summary>
    public static Reading Weigh(Reading reading, Step step, string text, Scene scene)
    {
        if (reading is not Reading.Understood sure || !OptionBook.Of(step, scene.Language).IsOfArea || Figures.In(text, scene.Pack) is not [{ CountsRooms: false } only])
            return reading;
        var before = Words.Normalise(text[(text.AsSpan(0, only.From).LastIndexOf(',') + 1)..only.From]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var behind = Words.Normalise(text[only.To..]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return before.TakeLast(MostBefore).Any(Things.Contains) || (!only.IsArea && behind.Take(2).Any(Floors.Contains)) ? Reading.Guessed.Only(sure) : reading;
    }
}
