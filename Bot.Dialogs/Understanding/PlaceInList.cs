using System.Globalization;
using Bot.Dialogs.Calls;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>Reads an option's place in the list: "2", "option 2", "the last one on the list"; a bare "two" is only a guess.</summary>
internal static class PlaceInList
{
    private const int MostWords = 8;

    public static Reading? Read(Step step, string normalised, Scene scene)
    {
        var pack = scene.Pack;
        var words = normalised.Split(' ');
        if (words.Length > MostWords)
            return null;
        var rest = words.ToList();
        if (Named(rest, step.Options.Count, pack) is { } named)
            return rest.TrueForAll(w => SaysNothing(w, pack)) ? Option(step, named, scene) : null;
        var isFromEnd = Cut(rest, pack.Places.FromEnd);
        var content = rest.Where(w => !SaysNothing(w, pack)).ToList();
        // "Option one": where all of it says nothing, the one number does.
        if (content.Count == 0 && words.Length > 1)
            content = [.. rest.Where(w => pack.Calendar.Number(w) > 0 && !SpokenNumbers.IsShort(w))];
        if (content.Count > 1 || (content.Count == 0 && words.Length > 1))
            return null;
        var word = content.Count == 1 ? content[0] : words[0];
        var figure = Figure(word, pack);
        var place = figure ?? (pack.Ordinals.TryGetValue(word, out var ordinal) ? ordinal : pack.Calendar.Number(word) ?? 0);
        if (place == 0 || Option(step, isFromEnd ? -place : place, scene) is not { } answer)
            return null;
        return figure is not null || pack.Ordinals.ContainsKey(word) || words.Length > 1 ? answer : Reading.Guessed.Only(answer);
    }

    // "2", "2nd", "4րդ".
    private static int? Figure(string word, LanguagePack pack)
    {
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && (digits == word.Length || pack.Places.Words.Contains(word[digits..])) ? int.Parse(word[..digits], CultureInfo.InvariantCulture) : null;
    }

    private static bool SaysNothing(string word, LanguagePack pack) => pack.Fillers.Contains(word) || pack.Places.Words.Contains(word);

    /// <summary>The place that has a name of its own, whose words are cut out; of an even list there is no middle.</summary>
    private static int? Named(List<string> words, int count, LanguagePack pack)
    {
        foreach (var (phrase, place) in pack.Places.Named)
        {
            if ((place != 0 || count % 2 == 1) && Cut(words, [phrase]))
                return place == 0 ? (count + 1) / 2 : place;
        }

        return null;
    }

    private static bool Cut(List<string> words, IReadOnlyList<string[]> phrases)
    {
        foreach (var phrase in phrases)
        {
            for (var at = 0; at + phrase.Length <= words.Count; at++)
            {
                if (!words.Skip(at).Take(phrase.Length).SequenceEqual(phrase))
                    continue;
                words.RemoveRange(at, phrase.Length);
                return true;
            }
        }

        return false;
    }

    private static Reading.Understood? Option(Step step, int place, Scene scene)
    {
        place = place < 0 ? step.Options.Count + 1 + place : place;
        return place >= 1 && place <= step.Options.Count ? OptionMatch.Answer(step.Options[place - 1], scene.Language) : null;
    }
}
