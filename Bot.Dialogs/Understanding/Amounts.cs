using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>Finds the range a typed figure falls into ("1.5 million", "120 тыс", "60–80 m²").</summary>
internal static class Amounts
{
    // A figure far below every range is more likely short for something ("120" for 120,000) than meant.
    private const decimal Implausible = 20m;
    private const decimal LeastBare = 10_000m;

    public static Reading Read(Step step, string text, Scene scene)
    {
        var (mended, isGuess) = NumberSlips.Mend(text, scene.Pack);
        var reading = SizeOfElse.Weigh(AmountDoubts.Weigh(ReadAsTyped(step, mended, scene), step, mended, scene), step, mended, scene);
        return isGuess && reading is Reading.Understood sure && ReadAsTyped(step, text, scene) != reading ? Reading.Guessed.Only(sure) : reading;
    }

    private static Reading ReadAsTyped(Step step, string text, Scene scene)
    {
        text = WithoutPhones(text, scene);
        var byWords = OptionMatch.Read(step, text, scene);
        if (byWords is Reading.Understood sure)
        {
            if (HasBounds(step, sure))
                return SizeFigures.Correct(step, text, sure, scene);
            var beside = Beside(Fall(step, text, scene.Pack, scene), sure, scene.Pack.Calendar.Depends.Any(d => Words.Contains(Words.Normalise(text), d)));
            // "Three bedrooms, don't know the metres": the rooms say something.
            return beside == sure && Figures.In(text, scene.Pack).Any(f => f.CountsRooms) ? Reading.Guessed.Only(sure) : beside;
        }
        return FigurePairs.OfOther(Fall(step, text, scene.Pack, scene), text, scene.Pack) ?? InAnotherLanguage(step, text, scene) ?? (Figures.In(text, scene.Pack).Count == 0 ? byWords : Reading.Missed.Plainly);
    }

    // The figures of a number to call bound no range.
    private static string WithoutPhones(string text, Scene scene)
    {
        if (!text.Contains('+', StringComparison.Ordinal) && !PhoneLabels.AreIn(text))
            return text;
        foreach (var (_, from, to) in PhoneReading.In(text, scene).OrderByDescending(p => p.From))
            text = $"{text[..from]}, {text[to..]}";
        return text;
    }

    private static bool HasBounds(Step step, Reading.Understood answer) => step.Option(answer.Value) is { From: not null } or { To: not null };

    // "80 to 130 thousand, it depends", "not sure, maybe 150": the figure has its say as well.
    private static Reading Beside(Reading? figure, Reading.Understood words, bool isOfDepending) => figure switch
    {
        // "220 to 260 thousand, depending on the place".
        Reading.Understood one when isOfDepending => Reading.Guessed.Only(one),
        Reading.Understood one => new Reading.Guessed([one, words]),
        Reading.Guessed several => new Reading.Guessed([.. several.Options, words]),
        _ => words,
    };

    // "150 тыс" in an English dialog; but what is counted in units that are no amount stays so.
    private static Reading? InAnotherLanguage(Step step, string text, Scene scene) =>
        Figures.In(text, scene.Pack).Any(f => f.IsForeign || f.CountsRooms || f.IsTime)
            ? null
            : scene.Script.Languages.Where(l => l != scene.Language && IsSafe(text, LanguagePack.All[l]))
                .Select(l => Fall(step, text, LanguagePack.All[l], scene)).FirstOrDefault(r => r is not null);

    // "Ten" is a figure in English and "there" in Lithuanian.
    private static bool IsSafe(string text, LanguagePack pack) => text.Any(char.IsDigit) || !text.Any(char.IsAsciiLetter) || NumberReading.IsAll(text, Figures.In(text, pack), pack);

    /// <summary>The range of the figures that may belong to the step; null when there are none or too many.</summary>
    public static Reading? Fall(Step step, string text, LanguagePack pack, Scene scene, bool isMarkedOnly = false)
    {
        var isArea = OptionBook.Of(step, scene.Language).IsOfArea;
        IReadOnlyList<Figure> all = Figures.In(text, pack);
        // "Two rooms or three".
        // "Up to ninety, one salary".
        all = all.Count > 1 ? [.. all.Where(f => f is not { Value: 1m, HasMagnitude: false, IsArea: false, CountsRooms: false } || char.IsDigit(text[f.From]) || text.AsSpan(0, f.From).LastIndexOf(',') < all[0].To)] : all;
        var figures = all.Where((f, i) => !(i > 0 && all[i - 1].CountsRooms && (f.IsAlternative || f.EndsRange))).Where(f => !f.CountsRooms && !f.IsTime && !f.IsForeign && (isArea ? !f.IsMoney : !f.IsArea)).ToList();
        var marked = figures.Where(f => isArea ? f.IsArea : f.IsMoney || f.HasMagnitude).ToList();
        var isAdded = marked.Count > 0 && figures.Exists(f => marked.Contains(f) ? FigurePairs.IsSum(f, text, pack) : FigurePairs.IsAdded(f, text, pack));
        if (marked.Count > 0 && !figures.Exists(f => f.EndsRange || f.IsAlternative))
            figures = isMarkedOnly ? marked : [.. figures.Where(f => marked.Exists(m => m == f || FigurePairs.IsBound(f, m)))];
        // In a speech a figure without a unit is an amount only when it is large.
        if (isMarkedOnly && marked.Count == 0)
            figures = isArea ? [] : [.. figures.Where(f => f.Value >= LeastBare)];
        return figures switch
        {
            [{ IsMoney: true, HasMagnitude: false } small] when IsImplausible(small.Value, step) => null,
            [var only] => Added(One(step, Plausible(only, step), (text[..only.From], text[only.To..]), pack, scene), isAdded),
            [var low, { EndsRange: true } or { IsAlternative: true }] => Added(Two(step, low, figures[1], scene), FigurePairs.IsJoined(low, figures[1], text, pack)),
            // "70k, at a push 110k": nothing says how they belong together.
            [var one, var other] when !isMarkedOnly => FigurePairs.Asked(Two(step, one, other, scene), step),
            _ => null,
        };
    }

