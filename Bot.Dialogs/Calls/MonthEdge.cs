using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Calls;

/// <summary>Which part of a month is meant.</summary>
internal enum MonthPart
{
    Unknown,
    Start,
    Middle,
    End,
}

/// <summary>"The end of January", "в начале марта", "sausio pabaigoje".</summary>
internal static class MonthEdge
{
    private const int Reach = 3;

    /// <summary>Takes the word that says which part of a month is meant, near the place where its name stood.</summary>
    public static MonthPart Take(SpokenTokens tokens, int at, int length, LanguagePack pack)
    {
        var words = pack.Calendar;
        foreach (var (part, phrases) in new[] { (MonthPart.Start, words.MonthStart), (MonthPart.Middle, words.MonthMiddle), (MonthPart.End, words.MonthEnd) })
        {
            for (var place = Math.Max(0, at - Reach); place < at + length + Reach; place++)
            {
                if (tokens.LengthAt(place, phrases) is not (> 0 and var taken))
                    continue;
                tokens.Remove(place, taken);
                return part;
            }
        }

        return MonthPart.Unknown;
    }
}
