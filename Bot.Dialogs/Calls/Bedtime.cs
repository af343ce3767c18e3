using Bot.Dialogs.Languages;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Calls;

/// <summary>"9 once the kids are asleep": a bare hour of the morning beside sleep may be that of the evening.</summary>
internal static class Bedtime
{
    private const int FirstHour = 7;
    private const int LastHour = 11;

    /// <summary>The hour is not sure: no half of the day was named.</summary>
    public static bool MayBeLate(string text, DateTimeOffset here, LanguagePack pack)
    {
        var plain = Words.Normalise(text);
        return here.Hour is >= FirstHour and <= LastHour && SharedWords.BedtimeStems.Any(s => plain.Contains(s, StringComparison.Ordinal))
            && !plain.Split(' ').Any(SharedWords.Wakings.Contains) && !IsMorning(plain, pack);
    }

    private static bool IsMorning(string plain, LanguagePack pack) =>
        pack.Calendar.Am.Concat(pack.Calendar.Parts.Where(p => p.Part.BeforeNoon).SelectMany(p => p.Phrases)).Any(p => Words.Contains(plain, string.Join(' ', p)));
}
