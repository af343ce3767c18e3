using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>"Ok what for", "хорошо, спрошу у мужа": what stands behind a yes asks back, or puts it off.</summary>
internal static class CounterQuestions
{
    private const int LeastWords = 3;

    /// <summary>The words of agreeing aside: "why not" asks nothing.</summary>
    public static bool AreIn(string text, LanguagePack pack)
    {
        var plain = $" {Words.Normalise(text)} ";
        if (plain.Count(c => c == ' ') <= LeastWords - 1)
            return false;
        foreach (var yes in pack.Yes.Where(y => y.Contains(' ', StringComparison.Ordinal)))
            plain = plain.Replace($" {yes} ", " ", StringComparison.Ordinal);
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(words, SharedWords.CounterAsks.Contains) || (Array.Exists(words, SharedWords.Inquiring.Contains) && Array.Exists(words, w => Sharing.IsKin(w, pack)));
    }
}
