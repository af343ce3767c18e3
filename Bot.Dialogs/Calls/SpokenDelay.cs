using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Calls;

/// <summary>Takes a stretch of hours or minutes from now out of spoken tokens.</summary>
internal static class SpokenDelay
{
    private const int EarliestHour = 9;
    private const int LatestHour = 21;

    /// <summary>"In an hour", "in half an hour", "через полтора часа", "in 1 hour 30 minutes".</summary>
    public static TimeSpan? Take(SpokenTokens tokens, LanguagePack pack)
    {
        var words = pack.Calendar;
        if (Later(tokens, pack) is { } later)
            return later;
        for (var (at, length) = tokens.Find(words.In); at >= 0; (at, length) = tokens.Find(words.In, at + 1))
        {
            var (half, quarter) = (tokens.LengthAt(at + length, words.HalfHour), tokens.LengthAt(at + length, words.QuarterHour));
            if (half + quarter > 0)
            {
                tokens.Remove(at, length + Math.Max(half, quarter));
                return TimeSpan.FromMinutes(half > 0 ? 30 : 15);
            }

            var number = SpokenNumbers.At(tokens, at + length, pack);
            if (number is var (quarters, counted) && tokens.LengthAt(at + length + counted, words.QuarterUnits) is > 0 and var units && quarters is >= 1 and < 12)
            {
                tokens.Remove(at, length + counted + units);
                return TimeSpan.FromMinutes((double)(quarters * 15));
            }

            var unit = SpokenNumbers.UnitPlace(tokens, at, at + length + (number?.Length ?? 0), [words.Hours, words.Minutes], pack);
            var minutes = tokens.IsAt(unit, words.Hours) ? 60 : tokens.IsAt(unit, words.Minutes) ? 1 : 0;
            var count = number?.Value ?? 1;
            if (minutes == 0 || count is > 1000 or <= 0 || (minutes == 60 && IsHour(tokens, at, length, unit, count, pack)))
                continue;
            tokens.Remove(at, length + (number?.Length ?? 0));
            tokens.Remove(unit);
            return TimeSpan.FromMinutes((double)(count * minutes)) + Rest(tokens, unit + 1, minutes, pack);
        }

        return null;
    }

    // "Po 15 val." is after three o'clock where the same word is "in" and "after": nobody asks to be called in 15 hours,
    // and "po ketvirtos valandos" is after the fourth hour.
    private static bool IsHour(SpokenTokens tokens, int at, int length, int unit, decimal count, LanguagePack pack) =>
        count == decimal.Truncate(count) && tokens.LengthAt(at, pack.Calendar.At) == length
        && (count is >= EarliestHour and <= LatestHour
            || (count > 1 && (pack.Ordinals.ContainsKey(tokens[at + length]) || tokens.IsAt(unit, pack.Calendar.ClockHours))));

    /// <summary>"Two hours from now", "կես ժամից": the word "in" stands behind, or is an ending.</summary>
    private static TimeSpan? Later(SpokenTokens tokens, LanguagePack pack)
    {
        if (SpokenNumbers.Later(tokens, pack, "minutes", pack.Calendar.Minutes) is { } minutes)
            return TimeSpan.FromMinutes((double)minutes);
        return SpokenNumbers.Later(tokens, pack, "hours", pack.Calendar.Hours) is { } hours ? TimeSpan.FromHours((double)hours) : null;
    }

    // "An hour and a half", "1 hour 30 minutes".
    private static TimeSpan Rest(SpokenTokens tokens, int at, int minutes, LanguagePack pack)
    {
        while (minutes == 60 && (pack.NumberLinks.Contains(tokens[at]) || SpokenNumbers.IsArticle(tokens[at], pack)))
            at++;
        if (minutes != 60 || SpokenNumbers.At(tokens, at, pack) is not ({ } value, var length))
            return TimeSpan.Zero;
        var isMinutes = tokens.IsAt(at + length, pack.Calendar.Minutes);
        if (!isMinutes && value is not 0.5m)
            return TimeSpan.Zero;
        tokens.Remove(at, length + (isMinutes ? 1 : 0));
        return TimeSpan.FromMinutes(isMinutes ? (double)value : 30);
    }
}
