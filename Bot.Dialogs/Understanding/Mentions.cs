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
            if (phrase is { Content.Length: > 1, IsPlain: true })
                Scattered(sentence, phrase, pack, found);
            if (phrase.Words.Length > ShortestRun && !isNegated)
                PartOf(sentence, phrase, book, pack, found);
            if (phrase is { IsOwn: true, Content.Length: > 1 } && !isNegated)
                Telling(sentence, phrase, book, pack, found);
        }

        FindAsked(sentence, book, pack, found);
        if (found.Count == 0)
            return found;
        found.RemoveAll(m => Conditions.Holds(sentence, m, pack) || Conditions.IsOfCall(sentence, m, pack));
        if (sentence.Words.Any(pack.NotOffered.Contains) && !book.Phrases.Any(p => p.Words.Any(pack.NotOffered.Contains)))
            found = [.. found.Select(m => m.Certainty > Certainty.Weak && IsOfOther(sentence, m, pack) ? m with { Certainty = Certainty.Weak } : m)];
        found.RemoveAll(m => found.Exists(o => o != m && IsAskedBehind(sentence, o, m, pack)));
        // "Not the first week" is not "not at first".
        found.RemoveAll(m => m is { IsLoose: true, Option.HasSpan: true } && m.To < sentence.Count && sentence.Clauses[m.To] == sentence.Clauses[m.From] && pack.Ordinals.ContainsKey(sentence.Words[m.To - 1]));
        // "My husband decides, I only look": "decides I" is no phrase.
        if (book.IsOfDeciding)
            found.RemoveAll(m => (m.Certainty < Certainty.Exact && sentence.Clauses[m.From] != sentence.Clauses[m.To - 1]) || Companions.IsOfSay(sentence, m.From, pack));
        // "My husband" is "my husband and I" without its end: what is said to the letter goes first.
        var kept = found.Where(m => !found.Exists(o => o.Option != m.Option && (o.Outweighs(m) || o.IsNearer(m)))).ToList();
        if (book.IsOfDeciding)
            kept = WithoutOthers(sentence, kept, book, pack);
        if (book.IsOfHomes)
            kept = Exchanging.WithoutMoving(sentence, kept, book, pack);
        if (book.IsOfArea)
            kept = Rooms(sentence, Buildings.Without(sentence, WithoutExtent(sentence, Furnishings.Without(sentence, kept, book, pack), pack), pack), pack);
        return Companions.WithToo(sentence, Onlookers.Without(sentence, Negation.Mark(sentence, kept, pack, book.IsOfHomes), book, pack), book, pack);
    }

    // Who is named and does not decide.
    private static List<Mention> WithoutOthers(Sentence sentence, List<Mention> kept, OptionBook book, LanguagePack pack)
    {
        kept = Companions.WithoutHomes(sentence, kept, book, pack);
        kept = Sharing.WithoutHome(sentence, Bequests.Without(sentence, kept, pack), pack);
        kept = Companions.WithoutAsking(sentence, Companions.WithoutAlone(sentence, kept, book, pack), pack);
        return Companions.WithoutBeing(sentence, kept, book, pack);
    }

    // What steps of one matter know besides their phrases.
    private static void FindAsked(Sentence sentence, OptionBook book, LanguagePack pack, List<Mention> found)
    {
        Companions.Find(sentence, book, pack, found);
        Sharing.Find(sentence, book, pack, found);
        Consulting.Find(sentence, book, pack, found);
        HomeWorks.WithoutOwn(sentence, book, pack, found);
        HomeWorks.Find(sentence, book, pack, found);
        Exchanging.Find(sentence, book, pack, found);
        Owning.Find(sentence, book, pack, found);
    }

    // "A little two-room flat": its rooms tell more than how it is called beside them.
    private static List<Mention> Rooms(Sentence sentence, List<Mention> mentions, LanguagePack pack)
    {
        bool IsOfRooms(Mention m) => Enumerable.Range(m.From, m.To - m.From).Any(at => pack.RoomUnits.Contains(sentence.Words[at]) || pack.Inflection.HasStem(sentence.Words[at]));
        var rooms = mentions.Where(m => m.Certainty > Certainty.Weak && IsOfRooms(m)).ToList();
        // "A tiny studio, barely room for the bed, the kitchen in the same": no rooms are counted.
        if (rooms.Count == 0 && mentions.Exists(m => m.Certainty > Certainty.Weak) && !sentence.Words.Any(w => char.IsAsciiDigit(w[0]) || pack.Calendar.Number(w) > 1))
            mentions = [.. mentions.Where(m => m.Certainty > Certainty.Weak || !IsOfRooms(m))];
        return rooms.Count == 0 || Negation.IsIn(sentence, pack) ? mentions : [.. mentions.Where(m => m.To - m.From > 1 || rooms.Contains(m) || !rooms.Exists(r => sentence.Clauses[r.From] == sentence.Clauses[m.From] && (r.To == m.From || m.To == r.From)))];
    }

    // "Two rooms, don't know the metres": only the metres are unknown.
    private static List<Mention> WithoutExtent(Sentence sentence, List<Mention> mentions, LanguagePack pack)
    {
        var known = mentions.Where(m => m is { Certainty: > Certainty.Weak, Option: { From: not null } or { To: not null } }).ToList();
        bool IsOfExtent(int clause) => Enumerable.Range(0, sentence.Count).Any(at => sentence.Clauses[at] == clause && pack.Turns.Extents.Contains(sentence.Words[at]));
        return known.Count == 0
            ? mentions
            : [.. mentions.Where(m => m.Option is { From: not null } or { To: not null } || !IsOfExtent(sentence.Clauses[m.From]) || known.Exists(k => sentence.Clauses[k.From] == sentence.Clauses[m.From]))];
    }

    // "Don't know how big it is": what is asked behind the "not" is no answer.
    private static bool IsAskedBehind(Sentence sentence, Mention not, Mention mention, LanguagePack pack) =>
        not.IsOfNot && not.Certainty > Certainty.Weak && mention.From > not.To - 1 && not.To < sentence.Count
        && pack.Asks.Contains(sentence.Words[not.To]) && sentence.Clauses[mention.From] == sentence.Clauses[not.From];

    // "A flat to rent" is none to buy.
    private static bool IsOfOther(Sentence sentence, Mention mention, LanguagePack pack) => sentence.HasBeside(mention.From, pack.NotOffered.Contains);

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
            found.Add(new Mention(phrase.Option, at, at + phrase.Words.Length, isSlight && certainty > Certainty.Weak ? Certainty.Weak : certainty) { IsOfNot = phrase.IsNegated });
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
                found.Add(new Mention(phrase.Option, from, at, Certainty.Inflected) { IsLoose = true, IsOfNot = phrase.IsNegated });
        }
    }

    /// <summary>Most of a long phrase, from its beginning: "as soon as you can" of "as soon as possible".</summary>
    private static void PartOf(Sentence sentence, OptionPhrase phrase, OptionBook book, LanguagePack pack, List<Mention> found)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            var length = 0;
            while (at + length < sentence.Count && length < phrase.Words.Length && sentence.Words[at + length] == phrase.Words[length])
                length++;
            if (length >= ShortestRun && length < phrase.Words.Length && length * 10 >= phrase.Words.Length * 6
                && (phrase.Content.Length == 0 || phrase.Words.Take(length).Any(w => !pack.Fillers.Contains(w) && !book.IsShared(w, phrase.Option, pack.Inflection))))
                found.Add(new Mention(phrase.Option, at, at + length, Certainty.Weak));
        }
    }

    /// <summary>A word of a phrase that no other option goes by.</summary>
    private static void Telling(Sentence sentence, OptionPhrase phrase, OptionBook book, LanguagePack pack, List<Mention> found)
    {
        foreach (var word in phrase.Content)
        {
            // "A flat" says nothing of who decides, "the flat is mine" does.
            if (book.IsOfDeciding && pack.Requests.Homes.Contains(word) && !sentence.Words.Any(w => pack.Requests.Owns.Contains(w) || pack.Requests.Selves.Contains(w)))
                continue;
            for (var at = 0; at < sentence.Count && word.Length >= ShortestTelling; at++)
            {
                if (IsSame(sentence.Words[at], word, pack) && !book.IsShared(word, phrase.Option, pack.Inflection))
                    found.Add(new Mention(phrase.Option, at, at + 1, Certainty.Weak));
            }
        }
    }

    // A word that says nothing by itself has no other forms but those that are listed.
    private static bool IsSame(string typed, string meant, LanguagePack pack) =>
        typed == meant || pack.Inflection.AreListed(typed, meant) || (!pack.Fillers.Contains(typed) && !pack.Greetings.Contains(typed) && pack.Calendar.Number(typed) is null && pack.Inflection.IsSame(typed, meant));

    private static Certainty Compare(string typed, string meant, LanguagePack pack) =>
        typed == meant ? Certainty.Exact
        : IsSame(typed, meant, pack) ? Certainty.Inflected
        : TypingErrors.Forgives(typed, meant) ? Certainty.Slip
        : (Certainty)(-1);
}
