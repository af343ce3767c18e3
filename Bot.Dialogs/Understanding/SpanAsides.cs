using Bot.Dialogs.Calls;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>"Six weeks from now, that's when my job ends": of when something is needed one clause tells, and the others say why.</summary>
internal static class SpanAsides
{
    private const int MostClauses = 5;
    private const int MostStrange = 2;
    private const int MostTold = 3;
    private const int LeastAside = 4;

    /// <summary>The answer; where the whole says several or nothing, that of the clause that alone says one.</summary>
    public static Reading Weigh(Reading reading, Step step, string text, Scene scene)
    {
        if (!step.Options.Any(o => o.HasSpan) || text.AsSpan().IndexOfAny('?', '՞') >= 0)
            return reading;
        var clauses = TimeClause.Of(Parted(text, scene.Pack), scene.Pack);
        if (clauses.Count is < 2 or > MostClauses)
            return reading;
        if (reading is Reading.Understood sure)
            return clauses.Skip(1).Any(c => IsNotMine(c.Text, scene.Pack)) ? Reading.Guessed.Only(sure) : reading;
        if (clauses.Exists(c => c.Lead is ClauseLead.Contrast || IsOpen(Words.Normalise(c.Text).Split(' '), scene.Pack)))
            return reading;
        return (Reading?)OfFirst(step, clauses, scene) ?? OfSpan(step, clauses, scene) ?? reading;
    }

    // "By Christmas would be lovely the kids want a tree": behind it something else begins.
    private static string Parted(string text, LanguagePack pack)
    {
        foreach (var welcome in pack.Turns.Welcomes)
        {
            if (text.IndexOf($" {welcome} ", StringComparison.OrdinalIgnoreCase) is > 0 and var at && text.AsSpan(at).IndexOfAny(',', '.') < 0)
                return $"{text[..(at + welcome.Length + 1)]},{text[(at + welcome.Length + 1)..]}";
        }

        return text;
    }

    // "Ոչ թե դեկտեմբերին": behind a "not" the same word is no "or".
    private static bool IsOpen(string[] words, LanguagePack pack) => Enumerable.Range(0, words.Length)
        .Any(at => (pack.Doubts.Contains(words[at]) && !SharedWords.Probablies.Contains(words[at])) || (pack.Alternatives.Contains(words[at]) && !(at > 0 && pack.SingleNegations.Contains(words[at - 1]))));

    private static Reading? OfFirst(Step step, List<TimeClause> clauses, Scene scene)
    {
        if (clauses[0].Lead is not ClauseLead.Nothing || Span(clauses[0].Text, scene) is { Strange: > 0 } or { IsPast: true } || OptionMatch.Read(step, clauses[0].Text, scene) is not Reading.Understood first)
            return null;
        var asides = clauses.GetRange(1, clauses.Count - 1);
        if (asides.Exists(a => Span(a.Text, scene) is { IsPast: false } && a.Lead is ClauseLead.Nothing))
            return OfSpan(step, clauses, scene);
        return asides.TrueForAll(a => (a.Lead is ClauseLead.Reason or ClauseLead.When || IsOfElse(step, a.Text, scene)) && !Negation.IsIn(Sentence.Of(a.Text, scene.Pack), scene.Pack)) ? first : Reading.Guessed.Only(first);
    }

    // "The kids want a tree": whose wish it is, and no time.
    private static bool IsOfElse(Step step, string aside, Scene scene)
    {
        var words = Words.Normalise(aside).Split(' ');
        return words.Length >= LeastAside && words.Any(w => Sharing.IsKin(w, scene.Pack)) && !aside.Any(char.IsDigit) && OptionMatch.Read(step, aside, scene) is Reading.Missed;
    }

    /// <summary>"Pretty soon, within ten days", "not in December, in January": the one clause that names a time.</summary>
    private static Reading.Guessed? OfSpan(Step step, List<TimeClause> clauses, Scene scene)
    {
        // "Not before February, I have an operation in January".
        var told = clauses.Where(c => c.Lead is ClauseLead.Nothing && !scene.Pack.Calendar.Asides.Haves.Any(h => Words.Contains(Words.Normalise(c.Text), h)) && Span(c.Text, scene) is { Strange: <= MostStrange, IsPast: false })
            .Select(c => OptionMatch.Read(step, c.Text, scene)).ToList();
        return told.Count > 0 && told.TrueForAll(t => t is Reading.Understood && t == told[0]) ? Reading.Guessed.Only((Reading.Understood)told[0]) : null;
    }

    private static SpokenSpan? Span(string clause, Scene scene) =>
        SpokenSpan.Of(clause, [scene.Language], DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(scene.Now, scene.Zone).DateTime));

    // "My neighbour needs it now, I don't".
    private static bool IsNotMine(string clause, LanguagePack pack)
    {
        var words = Words.Normalise(clause).Split(' ');
        return words.Length is > 1 and <= MostTold && words.Any(pack.SingleNegations.Contains) && words.Any(w => pack.Kin.Selves.Contains(w) || pack.Requests.Selves.Contains(w))
            && words.All(w => pack.SingleNegations.Contains(w) || pack.Fillers.Contains(w) || pack.Kin.Selves.Contains(w) || pack.Requests.Selves.Contains(w));
    }
}
