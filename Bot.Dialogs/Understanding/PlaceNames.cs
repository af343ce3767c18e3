using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>Towns that stand beside a number like a name and are none's. Those that people are called by are left out.</summary>
internal static class PlaceNames
{
    public static bool HasOne(string[] words) => Array.Exists(words, SharedWords.Towns.Contains);
}
