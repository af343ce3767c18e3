using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Calls;

/// <summary>"Tomorrow at 3 if my boss lets me go"; "if you like" and "if possible" ask for nothing.</summary>
internal static class TimeCondition
{
    // "If that is possible for you".
    private const int MostPolite = 2;

    /// <param name="words">Empty where one was taken.</param>
    /// <param name="isBehind">Something stands before them: a "ja" that comes first may be a yes.</param>
    public static bool IsIn(IReadOnlyList<string> words, LanguagePack pack, bool isBehind)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (!pack.Turns.Ifs.Contains(words[at]) || pack.Calendar.In.Any(p => p[0] == words[at]) || (at == 0 && !isBehind && pack.Yes.Contains(words[at])))
                continue;
            var behind = words.Skip(at + 1).Where(w => w.Length > 0).ToList();
            var strange = behind.Count(w => SpokenReading.IsStrange(w, pack));
            return strange > 0 && !(strange <= MostPolite && behind.Exists(pack.Calendar.Asides.Polites.Contains));
        }

        return false;
    }
}
