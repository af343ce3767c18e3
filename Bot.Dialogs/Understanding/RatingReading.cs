using System.Globalization;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>Reads a rating: "9", "ten", "8/10", "four out of five", "★★★★".</summary>
internal static class RatingReading
{
    private const int LeastWhy = 2;
    private const int MostFirst = 4;

    private static readonly string[] Stars = ["★", "⭐", "🌟"];

    /// <summary>The least and the greatest figure of a scale.</summary>
    public static (int From, int To) Bounds(RatingScale scale) => scale is RatingScale.Stars ? (1, 5) : (0, 10);

    public static Reading Read(Step step, string text, Scene scene)
    {
        var (from, to) = Bounds(step.Scale);
        var stars = Stars.Sum(s => Count(text, s));
        if (stars > 0 && !text.Any(char.IsLetterOrDigit))
            return step.Scale is RatingScale.Stars && stars <= to ? Answer(stars) : Reading.Missed.Plainly;
        var languages = scene.Script.Languages.Where(l => l != scene.Language).Prepend(scene.Language);
        var pack = languages.Select(l => LanguagePack.All[l]).FirstOrDefault(p => Figures.In(text, p).Count > 0) ?? scene.Pack;
        var figures = Figures.In(text, pack).Where(f => !f.IsMoney && !f.HasMagnitude && !f.IsTime).ToList();
        // "8/10", "8 out of 10": the scale itself is no answer.
        if (figures is [var given, var scale] && scale.Value == to && given.Value <= to && !scale.EndsRange)
            figures = [given];
        // "10-ից 8": of ten, eight.
        if (figures is [var whole, var part] && whole.Value == to && part.Value < to && (IsEnding(text[whole.To..part.From], pack) || pack.RangeEndings.Any(e => Words.Normalise(text[whole.From..whole.To]).EndsWith(e, StringComparison.Ordinal))))
            figures = [part];
        // "A big fat zero, no one called": an article and "no one" are no figures beside one.
        if (figures.Count > 1 && !Words.Normalise(text).Split(' ').Any(SharedWords.RatingOfs.Contains) && figures.FindAll(f => !IsSlight(f, text, pack)) is { Count: 1 } plain)
            figures = plain;
        // "En av fem": an article that counts.
        if (figures is [var most] && most.Value == to && Words.Normalise(text[..most.From]).Split(' ') is [.., var one, var of] && SharedWords.RatingOfs.Contains(of))
            return SharedWords.RatingArticles.Contains(one) ? Reading.Guessed.Only(Answer(1)) : Reading.Missed.Plainly;
        if (figures.Count is 0 or > 2 || figures.Exists(f => f.Value < from || f.Value > to))
            return Reading.Missed.Plainly;
        var values = figures.SelectMany(f => new[] { (int)Math.Floor(f.Value), (int)Math.Ceiling(f.Value) }).Distinct().ToList();
        var sentence = Sentence.Of(text, pack);
        return values is [var sure] && !sentence.IsQuestion && !Sharing.IsOfAnother(text, pack) && !IsDenied(sentence, sure <= (from + to) / 2, pack)
            ? Answer(sure)
            : new Reading.Guessed([.. values.Select(Answer)]);
    }

    // "Zero, nobody called": why it is so low is said with a "not"; "ten, no" takes it back.
    private static bool IsDenied(Sentence sentence, bool isLow, LanguagePack pack)
    {
        var first = sentence.Clauses.Count > 0 ? sentence.Clauses.Count(c => c == sentence.Clauses[0]) : 0;
        var places = Negation.Places(sentence, pack);
        var isWhy = isLow && first <= MostFirst && !places.Take(first).Any(p => p) && sentence.Count >= first + LeastWhy && !sentence.Words.Any(w => pack.Contrasts.Contains(w) || pack.Doubts.Contains(w));
        // "Nine, because nothing is perfect".
        return !isWhy && places.Take(Reasons.Begin(sentence)).Any(p => p);
    }

    private static bool IsSlight(Figure figure, string text, LanguagePack pack)
    {
        if (figure.Value != 1 || char.IsDigit(text[figure.From]))
            return false;
        var word = Words.Normalise(text[figure.From..figure.To]);
        return SharedWords.RatingArticles.Contains(word) || (Words.Normalise(text[..figure.From]).Split(' ') is [.., var before] && pack.SingleNegations.Contains(before));
    }

    // Written on a figure with a hyphen: "10-ից".
    private static bool IsEnding(string between, LanguagePack pack) => between is ['-', ..] && pack.RangeLinks.Contains(Words.Normalise(between));

    private static Reading.Understood Answer(int figure)
    {
        var text = figure.ToString(CultureInfo.InvariantCulture);
        return new Reading.Understood(text, text);
    }

    private static int Count(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + part.Length, StringComparison.Ordinal))
            count++;
        return count;
    }
}
