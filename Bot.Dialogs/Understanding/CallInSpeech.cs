using Bot.Dialogs.Calls;
using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>Finds the time of a call within a free message; a day or an hour beside a word of calling is the call's and nothing else's.</summary>
internal static class CallInSpeech
{
    private const int Reach = 4;

    private static readonly string[] Abbreviations = [" kl", " plkst", " ca"];

    private static readonly char[] Ends = ['.', ';', '!', '?', '։', '\n'];

    /// <summary>What is left of the text without it, and the time; null: no time of a call is clear.</summary>
    public static (string Left, Reading.Understood? Time) Take(string text, Scene scene)
    {
        // "Kl. 15" ends no sentence.
        foreach (var mark in Abbreviations)
            text = text.Replace($"{mark}. ", $"{mark}  ", StringComparison.OrdinalIgnoreCase);
        foreach (var sentence in text.Split(Ends, StringSplitOptions.RemoveEmptyEntries))
        {
            // A part that says it all leaves the others their say; "call me, tomorrow at 3" only the whole sentence says.
            foreach (var clause in sentence.Split(',').Append(sentence).Distinct())
            {
                if (!SpeaksOfCall(clause, scene.Pack) || CallTimeReading.Read(clause, scene) is not (not Reading.Missed and var read))
                    continue;
                var isSure = read is Reading.Understood;
                if (!isSure && clause.Length == sentence.Length && sentence.Contains(',', StringComparison.Ordinal))
                    continue;
                var (part, time) = Part(clause, read, scene);
                return (text.Replace(part, ",", StringComparison.Ordinal), time);
            }
        }

        return (text, null);
    }

    private static bool SpeaksOfCall(string clause, LanguagePack pack)
    {
        var normalised = Words.Normalise(clause);
        return Array.Exists(normalised.Split(' '), pack.CallVerbs.Contains) || pack.Intents.GetValueOrDefault(Intents.Callback, []).Any(p => Words.Contains(normalised, p));
    }

    private static bool IsOfCall(string word, LanguagePack pack) =>
        pack.CallVerbs.Contains(word) || (pack.CallWords.Contains(word) && !pack.Fillers.Contains(word));

    /// <summary>"Sell my flat and call me at 3": the shortest run of words beside the word of calling that says the same.</summary>
    private static (string Part, Reading.Understood? Time) Part(string clause, Reading read, Scene scene)
    {
        var meant = read switch
        {
            Reading.Understood sure => sure,
            Reading.Guessed { Options: [var only] } => only,
            _ => null,
        };
        foreach (var run in Runs(clause, scene.Pack))
        {
            var one = CallTimeReading.Read(clause[run], scene);
            if (one is Reading.Understood time && time == meant)
                return (clause[Grown(clause, run, scene)], time);
            if (meant is null && one.GetType() == read.GetType())
                return (clause[Grown(clause, run, scene)], null);
        }

        return (clause, read as Reading.Understood);
    }

    // From the word of calling on, word for word; then up to it.
    private static IEnumerable<Range> Runs(string clause, LanguagePack pack)
    {
        var words = TextToken.Of(clause);
        var calls = Enumerable.Range(0, words.Count).Where(i => words[i].IsWord && (IsOfCall(words[i].Word, pack))).ToList();
        foreach (var at in calls)
        {
            for (var last = at + 1; last < words.Count; last++)
                yield return words[at].From..words[last].To;
        }

        foreach (var at in calls)
        {
            for (var first = at - 1; first >= 0; first--)
                yield return words[first].From..words[at].To;
        }
    }

    // "Ring me at 5 today": what names the same time goes with it.
    private static Range Grown(string clause, Range run, Scene scene)
    {
        var words = TextToken.Of(clause);
        var (from, to) = (run.Start.Value, run.End.Value);
        foreach (var end in words.Where(w => w.From >= to).Select(w => w.To).Take(Reach).ToList())
            to = Understood(clause[from..end], scene) > Understood(clause[from..to], scene) ? end : to;
        foreach (var start in words.Where(w => w.To <= from).Select(w => w.From).Reverse().Take(Reach).ToList())
            from = Understood(clause[start..to], scene) > Understood(clause[from..to], scene) ? start : from;
        return from..to;
    }

    private static int Understood(string text, Scene scene) =>
        SpokenReading.Of(text, [scene.Language], DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(scene.Now, scene.Zone).DateTime), isOnlyDay: false).Understood;
}
