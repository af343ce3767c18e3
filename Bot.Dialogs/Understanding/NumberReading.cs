using System.Globalization;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>Reads one figure within the step's bounds.</summary>
internal static class NumberReading
{
    public static Reading Read(Step step, string text, Scene scene)
    {
        var (mended, isGuess) = NumberSlips.Mend(text, scene.Pack, mayStandAlone: true);
        var reading = ReadPlain(step, mended, scene);
        return isGuess && reading is Reading.Understood sure ? Reading.Guessed.Only(sure) : reading;
    }

    private static Reading ReadPlain(Step step, string text, Scene scene)
    {
        text = WithoutPieces(text, scene.Pack);
        var languages = scene.Script.Languages.Where(l => l != scene.Language).Prepend(scene.Language);
        var pack = languages.Select(l => LanguagePack.All[l]).FirstOrDefault(p => Figures.In(text, p) is { Count: > 0 } had && (p == scene.Pack || IsAll(text, had, p))) ?? scene.Pack;
        var figures = Figures.In(text, pack);
        if (figures.Count == 0 && step.IsWhole && People(text, languages) is { } people)
            return Judge(people, step, scene);
        if (figures.Count == 0 || figures.Count > 3)
            return Reading.Missed.Plainly;
        if (figures.Count > 1)
            return Several(text, figures, pack, step, scene);
        var sentence = Sentence.Of(text, pack);
        // "Two adults and a child": the child is one more.
        var more = step.IsWhole ? OneMore(text[figures[0].To..], pack) : 0;
        var judged = Judge(Within(figures[0], step) + more, step, scene);
        // "Me and two friends": the figure is only part of what is counted.
        var before = TextToken.Of(text[..figures[0].From]);
        var isPart = more > 0 || (before.Count > 0 && pack.NumberLinks.Contains(before[^1].Word));
        var isDoubtful = isPart || sentence.IsQuestion || Negation.IsIn(sentence, pack) || IsOfAnotherKind(figures[0], step, scene);
        return judged is Reading.Understood sure && isDoubtful ? Reading.Guessed.Only(sure) : judged;
    }

    private static int OneMore(string behind, LanguagePack pack)
    {
        var words = TextToken.Of(behind);
        return Enumerable.Range(0, words.Count).Count(at => pack.NumberLinks.Contains(words[at].Word)
            && words.Skip(at + 1).Take(2).Any(w => pack.PeopleUnits.Contains(w.Word)));
    }

    // "To" is two in another language and a word of many sentences in this one.
    public static bool IsAll(string text, IReadOnlyList<Figure> figures, LanguagePack pack)
    {
        var from = 0;
        foreach (var figure in figures)
        {
            if (!SaysNothing(text[from..figure.From], pack))
                return false;
            from = figure.To;
        }

        return SaysNothing(text[from..], pack);
    }

    private static bool SaysNothing(string text, LanguagePack pack) => Array.TrueForAll(Words.Normalise(text).Split(' '), w => w.Length == 0 || pack.Fillers.Contains(w));

    /// <summary>"Just one person" counts people where they are counted, and calls none.</summary>
    public static bool CountsPeople(Step step, string text, Scene scene) =>
        step is { Kind: StepKind.Number, IsWhole: true } && text.Trim().Contains(' ', StringComparison.Ordinal) && Read(step, text, scene) is Reading.Understood;

    /// <summary>"Only me", "мы с женой": the whole text says how many people, but for words that say nothing.</summary>
    private static int? People(string text, IEnumerable<string> languages)
    {
        var plain = Words.Normalise(text);
        foreach (var pack in languages.Select(l => LanguagePack.All[l]))
        {
            if (pack.People.TryGetValue(plain, out var people) || pack.People.TryGetValue(string.Join(' ', plain.Split(' ').Where(w => !pack.Fillers.Contains(w))), out people))
                return people;
            // "En person": the article counts where people do.
            var words = plain.Split(' ').Where(w => !pack.Fillers.Contains(w) || pack.Calendar.Number(w) is not null).ToList();
            if (words is [var one, var unit] && pack.PeopleUnits.Contains(unit) && pack.Calendar.Number(one) is 1)
                return 1;
        }

        return null;
    }

