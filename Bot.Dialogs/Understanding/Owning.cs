using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>"I do, because the flat is mine": who owns decides; said of oneself it is oneself.</summary>
internal static class Owning
{
    private const int WidestGap = 4;

    public static void Find(Sentence sentence, OptionBook book, LanguagePack pack, List<Mention> found)
    {
        if (!book.IsOfDeciding || book.SelfOption is not { } self)
            return;
        for (var at = 0; at < sentence.Count; at++)
        {
            if (!pack.Requests.Owns.Contains(sentence.Words[at]) || Self(sentence, at, pack) is not { } owner || sentence.HasBeside(at, pack.Kin.Relatives.Contains))
                continue;
            // "The owner and I" are two.
            if (IsJoined(sentence, at, 1, pack) || IsJoined(sentence, at, -1, pack)
                || Enumerable.Range(Math.Min(at, owner), Math.Abs(at - owner)).Any(join => pack.Kin.Joins.Contains(sentence.Words[join]) && Sharing.IsWithUnknown(sentence, join, pack)))
                continue;
            var (from, to) = (Math.Min(at, owner), Math.Max(at, owner) + 1);
            // "Owner" alone is whoever it is.
            if (found.Exists(m => m.Option != self && m.Certainty > Certainty.Weak && sentence.Clauses[m.From] == sentence.Clauses[at] && (m.From < from || m.To > to)))
                continue;
            found.RemoveAll(m => m.Option != self && sentence.Clauses[m.From] == sentence.Clauses[at]);
            found.Add(new Mention(self, from, to, Certainty.Exact) { IsOfOwning = true });
        }
    }

    private static bool IsJoined(Sentence sentence, int owns, int step, LanguagePack pack) =>
        owns + (2 * step) is var self && self >= 0 && self < sentence.Count && pack.Kin.Joins.Contains(sentence.Words[owns + step]) && pack.Kin.Selves.Contains(sentence.Words[self]);

    private static int? Self(Sentence sentence, int owns, LanguagePack pack)
    {
        for (var gap = 1; gap <= WidestGap; gap++)
        {
            foreach (var at in new[] { owns - gap, owns + gap })
            {
                if (at >= 0 && at < sentence.Count && sentence.Clauses[at] == sentence.Clauses[owns] && pack.Requests.Selves.Contains(sentence.Words[at]))
                    return at;
            }
        }

        return null;
    }
}
