using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Calls;

/// <summary>How far away something lies: "in three weeks", "by the end of the year", "в марте", "20.12".</summary>
/// <param name="Least">Days from today.</param>
/// <param name="Most">Days from today; more than <paramref name="Least"/> where one of several is meant.</param>
/// <param name="Strange">How many words beside it were not understood, those aside that say nothing.</param>
internal sealed record SpokenSpan(int Least, int Most, int Strange)
{
    private const int Forever = 3650;

    // A part so large may be less or more where "or so" stands.
    private const int LeastAbout = 8;

    /// <summary>A word says that it lies ahead: "in", "next"; a bare "two months" may have passed.</summary>
    public bool IsAhead { get; init; }

    /// <summary>It is a day, not a stretch.</summary>
    public bool IsDay { get; init; }

    /// <summary>It lies behind: "two months ago".</summary>
    public bool IsPast { get; init; }

    /// <summary>An "or" stands beside it, or a slip of the finger was mended: it needs a yes.</summary>
    public bool IsEither { get; init; }

    /// <summary>Another stretch stands beside it.</summary>
    public bool NamesTwo { get; init; }

    /// <summary>It follows a day at once: "right after New Year" is no "right away".</summary>
    public bool IsRightAfter { get; init; }

    /// <summary>"Sometime in January" is January, whatever "sometime" means alone.</summary>
    public bool IsSometime { get; init; }

    /// <summary>The "not" beside it belongs to it: "not before spring".</summary>
    public bool TookNot { get; init; }

    /// <summary>In the first of the languages, or in another that understands every word; null when none does, or a "not" stands beside it.</summary>
    public static SpokenSpan? Of(string text, IEnumerable<string> languages, DateOnly today, bool mends = true) =>
        languages.Select((l, i) => (Span: In(text, LanguagePack.All[l], today, mends: mends && i == 0), IsOwn: i == 0))
            .FirstOrDefault(s => s.Span is not null && (s.IsOwn || s.Span.Strange == 0)).Span;

    private static SpokenSpan? In(string text, LanguagePack pack, DateOnly today, bool mends)
    {
        var tokens = new SpokenTokens(text);
        tokens.Part(pack.Calendar);
        var isMended = mends && tokens.Mend(pack);
        var words = pack.Calendar;
        var hasAgo = tokens.Find(words.Ago).At >= 0;
        var hadNot = HasNot(tokens, pack);
        var isRightAfter = tokens.Drop(words.RightAfter);
        var isAbout = TakeAbout(tokens, pack);
        var isSometime = TakeSometime(tokens, words);
        var bound = SpokenBound.Take(tokens, words);
        var reader = new StretchReader(tokens, pack, today, bound.IsLatest || bound.IsEarliest);
        if (reader.Take() is not var (least, most) || least < 0 || HasNot(tokens, pack))
            return null;
        // "Two months or so" may be more than two.
        if (isAbout && !reader.IsDay)
            (least, most) = (Math.Max(0, least - Math.Max(1, least / LeastAbout)), most + Math.Max(1, most / LeastAbout));
        var left = tokens.Left.ToList();
        var links = words.Before.Concat(words.At).Concat(words.In).Concat(words.Next).SelectMany(p => p).Concat(pack.UpTo.SelectMany(u => u.Split(' '))).Concat(words.This).ToHashSet();
        var strange = left.Count(w => !pack.Fillers.Contains(w) && !pack.Greetings.Contains(w) && !pack.Yes.Contains(w) && !links.Contains(w));
        // "In June or July": both are understood, and the "or" joins them.
        var joins = left.Where(pack.Alternatives.Contains).ToList();
        return new SpokenSpan(least, bound.IsEarliest ? Math.Max(most, Forever) : most, strange)
        {
            IsDay = reader.IsDay,
            IsAhead = reader.IsAhead ?? true,
            IsPast = hasAgo && reader.IsAhead is false,
            NamesTwo = reader.NamesTwo,
            IsEither = isMended || reader.NamesTwo || (joins.Count > 0 && (least == most || strange > joins.Count(w => !pack.Fillers.Contains(w)))),
            IsRightAfter = isRightAfter,
            IsSometime = isSometime,
            TookNot = hadNot,
        };
    }

    // Behind a time it says less than that: "over nyttår en gang".
    private static bool TakeSometime(SpokenTokens tokens, SpokenCalendar words)
    {
        if (tokens.Find(words.Sometime) is not (>= 0 and var at, var length))
            return false;
        var isBefore = at + length < tokens.Count;
        // "Next year one day" counts no day.
        if (isBefore || tokens.IsAt(at + length - 1, words.DayUnits))
            tokens.Remove(at, length);
        return isBefore;
    }

    private static bool TakeAbout(SpokenTokens tokens, LanguagePack pack)
    {
        if (tokens.Find(pack.Turns.OrSo) is not (>= 0 and var at, var length))
            return false;
        tokens.Remove(at, length);
        return true;
    }

    private static bool HasNot(SpokenTokens tokens, LanguagePack pack) => tokens.Left.Any(pack.SingleNegations.Contains);
}
