using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>Tells "as soon as I have sold mine", which nobody knows the day of, from "as soon as possible".</summary>
internal static class Conditions
{
    /// <summary>True where the mention speaks of nothing but a condition: of its first words, or, of a time, of anything in it.</summary>
    public static bool Holds(Sentence sentence, Mention mention, LanguagePack pack)
    {
        foreach (var lead in pack.AsSoonAs)
        {
            var first = mention.Option.HasSpan ? 0 : Math.Max(0, mention.From - lead.Length + 1);
            for (var at = first; at < mention.To && at + lead.Length < sentence.Count; at++)
            {
                if (sentence.StandsAt(at, lead) && sentence.Clauses[at] == sentence.Clauses[mention.To - 1] && IsCondition(sentence, at, at + lead.Length, pack))
                    return true;
            }
        }

        return false;
    }

    /// <summary>"I wait for your call" says that one waits for us, not how long.</summary>
    public static bool IsOfCall(Sentence sentence, Mention mention, LanguagePack pack) =>
        mention.Option.HasSpan && mention.To - mention.From <= 2 && Enumerable.Range(mention.From, mention.To - mention.From).Any(at => pack.Turns.Waits.Contains(sentence.Words[at]))
        && Enumerable.Range(0, sentence.Count).Any(at => sentence.Clauses[at] == sentence.Clauses[mention.From] && (pack.CallVerbs.Contains(sentence.Words[at]) || pack.Turns.Awaited.Contains(sentence.Words[at])));

    // The first word that says something tells what is waited for.
    private static bool IsCondition(Sentence sentence, int from, int behind, LanguagePack pack)
    {
        for (var at = behind; at < sentence.Count && sentence.Clauses[at] == sentence.Clauses[from]; at++)
        {
            if (pack.SoonAnyway.Contains(sentence.Words[at]))
                return false;
            if (!pack.Fillers.Contains(sentence.Words[at]))
                return true;
        }

        return false;
    }
}
