using Bot.Dialogs.Calls;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>Finds the option that a stretch of time from today falls into, where the options of a choice have such.</summary>
internal static class SpanMatch
{
    private static readonly char[] Breaks = ['.', ',', ';', '!', '?', '։', '\n'];

    // Beside more words than these it may be a stretch of something else.
    private const int MostStrange = 4;

    /// <summary>What the words of the options gave, corrected by the time that is named.</summary>
    public static Reading Correct(Reading byWords, Step step, string text, Scene scene)
    {
        var sentence = Sentence.Of(text, scene.Pack);
        if (!step.Options.Any(o => o.HasSpan) || sentence.IsQuestion)
            return byWords;
        var languages = scene.Script.Languages.Where(l => l != scene.Language).Prepend(scene.Language);
        if (SpokenSpan.Of(text, languages, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(scene.Now, scene.Zone).DateTime)) is not { } span || span.Strange > MostStrange
            || (!span.TookNot && Negation.IsIn(sentence, scene.Pack)))
            return byWords;
        if (span.IsPast)
            return byWords is Reading.Understood passed ? Reading.Guessed.Only(passed) : byWords;
        var meant = new[] { Holding(span.Least, step), Holding(span.Most, step) }.OfType<StepOption>().Distinct().Select(o => OptionMatch.Answer(o, scene.Language)).ToList();
        if (meant.Count == 0)
            return byWords;
        var isSure = meant.Count == 1 && !span.IsEither && !IsDoubted(sentence, scene.Pack) && !IsOfElse(sentence, scene.Pack) && (span.Strange == 0 || span.IsAhead);
        // "Right after New Year": the "right" says no "right away".
        if (isSure && (span.IsRightAfter || span.IsSometime))
            return meant[0];
        return byWords switch
        {
            Reading.Understood same when meant is [var only] && only.Value == same.Value => span.NamesTwo || IsOfElse(sentence, scene.Pack) ? Reading.Guessed.Only(same) : same,
            Reading.Understood other when span.Strange > 0 => new Reading.Guessed([other, .. meant.Where(m => m.Value != other.Value)]),
            Reading.Objected or Reading.Guessed { Options.Count: > 1 } when span.Strange > 0 => byWords,
            // "К новому году переехать": a word of the time alone is but a weak sign of another option.
            Reading.Guessed { Options: [var weak] } when isSure && span.Strange is 1 or 2 && weak.Value != meant[0].Value => Reading.Guessed.Only(meant[0]),
            Reading.Guessed { Options: [var other] } when span.Strange > 0 && !meant.Exists(m => m.Value == other.Value) => new Reading.Guessed([other, .. meant]),
            _ => isSure ? meant[0] : new Reading.Guessed(meant),
        };
    }

    /// <summary>"Three weeks from now" is not now.</summary>
    public static string WithoutNow(Step step, string text, LanguagePack pack)
    {
        if (!step.Options.Any(o => o.HasSpan))
            return text;
        foreach (var phrase in pack.Calendar.Later.Where(p => p.Length > 1))
            text = text.Replace($" {string.Join(' ', phrase)}", " ", StringComparison.OrdinalIgnoreCase);
        // "By Christmas if possible" is not "as soon as possible".
        foreach (var welcome in pack.Turns.Welcomes)
            text = text.EndsWith($" {welcome}", StringComparison.OrdinalIgnoreCase) ? text[..^(welcome.Length + 1)] : text;
        return text;
    }

    // "The bank answers in a month", "we sold ours in two weeks".
    private static bool IsOfElse(Sentence sentence, LanguagePack pack) => sentence.Words.Any(w => pack.Calendar.Asides.Elses.Contains(w) || IsOfLife(w));

    // "My son was born in January", "next week I'm on holiday".
    private static bool IsOfLife(string word) => SharedWords.LifeEvents.Contains(word);

    // "Probably in January" is January; "probably in January, if I sell" is not.
    private static bool IsDoubted(Sentence sentence, LanguagePack pack) =>
        sentence.Words.Where(pack.Doubts.Contains).ToList() is { Count: > 0 } doubts && (doubts.Count > 1 || !SharedWords.Probablies.Contains(doubts[0]));

    /// <summary>The one option that a stretch ahead, named within a free message, falls into; a day may be that of anything.</summary>
    public static Reading.Understood? InSpeech(Step step, string text, Scene scene) => InSpeech(step, text, scene, isSometime: false);

    /// <summary>The same of "sometime in January", whose "sometime" alone is an option's name.</summary>
    public static Reading.Understood? SometimeInSpeech(Step step, string text, Scene scene) => InSpeech(step, text, scene, isSometime: true);

    private static Reading.Understood? InSpeech(Step step, string text, Scene scene, bool isSometime)
    {
        if (!step.Options.Any(o => o.HasSpan) || (isSometime && !scene.Pack.Calendar.Sometime.Any(s => Words.Contains(Words.Normalise(text), string.Join(' ', s)))))
            return null;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(scene.Now, scene.Zone).DateTime);
        var meant = new HashSet<StepOption?>();
        foreach (var clause in text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries))
        {
            if (SpokenSpan.Of(clause, [scene.Language], today, mends: false) is { IsAhead: true, IsDay: false, IsPast: false, IsEither: false } span && (!isSometime || span.IsSometime))
                meant.UnionWith([Holding(span.Least, step), Holding(span.Most, step)]);
        }

        return meant is { Count: 1 } && meant.First() is { } only ? OptionMatch.Answer(only, scene.Language) : null;
    }

    /// <summary>"It depends" names no time, whatever option goes by it; "Christmas is too soon" none that is meant.</summary>
    public static bool IsLeftOpen(Step step, string normalised, LanguagePack pack) =>
        step.Options.Any(o => o.HasSpan) && pack.Calendar.Depends.Concat(pack.Turns.TooSoon).Any(d => Words.Contains(normalised, d));

    private static StepOption? Holding(int days, Step step) =>
        step.Options.Where(o => o.WithinDays >= days).MinBy(o => o.WithinDays) ?? step.Options.FirstOrDefault(o => o.AfterDays < days);
}
