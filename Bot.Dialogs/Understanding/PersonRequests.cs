using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>"Is there someone alive I can chat with?": a verb of talking, a noun of people, and nothing else said.</summary>
internal static class PersonRequests
{
    private const int MostWords = 14;
    private const int LeastAsked = 3;

    public static bool AreIn(Sentence sentence, LanguagePack pack)
    {
        var requests = pack.Requests;
        if (sentence.Count is < 2 or > MostWords * 2 || !requests.People.AreIn(sentence) || !requests.Talks.AreIn(sentence))
            return false;
        return (sentence.Count <= MostWords && Enumerable.Range(0, sentence.Count).All(at => SaysNoMore(sentence, at, pack)))
            || IsAsked(sentence, pack);
    }

    // "Could I talk to a real person I'm no good with these things": asked at the beginning, whatever is said behind.
    private static bool IsAsked(Sentence sentence, LanguagePack pack)
    {
        var (from, speaks) = (sentence.Words.TakeWhile(pack.Greetings.Contains).Count(), false);
        if (from == sentence.Count || !SharedWords.PersonAskings.Contains(sentence.Words[from]))
            return false;
        for (var at = from; at < sentence.Count && SaysNoMore(sentence, at, pack); at++)
        {
            speaks |= pack.Speaks.Contains(sentence.Words[at]);
            if (speaks && at - from >= LeastAsked && pack.Requests.People.Contains(sentence.Words[at]))
                return true;
        }

        return false;
    }

    /// <summary>"My agent", "my wife": nobody of the firm is spoken of.</summary>
    public static bool AreOfOwn(Sentence sentence, LanguagePack pack)
    {
        var requests = pack.Requests;
        for (var at = 0; at + 1 < sentence.Count; at++)
        {
            if (requests.Whose.Contains(sentence.Words[at]) && requests.People.Contains(sentence.Words[at + 1]))
                return true;
        }

        return sentence.Words.Any(pack.Kin.Relatives.Contains) && !requests.People.AreIn(sentence);
    }

    private static bool SaysNoMore(Sentence sentence, int at, LanguagePack pack)
    {
        var (requests, word) = (pack.Requests, sentence.Words[at]);
        // "My agent" is nobody of the firm.
        if (requests.Whose.Contains(word) && at + 1 < sentence.Count && requests.People.Contains(sentence.Words[at + 1]))
            return false;
        if (Negation.IsAt(sentence, at, pack) || pack.SingleNegations.Contains(word))
            return IsOfBot(sentence, at, pack);
        return requests.People.Contains(word) || requests.Talks.Contains(word) || requests.Frames.Contains(word) || requests.Bots.Contains(word)
            || pack.Fillers.Contains(word) || pack.Greetings.Contains(word);
    }

    // "A person, not a bot"; "I don't want to talk to a robot, give me a person".
    private static bool IsOfBot(Sentence sentence, int not, LanguagePack pack)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (at != not && pack.Requests.Bots.Contains(sentence.Words[at]) && (at > not || not - at <= 2))
                return true;
            // "Not with a person, with the bot" asks for none.
            if (at > not && pack.Requests.People.Contains(sentence.Words[at]))
                return false;
        }

        return false;
    }
}
