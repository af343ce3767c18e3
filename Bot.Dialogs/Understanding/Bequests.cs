using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>"My brother and I have it from our aunt", "my parents gave the money, but I decide": whom one has it from decides nothing.</summary>
internal static class Bequests
{
    private const int MostBefore = 2;
    private const int MostBehind = 3;

    /// <summary>Without the givers, where somebody else is left who may decide.</summary>
    public static List<Mention> Without(Sentence sentence, List<Mention> mentions, LanguagePack pack)
    {
        if (mentions.Count < 2)
            return mentions;
        var kept = mentions.Where(m => !IsGiver(sentence, m, pack)).ToList();
        return kept.Exists(m => m.Certainty > Certainty.Weak) ? kept : mentions;
    }

    private static bool IsGiver(Sentence sentence, Mention mention, LanguagePack pack)
    {
        var within = Enumerable.Range(mention.From, mention.To - mention.From).ToList();
        if (!within.Exists(at => Sharing.IsKin(sentence.Words[at], pack)) || within.Exists(at => pack.Kin.Selves.Contains(sentence.Words[at]) || Hearsay.Decides(sentence, at, pack)))
            return false;
        var clause = sentence.Clauses[mention.From];
        for (var at = mention.From - 1; at >= 0 && mention.From - at <= MostBefore && sentence.Clauses[at] == clause; at--)
        {
            if (pack.Turns.FromWhom.Contains(sentence.Words[at]))
                return true;
            if (!pack.Fillers.Contains(sentence.Words[at]) && !pack.Requests.Whose.Contains(sentence.Words[at]))
                break;
        }

        return Enumerable.Range(mention.To, Math.Max(0, Math.Min(MostBehind, sentence.Count - mention.To))).Any(at => sentence.Clauses[at] == clause && pack.Turns.Gave.Contains(sentence.Words[at]));
    }
}
