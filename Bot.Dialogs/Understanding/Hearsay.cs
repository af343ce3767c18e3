using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>"My wife thinks I decide", "call my husband", "he used to decide": somebody is named, but nobody says that he decides.</summary>
internal static class Hearsay
{
    private const int MostBetween = 2;

    /// <summary>The answer, or the same to be asked about.</summary>
    public static Reading Weigh(Reading reading, Step step, string text, Scene scene)
    {
        if (reading is not Reading.Understood sure)
            return reading;
        var book = OptionBook.Of(step, scene.Language);
        var isOfPeople = book is { IsOfDeciding: true, SelfOption: not null };
        if (!isOfPeople && step.Option(sure.Value) is not ({ From: not null } or { To: not null }))
            return reading;
        var sentence = Sentence.Of(text, scene.Pack);
        var isDoubtful = WasOnce(sentence, scene.Pack) || (isOfPeople && (IsRelated(sentence, scene.Pack) || IsForAnother(sentence, scene.Pack) || IsOfTelephone(sentence, scene.Pack)));
        return isDoubtful ? Reading.Guessed.Only(sure) : reading;
    }

    /// <summary>True where the word speaks of deciding, and not of a telephone.</summary>
    public static bool Decides(Sentence sentence, int at, LanguagePack pack) =>
        pack.Decides.Contains(sentence.Words[at]) && !IsTelephone(sentence, at, pack);

    /// <summary>A word of calling that decides elsewhere: "his call" decides, "call him" does not.</summary>
    public static bool IsTelephone(Sentence sentence, int at, LanguagePack pack)
    {
        if (pack.Turns.CallLeads.Count == 0 || !pack.CallVerbs.Contains(sentence.Words[at]))
            return false;
        // "Calls the shots".
        var behind = sentence.Words.Skip(at + 1).Take(MostBetween + 1);
        return !(at > 0 && IsLead(sentence.Words[at - 1], pack)) && !behind.Any(w => pack.Decides.Contains(w) && !pack.CallVerbs.Contains(w) && !pack.Turns.Thirds.Contains(w));
    }

    // "My husband's call".
    private static bool IsLead(string word, LanguagePack pack) =>
        pack.Turns.CallLeads.Contains(word) || (word.Length > 3 && word[^1] == 's' && pack.Kin.Relatives.Contains(word[..^1]));

    // "My wife says we decide".
    private static bool IsRelated(Sentence sentence, LanguagePack pack)
    {
        for (var at = 1; at < sentence.Count && pack.Turns.Says.Count > 0; at++)
        {
            if (!pack.Turns.Says.Contains(sentence.Words[at]) || !IsBeside(sentence, at, -1, w => Sharing.IsKin(w, pack) || pack.Turns.Thirds.Contains(w)))
                continue;
            // "My husband said so, it's him"; but "my wife thinks, that I …" in languages that part it by a comma.
            var isThat = sentence.Words.Skip(at + 1).Take(MostBetween).Any(pack.Turns.That.Contains);
            if (at + 1 < sentence.Count && sentence.Clauses[at + 1] != sentence.Clauses[at] && !isThat)
                continue;
            if (Enumerable.Range(at + 1, Math.Max(0, Math.Min(MostBetween + 1, sentence.Count - at - 1))).Any(i => (sentence.Clauses[i] == sentence.Clauses[at] || isThat) && IsSomebody(sentence.Words[i], pack)))
                return true;
        }

        return false;
    }

    // "I decide for my mother": the verb is mine, and only she is named.
    private static bool IsForAnother(Sentence sentence, LanguagePack pack)
    {
        foreach (var phrase in pack.Turns.OnBehalf)
        {
            for (var at = 0; at + phrase.Length < sentence.Count; at++)
            {
                if (Sharing.IsKin(sentence.Words[at + phrase.Length], pack) && phrase.AsSpan().SequenceEqual(sentence.Words.Skip(at).Take(phrase.Length).ToArray()))
                    return true;
            }
        }

        return false;
    }

    private static bool IsSomebody(string word, LanguagePack pack) => pack.Kin.Selves.Contains(word) || pack.Turns.Wes.Contains(word) || pack.Turns.Thirds.Contains(word);

    private static bool IsOfTelephone(Sentence sentence, LanguagePack pack)
    {
        var places = Enumerable.Range(0, sentence.Count).ToList();
        return pack.Turns.CallLeads.Count > 0 && places.Exists(at => IsTelephone(sentence, at, pack)) && !places.Exists(at => Decides(sentence, at, pack) && !Sharing.IsKin(sentence.Words[at], pack) && !pack.Turns.Thirds.Contains(sentence.Words[at]));
    }

    private static bool WasOnce(Sentence sentence, LanguagePack pack)
    {
        var (turns, plain) = (pack.Turns, string.Join(' ', sentence.Words));
        if (turns.Formerly.Any(f => Words.Contains(plain, f)))
            return true;
        return turns.FormerlyAtEnd.Count > 0 && Enumerable.Range(0, sentence.Count).Any(at => turns.FormerlyAtEnd.Contains(sentence.Words[at])
            && at > 0 && (at + 1 == sentence.Count || sentence.Clauses[at + 1] != sentence.Clauses[at]));
    }

    private static bool IsBeside(Sentence sentence, int from, int step, Func<string, bool> isOne)
    {
        for (var at = from + step; at >= 0 && at < sentence.Count && Math.Abs(at - from) <= MostBetween && sentence.Clauses[at] == sentence.Clauses[from]; at += step)
        {
            if (isOne(sentence.Words[at]))
                return true;
        }

        return false;
    }
}