    /// <summary>"Two adults and one child": each figure counts people, and nothing else stands between.</summary>
    private static decimal? Together(string text, IReadOnlyList<Figure> figures, LanguagePack pack)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            var end = i + 1 < figures.Count ? figures[i + 1].From : text.Length;
            var words = Words.Normalise(text[figures[i].To..end]).Split(' ');
            // "The two of us and three kids".
            if (i == 0 && end < text.Length && IsOfUs(TextToken.Of(text[..figures[0].From]), words))
                words = [pack.PeopleUnits.First(), .. words.Where(w => !SharedWords.CountedUs.Contains(w))];
            // "Two small children".
            var isApart = i == 0 && text.AsSpan(figures[0].To).TrimStart() is [',' or ':' or '(' or '-' or '–', ..];
            if (!isApart && words.Length > 1 && !pack.PeopleUnits.Contains(words[0]) && pack.PeopleUnits.Contains(words[1]))
                words = words[1..];
            if (!pack.PeopleUnits.Contains(words[0]) || !words.Skip(1).All(w => pack.NumberLinks.Contains(w) || pack.Fillers.Contains(w)))
                return null;
        }

        return figures.Sum(f => f.Value);
    }

    private static bool IsOfUs(List<TextToken> before, string[] behind) =>
        behind.Take(2).Any(SharedWords.CountedUs.Contains) || (before.Count > 0 && SharedWords.CountedUs.Contains(before[^1].Word));

    private static Reading Several(string text, IReadOnlyList<Figure> figures, LanguagePack pack, Step step, Scene scene)
    {
        if (step.IsWhole && Together(text, figures, pack) is { } sum)
            return Judge(sum, step, scene);
        // "Four, two adults and two children".
        if (step.IsWhole && figures.Count == 3 && text.AsSpan(figures[0].To).TrimStart() is [',' or ':' or '-' or '–' or '(' or '.', ..] && text[figures[1].From..] is var parts
            && Together(parts, Figures.In(parts, pack), pack) == figures[0].Value)
            return Judge(figures[0].Value, step, scene);
        var fitting = figures.Select(f => Judge(Within(f, step), step, scene)).OfType<Reading.Understood>().Distinct().ToList();
        return fitting.Count > 0 ? new Reading.Guessed(fitting) : Reading.Missed.Plainly;
    }

    // "60 m" may be metres or millions: what the bounds allow is meant.
    private static decimal Within(Figure figure, Step step) =>
        figure.Bare is { } bare && !figure.IsMoney && (step.To is { } most && figure.Value > most) ? bare : figure.Value;

    private static bool IsOfAnotherKind(Figure figure, Step step, Scene scene)
    {
        var unit = Words.Normalise(step.Unit?.Fill(scene.Language, _ => null));
        return (figure.IsTime && unit.Length > 0) || (figure.CountsRooms && scene.Pack.AreaUnits.Contains(unit));
    }

    private static Reading Judge(decimal figure, Step step, Scene scene)
    {
        if (step.From is { } least && figure < least)
            return new Reading.Objected("number_low") { Detail = Show(least, step, scene) };
        if (step.To is { } most && figure > most)
            return new Reading.Objected("number_high") { Detail = Show(most, step, scene) };
        if (step.IsWhole && figure != decimal.Truncate(figure))
            return Reading.Missed.Plainly;
        return new Reading.Understood(Invariant(figure), Show(figure, step, scene));
    }

    // "Штук тридцать" are thirty; only of money thirty thousand.
    private static string WithoutPieces(string text, LanguagePack pack)
    {
        foreach (var token in pack.Pieces.Count > 0 ? TextToken.Of(text) : [])
        {
            if (token.IsWord && pack.Pieces.Contains(token.Word) && !Words.Normalise(text).Split(' ').Any(pack.Currencies.Contains))
                text = string.Concat(text.AsSpan(0, token.From), new string(' ', token.To - token.From), text.AsSpan(token.To));
        }

        return text;
    }

    private static string Invariant(decimal figure) => figure.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>"1 500 m²" with spaces that don't break.</summary>
    private static string Show(decimal figure, Step step, Scene scene)
    {
        var format = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        format.NumberGroupSeparator = "\u00A0";
        var shown = figure.ToString(Math.Abs(figure) >= 10_000 ? "#,0.######" : "0.######", format);
        return step.Unit?.Fill(scene.Language, _ => null) is { Length: > 0 } unit ? $"{shown}\u00A0{unit}" : shown;
    }
}
