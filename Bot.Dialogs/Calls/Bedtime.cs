using System.Collections.Frozen;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Calls;

/// <summary>"9 once the kids are asleep": a bare hour of the morning beside sleep may be that of the evening.</summary>
internal static class Bedtime
{
    private const int FirstHour = 7;
    private const int LastHour = 11;

    // In every language; a star leaves the ending open.
    private static readonly string[] Stems =
    [
        .. new[]
        {
            "asleep", "bedtime", "in bed", "to bed", "go to sleep", "are sleeping", "kids sleep", "children sleep", "the kids down", "спят", "уснут", "заснут", "улягутся", "уложу", "улож", "после отбоя",
            "քնեն", "քնած են", "քնացնեմ", "քնեցնեմ", "kqnen", "aizmieg", "iemieg", "guļ", "gulēt", "sumiga", "užmiega", "užmigs", "miegos", "suguldysiu", "sover", "har sovna", "sovnet", "lagt seg", "legge barna", "lagt barna", "i seng",
        }.Select(Words.Normalise),
    ];

    private static readonly FrozenSet<string> Waking = new[] { "wake", "wakes", "waking", "проснутся", "просыпаются", "արթնանան", "pamostas", "atsikelia", "våkner" }.Select(Words.Normalise).ToFrozenSet();

    /// <summary>The hour is not sure: no half of the day was named.</summary>
    public static bool MayBeLate(string text, DateTimeOffset here, LanguagePack pack)
    {
        var plain = Words.Normalise(text);
        return here.Hour is >= FirstHour and <= LastHour && Array.Exists(Stems, s => plain.Contains(s, StringComparison.Ordinal))
            && !plain.Split(' ').Any(Waking.Contains) && !IsMorning(plain, pack);
    }

    private static bool IsMorning(string plain, LanguagePack pack) =>
        pack.Calendar.Am.Concat(pack.Calendar.Parts.Where(p => p.Part.BeforeNoon).SelectMany(p => p.Phrases)).Any(p => Words.Contains(plain, string.Join(' ', p)));
}
