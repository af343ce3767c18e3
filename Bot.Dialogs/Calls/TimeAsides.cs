using Bot.Dialogs.Languages;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Calls;

/// <summary>Parts the time that is told from what is said beside it: "Tuesday after 1, in the morning I work", "tomorrow, today I can't". Not thread-safe.</summary>
/// <param name="isOnlyDay">No hour is expected.</param>
internal sealed class TimeAsides(LanguagePack pack, bool isOnlyDay, Func<string, SpokenReading> read)
{
    private const int MostClauses = 6;
    private const int MostWords = 30;

    /// <summary>The clauses that tell it, and whether nothing beside them asks for a yes; null when nothing can be left aside.</summary>
    public (string Text, bool IsSure)? Told(string text)
    {
        if (IsOpen(text))
            return null;
        var clauses = TimeClause.Of(text, pack);
        if (clauses.Count is < 2 or > MostClauses)
            return null;
        var said = clauses.ConvertAll(c => new SaidClause(c, read(c.Text), pack, isOnlyDay));
        var plain = said.Where(s => s is { IsTimed: true, IsDenied: false, IsLed: false }).ToList();
        var kept = plain.Exists(s => s.Strange == 0) ? plain.Where(s => s.Strange == 0).ToList() : plain;
        if (kept.Count == 0 || kept.Count == said.Count || (kept.Count > 1 && kept[0].Strange > 0))
            return null;
        // "Wednesday I'm away, Thursday too".
        if (said[0].IsDenied && kept.Exists(k => k.Spoken is [.., var last] && pack.Kin.Too.Contains(last)))
            return null;
        var told = string.Join(", ", kept.Select(k => k.Text));
        var reading = kept is [var only] ? only.Reading : read(told);
        var isSure = true;
        foreach (var aside in said.Except(kept))
        {
            if (new AsideWeight(aside, reading, said.IndexOf(aside) > said.IndexOf(kept[0]), isOnlyDay, pack).IsHarmless() is not { } isHarmless)
                return null;
            isSure &= isHarmless;
        }

        return (told, isSure);
    }

    /// <summary>The same where no mark parts them, for a yes: "Tuesday after 1 I'm at the allotment in the morning", "today I can't tomorrow at 10".</summary>
    public string? ToldUnparted(string text)
    {
        var words = TextToken.Of(text);
        if (words.Count > MostWords || IsOpen(text) || words.Exists(w => pack.Alternatives.Contains(w.Word) || pack.Turns.Ifs.Contains(w.Word)))
            return null;
        return BeforeSubject(text, words) ?? BehindNot(text, words);
    }

    private string? BeforeSubject(string text, List<TextToken> words)
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (!pack.Kin.Selves.Contains(words[at].Word) && !pack.Requests.Selves.Contains(words[at].Word) && !pack.Turns.Wes.Contains(words[at].Word))
                continue;
            var (told, aside) = (Said(text[..words[at].From]), Said(text[words[at].From..]));
            if (told is not { IsTimed: true, IsDenied: false, Strange: 0 } || !AsideWeight.IsComplete(told.Reading, isOnlyDay))
                continue;
            return aside.IsTimed && new AsideWeight(aside, told.Reading, isBehind: true, isOnlyDay, pack).IsHarmless() is not null ? told.Text : null;
        }

        return null;
    }

    private string? BehindNot(string text, List<TextToken> words)
    {
        var not = words.FindIndex(w => pack.SingleNegations.Contains(w.Word) || pack.Calendar.Busy.Contains(w.Word));
        for (var at = Math.Max(2, not + 1); not >= 0 && at < words.Count; at++)
        {
            var (aside, told) = (Said(text[..words[at].From]), Said(text[words[at].From..]));
            if (!aside.IsTimed || told is not { IsTimed: true, IsDenied: false, Strange: < 2 } || !AsideWeight.IsComplete(told.Reading, isOnlyDay))
                continue;
            return new AsideWeight(aside, told.Reading, isBehind: false, isOnlyDay, pack).IsHarmless() is not null && aside.IsTimed ? told.Text : null;
        }

        return null;
    }

    // A question; "any day but Friday".
    private bool IsOpen(string text) => text.AsSpan().IndexOfAny('?', '՞') >= 0 || new SpokenTokens(text).Find(pack.Calendar.Unclear).At >= 0;

    private SaidClause Said(string text) => new(new TimeClause(text.Trim(), ClauseLead.Nothing), read(text), pack, isOnlyDay);
}
