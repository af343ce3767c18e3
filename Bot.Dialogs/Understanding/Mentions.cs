using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>Finds what a sentence mentions of a step's options.</summary>
internal static class Mentions
{
    private const int WidestGap = 3;
    private const int ShortestRun = 3;
    private const int ShortestTelling = 4;

    /// <summary>Without those that share words with a longer mention of another option; denied ones are marked.</summary>
    public static IReadOnlyList<Mention> Find(Sentence sentence, OptionBook book, LanguagePack pack)
    {
        var found = new List<Mention>();
        foreach (var phrase in book.Phrases)
        {
            if (phrase.Words.Length == 0)
                continue;
            // A part of "not up to me" says the opposite.
            var isNegated = phrase.IsNegated;
            SideBySide(sentence, phrase, pack, found);
            if (phrase.Content.Length > 1)
                Scattered(sentence, phrase, pack, found);
            if (phrase.Words.Length > ShortestRun && !isNegated)
                PartOf(sentence, phrase, found);
            if (phrase.Content.Length > 1 && !isNegated)
                Telling(sentence, phrase, book, pack, found);
        }

        if (found.Count == 0)
            return found;
        // "My husband" is "my husband and I" without its end: what is said to the letter goes first.
        var kept = found.Where(m => !found.Exists(o => o.Option != m.Option && (o.Outweighs(m) || o.IsNearer(m)))).ToList();
        return Negation.Mark(sentence, kept, pack);
    }

    /// <summary>The words of the phrase in a row.</summary>
    private static void SideBySide(Sentence sentence, OptionPhrase phrase, LanguagePack pack, List<Mention> found)
    {
        for (var at = 0; at + phrase.Words.Length <= sentence.Count; at++)
        {
            var certainty = Certainty.Exact;
            for (var i = 0; i < phrase.Words.Length && certainty >= 0; i++)
            {
                var one = Compare(sentence.Words[at + i], phrase.Words[i], pack);
                certainty = one < certainty ? one : certainty;
            }

            if (certainty < 0)
                continue;
            var isSlight = (phrase.Words is [{ Length: < 3 } shortest] && !MessengerNames.IsOne(shortest)) || phrase is { Words.Length: 1, Content.Length: 0 };
            found.Add(new Mention(phrase.Option, at, at + phrase.Words.Length, isSlight && certainty > Certainty.Weak ? Certainty.Weak : certainty));
        }
    }

    /// <summary>What the phrase says in its order, with a few words between: "buy some nice flat".</summary>
    private static void Scattered(Sentence sentence, OptionPhrase phrase, LanguagePack pack, List<Mention> found)
    {
        for (var from = 0; from < sentence.Count; from++)
        {
            var at = from;
            foreach (var word in phrase.Content)
            {
                var next = at;
                while (next < sentence.Count && next - at <= WidestGap && !IsSame(sentence.Words[next], word, pack))
                    next++;
                var isThere = next < sentence.Count && next - at <= WidestGap && sentence.Clauses[next] == sentence.Clauses[from] && (at > from || next == from);
                at = isThere ? next + 1 : -1;
                if (at < 0)
                    break;
            }

            if (at > from)
                found.Add(new Mention(phrase.Option, from, at, Certainty.Inflected));
        }
    }

    /// <summary>Most of a long phrase: "as soon as you can" of "as soon as possible".</summary>
    private static void PartOf(Sentence sentence, OptionPhrase phrase, List<Mention> found)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            for (var start = 0; start + ShortestRun <= phrase.Words.Length; start++)
            {
                var length = 0;
                while (at + length < sentence.Count && start + length < phrase.Words.Length && sentence.Words[at + length] == phrase.Words[start + length])
                    length++;
                if (length >= ShortestRun && length < phrase.Words.Length && length * 10 >= phrase.Words.Length * 6)
                    found.Add(new Mention(phrase.Option, at, at + length, Certainty.Weak));
            }
        }
    }

    /// <summary>A word of a phrase that no other option goes by.</summary>
    private static void Telling(Sentence sentence, OptionPhrase phrase, OptionBook book, LanguagePack pack, List<Mention> found)
    {
        foreach (var word in phrase.Content)
        {
            for (var at = 0; at < sentence.Count && word.Length >= ShortestTelling; at++)
            {
                if (IsSame(sentence.Words[at], word, pack) && !book.IsShared(word, phrase.Option, pack.Inflection))
                    found.Add(new Mention(phrase.Option, at, at + 1, Certainty.Weak));
            }
        }
    }

    // A word that says nothing by itself has no other forms.
    private static bool IsSame(string typed, string meant, LanguagePack pack) =>
        typed == meant || (!pack.Fillers.Contains(typed) && !pack.Greetings.Contains(typed) && pack.Inflection.IsSame(typed, meant));

    private static Certainty Compare(string typed, string meant, LanguagePack pack) =>
        typed == meant ? Certainty.Exact
        : IsSame(typed, meant, pack) ? Certainty.Inflected
        : TypingErrors.Forgives(typed, meant) ? Certainty.Slip
        : (Certainty)(-1);
}
