using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Calls;

/// <summary>On which side of a time something lies: "by summer", "not before spring", "until March I don't need it".</summary>
/// <param name="IsLatest">The time is the end of it.</param>
/// <param name="IsEarliest">The time is the beginning of it, and it has no end.</param>
internal readonly record struct SpokenBound(bool IsLatest, bool IsEarliest)
{
    /// <summary>Takes the words that say so.</summary>
    public static SpokenBound Take(SpokenTokens tokens, SpokenCalendar words)
    {
        if (tokens.Take(words.NotBefore) >= 0)
        {
            tokens.Take(words.NotNeeded);
            return new SpokenBound(false, true);
        }

        var isNotNeeded = tokens.Find(words.NotNeeded).At >= 0;
        if (isNotNeeded && (tokens.Take(words.Before) >= 0 || tokens.Take(words.Earlier) >= 0))
        {
            tokens.Take(words.Earlier);
            tokens.Take(words.NotNeeded);
            return new SpokenBound(false, true);
        }

        return new SpokenBound(tokens.Take(words.Before) >= 0, false);
    }
}
