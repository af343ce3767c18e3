using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>"A house with a small garden": what is said of another thing says nothing of the home.</summary>
internal static class Furnishings
{
    /// <summary>Without those that stand between "with" and a thing that is no home.</summary>
    public static List<Mention> Without(Sentence sentence, List<Mention> mentions, OptionBook book, LanguagePack pack) =>
        // "With a large room and a small kitchen" is all of things.
        mentions.Count > 1 && mentions.Where(m => !IsBehindWith(sentence, m, pack)).ToList() is { Count: > 0 } others
            && mentions.TrueForAll(m => others.Contains(m) || IsOfThing(sentence, m, book, pack))
            ? others
            : mentions;

    private static bool IsBehindWith(Sentence sentence, Mention mention, LanguagePack pack) =>
        mention.From > 0 && sentence.Clauses[mention.From - 1] == sentence.Clauses[mention.From]
        && sentence.Words[mention.From - 1] is var with && (pack.Kin.With.Contains(with) || pack.NumberLinks.Contains(with) || pack.Kin.Joins.Contains(with));

    private static bool IsOfThing(Sentence sentence, Mention mention, OptionBook book, LanguagePack pack) =>
        mention.To - mention.From == 1 && mention.To < sentence.Count && sentence.Clauses[mention.From] == sentence.Clauses[mention.To] && sentence.Words[mention.To] is var thing
        && !pack.Fillers.Contains(thing) && !pack.Requests.Homes.Contains(thing) && !pack.RoomUnits.Contains(thing) && !book.Phrases.Any(p => p.Words.Contains(thing));
}
