using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>"The balcony is 12 metres", "5th floor", "built in 1962": the figure is of something else than the home.</summary>
internal static class SizeOfElse
{
    private const int MostBefore = 3;

    /// <summary>The answer, or the same to be asked about.</summary>
    public static Reading Weigh(Reading reading, Step step, string text, Scene scene)
    {
        if (reading is not Reading.Understood sure || !OptionBook.Of(step, scene.Language).IsOfArea || Figures.In(text, scene.Pack) is not [{ CountsRooms: false } only])
            return reading;
        var before = Words.Normalise(text[(text.AsSpan(0, only.From).LastIndexOf(',') + 1)..only.From]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var behind = Words.Normalise(text[only.To..]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return before.TakeLast(MostBefore).Any(SharedWords.SizedThings.Contains) || (!only.IsArea && behind.Take(2).Any(SharedWords.FloorWords.Contains)) ? Reading.Guessed.Only(sure) : reading;
    }
}