    // "60 thousand of mine and 60 of the bank's".
    private static Reading? Added(Reading? reading, bool isAdded) => isAdded && reading is Reading.Understood one ? Reading.Guessed.Only(one) : reading;

    private static Reading? One(Step step, decimal figure, (string Before, string Behind) beside, LanguagePack pack, Scene scene)
    {
        // "100k max", "100 հազարից քիչ": such a word may also close the answer.
        var lead = Words.Normalise(beside.Before);
        var isUpTo = pack.UpTo.Any(u => EndsOn(lead, u)) || Closing.IsUpTo(beside.Behind, pack);
        if (IsImplausible(figure, step))
            return InThousands(step, figure, scene, isUpTo);
        if (isUpTo)
            return step.Options.FirstOrDefault(o => IsIn(figure, o, isUpTo: true)) is { } below ? OptionMatch.Answer(below, scene.Language) : null;
        if (step.Options.FirstOrDefault(o => IsIn(figure, o)) is not { } range)
            return null;
        var answer = OptionMatch.Answer(range, scene.Language);
        if (range.To is { } to && (pack.Over.Any(o => EndsOn(lead, o)) || Closing.IsOver(beside.Behind, pack)) && step.Options.FirstOrDefault(o => o.From == to) is { } above)
            return new Reading.Guessed([answer, OptionMatch.Answer(above, scene.Language)]);
        return FigurePairs.IsDenied(beside.Before, beside.Behind, pack) ? Reading.Guessed.Only(answer) : answer;
    }

    private static Reading? Two(Step step, Figure low, Figure high, Scene scene)
    {
        // "Тысяч 120–130", "100 thousand to 150": the word belongs to both.
        if (low.HasMagnitude && low.Bare is null && !high.HasMagnitude && high.Value < 1000 && (high.IsAlternative || high.Value * Times(low) > low.Value))
            high = high with { Value = high.Value * Times(low), HasMagnitude = true };
        // "100–150 thousand".
        var first = !low.HasMagnitude && high is { HasMagnitude: true } && low.Value < 1000 && high.Bare is null ? low.Value * Times(high) : Plausible(low, step);
        if (high.Bare is { } bare && !low.HasMagnitude && Plausible(high, step) != bare)
            first = low.Value * (high.Value / Math.Max(bare, 0.01m));
        var middle = (first + Plausible(high, step)) / 2;
        if (IsImplausible(middle, step) && InThousands(step, first, scene) is { } least && InThousands(step, Plausible(high, step), scene) is { } most)
            return least == most || least.Options[0] == most.Options[0] ? least : new Reading.Guessed([.. least.Options, .. most.Options]);
        if (IsImplausible(middle, step) || step.Options.FirstOrDefault(o => IsIn(middle, o)) is not { } range)
            return null;
        var ends = step.Options.Where(o => IsIn(first, o) || IsIn(Plausible(high, step), o, isUpTo: !high.IsAlternative)).Prepend(range).Distinct().ToList();
        return ends.Count == 1
            ? OptionMatch.Answer(range, scene.Language)
            : new Reading.Guessed([.. ends.Select(o => OptionMatch.Answer(o, scene.Language))]);
    }

    /// <summary>"70" is said for 70,000 where the ranges are that large: a guess.</summary>
    private static Reading.Guessed? InThousands(Step step, decimal figure, Scene scene, bool isUpTo = false) =>
        figure is >= 10 and < 1000 && figure == decimal.Truncate(figure) && IsLarge(step)
        && step.Options.FirstOrDefault(o => IsIn(figure * 1000, o, isUpTo)) is { } range ? Reading.Guessed.Only(OptionMatch.Answer(range, scene.Language)) : null;

    private static bool IsLarge(Step step) => step.Options.Where(o => o.To is not null).Select(o => o.To!.Value).DefaultIfEmpty(0).Min() >= LeastBare;

    private static decimal Times(Figure figure) => figure.Value >= 1_000_000m ? 1_000_000m : 1_000m;

    // "60 m" is metres where the ranges are of metres, and millions where they are of money.
    private static decimal Plausible(Figure figure, Step step) =>
        figure.Bare is { } bare && !figure.IsMoney && !IsImplausible(bare, step) ? bare : figure.Value;

    private static bool IsImplausible(decimal figure, Step step) =>
        figure * Implausible < step.Options.Where(o => o.To is not null).Select(o => o.To!.Value).DefaultIfEmpty(0).Min();

    private static bool IsIn(decimal figure, StepOption option, bool isUpTo = false) =>
        (option.From is not null || option.To is not null)
        && (option.From is null || (isUpTo ? figure > option.From : figure >= option.From))
        && (option.To is null || (isUpTo ? figure <= option.To : figure < option.To));

    private static bool EndsOn(string text, string phrase) =>
        text.EndsWith(phrase, StringComparison.Ordinal) && (text.Length == phrase.Length || text[^(phrase.Length + 1)] == ' ');
}
