using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>What a second figure beside an amount, or a word behind it, makes of it: no bound of a range may be lost.</summary>
internal static class FigurePairs
{
    private const int MostBetween = 5;
    private const int MostBehind = 4;
    private const decimal LeastShort = 10m;
    private const decimal MostShort = 1000m;

    // "150k give or take 20": what is so much smaller bounds no range.
    private const decimal Widest = 5m;

    /// <summary>"70k but could stretch to 140": an unmarked figure may be the other bound.</summary>
    public static bool IsBound(Figure figure, Figure marked)
    {
        if (figure.HasMagnitude || figure.Value < LeastShort)
            return false;
        var times = !marked.HasMagnitude || marked.Bare is not null && marked.IsArea || figure.Value >= MostShort ? 1m : marked.Value >= 1_000_000m ? 1_000_000m : 1000m;
        var value = figure.Value * times;
        return value * Widest >= marked.Value && value <= marked.Value * Widest;
    }

    /// <summary>"60 thousand of mine and 60 of the bank": it may belong to the sum.</summary>
    public static bool IsAdded(Figure figure, string text, LanguagePack pack)
    {
        var (before, behind) = (Words.Normalise(text[..figure.From]), Words.Normalise(text[figure.To..]));
        return figure.Value >= LeastShort && (text.AsSpan(0, figure.From).TrimEnd().EndsWith("+")
            || pack.Kin.Joins.Contains(before[(before.LastIndexOf(' ') + 1)..]) || (behind.Contains(' ') && pack.Kin.Joins.Contains(behind[..behind.IndexOf(' ')])));
    }

    /// <summary>"60 thousand and 60 of the bank's" bounds no range as "between 60 and 80" does.</summary>
    public static bool IsJoined(Figure low, Figure high, string text, LanguagePack pack) =>
        pack.Kin.Joins.Contains(Words.Normalise(text[low.To..high.From])) && !Array.Exists(Words.Normalise(text[..low.From]).Split(' '), SharedWords.RangeLeads.Contains);

    /// <summary>"60 thousand and 60": digits behind the "and" are a second figure rather than the rest of one.</summary>
    public static bool IsSum(Figure figure, string text, LanguagePack pack)
    {
        var words = Words.Normalise(text[figure.From..figure.To]).Split(' ');
        return Enumerable.Range(1, Math.Max(0, words.Length - 1)).Any(i => pack.NumberLinks.Contains(words[i - 1]) && words[i].Length is > 1 and < 4 && words[i].All(char.IsAsciiDigit));
    }

    /// <summary>Two figures that nothing joins may be one sum: only the highest range is taken without a yes.</summary>
    public static Reading? Asked(Reading? reading, Step step) => reading is Reading.Understood sure && step.Option(sure.Value) is { To: not null } ? Reading.Guessed.Only(sure) : reading;

    /// <summary>"Is 150k enough?", "my neighbour paid 150k", "30k a year": such a figure is taken by a yes alone.</summary>
    public static Reading? OfOther(Reading? reading, string text, LanguagePack pack)
    {
        if (reading is not Reading.Understood sure)
            return reading;
        var plain = Words.Normalise(text);
        return Sentence.Of(text, pack).IsQuestion || pack.Turns.OtherSums.Any(o => Words.Contains(plain, o)) || IsReported(plain.Split(' '), pack) || (!SharedWords.LooksLikeKin.Contains(plain.Split(' ')[0]) && Sharing.IsOfAnother(text, pack) && !plain.Split(' ').Any(w => pack.Kin.Selves.Contains(w) || pack.Turns.Wes.Contains(w))) ? Reading.Guessed.Only(sure) : sure;
    }

    // "At the bank they said 150k"; "I said 150k" is his own.
    private static bool IsReported(string[] words, LanguagePack pack) => Array.Exists(words, pack.Turns.Reported.Contains) && !Array.Exists(words, pack.Kin.Selves.Contains);

    /// <summary>"Not 150k", "150k is not possible", "150k but that's too much".</summary>
    public static bool IsDenied(string before, string behind, LanguagePack pack)
    {
        var end = behind.AsSpan().IndexOfAny(',', ';', '.');
        return Negation.IsIn(Sentence.Of(WithoutOver(before, pack), pack), pack) || IsTooMuch(behind, pack)
            || Sentence.Of(end < 0 ? behind : behind[..end], pack) is { Count: > 0 and <= MostBehind } rest && Negation.IsIn(rest, pack);
    }

    // "Daugiau nei": its "nei" denies nothing.
    private static string WithoutOver(string before, LanguagePack pack)
    {
        var plain = Words.Normalise(before);
        return pack.Over.Where(o => plain == o || plain.EndsWith($" {o}", StringComparison.Ordinal)).MaxBy(o => o.Length) is { } over ? plain[..^over.Length] : before;
    }

    private static bool IsTooMuch(string behind, LanguagePack pack)
    {
        var plain = pack.Turns.TooMuch.Count > 0 ? Words.Normalise(behind) : "";
        return plain.Length > 0 && pack.Turns.TooMuch.Any(t => Words.Contains(plain, t));
    }

    /// <summary>"From 70 up to 140", "от 70, максимум 140": words that say nothing but that the second closes what the first began.</summary>
    public static bool IsLinked(string between, LanguagePack pack)
    {
        var plain = Words.Normalise(between);
        if (plain.Length == 0)
            return false;
        var words = plain.Split(' ');
        return words.Length <= MostBetween && (Array.Exists(words, pack.RangeLinks.Contains) || pack.UpTo.Any(u => Words.Contains(plain, u)))
            && Array.TrueForAll(words, w => pack.Fillers.Contains(w) || pack.RangeLinks.Contains(w) || pack.NumberLinks.Contains(w) || pack.Doubts.Contains(w) || IsOfBound(w, pack))
            && !Negation.IsIn(Sentence.Of(Without(plain, pack), pack), pack);
    }

    private static bool IsOfBound(string word, LanguagePack pack) => pack.UpTo.Any(u => Words.Contains(u, word));

    // The "not" of "not more than" belongs to it.
    private static string Without(string plain, LanguagePack pack) => pack.UpTo.FirstOrDefault(u => Words.Contains(plain, u)) is { } bound ? plain.Replace(bound, "", StringComparison.Ordinal) : plain;
}
