using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>Reads yes or no. A yes is only heard when nothing in the text speaks against it.</summary>
internal static class ConsentReading
{
    /// <summary>A yes to something less than was asked.</summary>
    private const string Limited = "limited";

    // "Not call", "don't you call".
    private const int LongestNot = 3;

    public static Reading Read(Step step, string text, Scene scene)
    {
        var reading = ReadAsTyped(step, text, scene) is var typed && typed is Reading.Missed && Words.Drawled(text) is { } plain && plain != text ? ReadAsTyped(step, plain, scene) : typed;
        return reading is Reading.Understood sure && (Sharing.IsOfAnother(text, scene.Pack) || (sure.Value == step.Options[0].Id && CounterQuestions.AreIn(text, scene.Pack))) ? Reading.Guessed.Only(sure) : reading;
    }

    private static Reading ReadAsTyped(Step step, string text, Scene scene)
    {
        var normalised = Words.Normalise(text);
        foreach (var option in step.Options)
        {
            if (scene.Script.Languages.Any(l => option.Words.GetValueOrDefault(l, []).Contains(normalised)))
                return OptionMatch.Answer(option, scene.Language);
        }

        var isOwn = scene.Pack.Yes.Concat(scene.Pack.No).Concat(scene.Pack.Negations).Any(w => Words.Contains(normalised, w));
        foreach (var language in scene.Script.Languages.Where(l => l != scene.Language && !isOwn).Prepend(scene.Language))
        {
            if (Read(text, LanguagePack.All[language], scene) is not { } answer)
                continue;
            return answer is not Limited && language == scene.Language && ConsentSlips.MayBeOther(Sentence.Of(text, scene.Pack), answer, step, scene)
                ? ConsentSlips.Either(step, scene)
                : Answer(step, answer, language == scene.Language || !text.Any(char.IsAsciiLetter), scene);
        }

        if (Refusals.AreIn(Sentence.Of(text, scene.Pack), scene.Pack))
            return Answer(step, "no", true, scene);
        var agrees = scene.Pack.Yes.Any(y => Words.Contains(WithoutNo(normalised, scene.Pack), y));
        if (agrees && scene.Pack.No.Any(n => Words.Contains(normalised, n)))
            return Reading.Missed.Plainly;
        return Sign(text) is { } sign ? Answer(step, sign, true, scene) : normalised switch
        {
            "1" => OptionMatch.Answer(step.Options[0], scene.Language),
            "2" => OptionMatch.Answer(step.Options[1], scene.Language),
            _ => Own(step, text, scene) is var own && own is Reading.Missed && !agrees && !Refusals.IsTakenBack(normalised, scene.Pack) && Refuses(text, scene.Pack) ? Answer(step, "no", true, scene) : own,
        };
    }

    /// <summary>True: yes; false: no; null: neither or both.</summary>
    public static bool? YesOrNo(string text, Scene scene) => Read(text, scene.Pack, scene) is { } answer and not Limited ? answer == "yes" : Sign(text) is { } sign ? sign == "yes" : null;

    // "Yes, but for this request only" agrees to just what was asked.
    private static string WithoutAsAsked(string text, LanguagePack pack)
    {
        var plain = pack.Turns.AsAsked.Count == 0 || text.AsSpan().IndexOfAny('?', '՞') >= 0 ? "" : Words.Normalise(text);
        if (plain.Length == 0)
            return text;
        if (pack.Turns.AsAsked.FirstOrDefault(a => plain.EndsWith($" {a}", StringComparison.Ordinal)) is not { } asked)
            return WithoutBegun(text, plain, pack);
        var words = plain[..^asked.Length].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Length > 1 && (pack.Contrasts.Contains(words[^1]) || pack.Turns.Ifs.Contains(words[^1])) ? words[..^1] : words);
    }

    // "If it's only for this, then yes".
    private static string WithoutBegun(string text, string plain, LanguagePack pack)
    {
        foreach (var asked in pack.Turns.AsAsked)
        {
            if ($" {plain} ".IndexOf($" {asked} ", StringComparison.Ordinal) is >= 0 and var at && plain.Length > at + asked.Length + 1
                && plain[..at].Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => w is "as" || pack.Turns.Ifs.Contains(w) || pack.Fillers.Contains(w)))
                return string.Join(' ', plain[(at + asked.Length + 1)..].Split(' ').SkipWhile(pack.Turns.Ifs.Contains));
        }

        return text;
    }

    private static string? Read(string typed, LanguagePack pack, Scene scene)
    {
        var text = WithoutAsAsked(typed, pack);
        var sentence = Sentence.Of(text, pack);
        var rest = string.Join(' ', sentence.Words);
        var (whole, isYes, isSlight, isCrowded, slightIn) = (rest.Length, false, true, false, -1);
        while (rest.Length > 0)
        {
            var first = rest[..(rest.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : rest.Length)];
            var (yes, no) = (Longest(rest, pack.Yes), Longest(rest, pack.No));
            if (no > yes && Longest(rest, pack.Unsure) > no)
                return null;
            // "Only if you don't call".
            if (no > yes && sentence.Words.Take(sentence.Count - rest.Count(c => c == ' ') - 1).Any(pack.Doubts.Contains))
                return null;
            if (no > yes && rest.Length == whole && IsSoothing(sentence, pack))
                return Limited;
            if (no > yes && isYes && IsOfCall(rest, sentence, pack))
                return Limited;
            // "Can it be without a number?" asks.
            if (no > yes)
                return isYes || (sentence.IsQuestion && rest.Length < whole) ? null : "no";
            if (yes == 0 && !pack.Fillers.Contains(first))
                break;
            // "Ja jau vajag" is no "jā".
            var clause = sentence.Clauses[sentence.Count - rest.Count(c => c == ' ') - 1];
            isCrowded |= yes == 0 && clause == slightIn;
            isYes |= yes > 0;
            slightIn = yes == 0 ? slightIn : pack.SlightYes.Contains(rest[..yes]) ? clause : -1;
            isSlight &= yes == 0 || slightIn == clause;
            rest = rest[(yes > 0 ? yes : first.Length)..].TrimStart();
        }

        if (isYes && rest.Length > 0 && !sentence.Words.Any(pack.Doubts.Contains) && IsOfCall(rest, sentence, pack))
            return Limited;
        var isDoubted = sentence.Words.Any(pack.Doubts.Contains) || pack.No.Any(n => Words.Contains(rest, n))
            || scene.Script.Languages.Any(l => LanguagePack.All[l].Negations.Any(n => Words.Contains(rest, n))) || sentence.IsQuestion
            // "I'd rather say yes to a person".
            || (pack.Turns.SaidYes.Count > 0 && string.Join(' ', sentence.Words) is var plain && pack.Turns.SaidYes.Any(s => Words.Contains(plain, s)));
        // "Ja" is a yes without its stroke, or an "if".
        return !isYes || isDoubted ? null : IsLimited(rest, sentence, pack) || isCrowded || IsBehindIf(rest, sentence, pack) || (isSlight && rest.Length > 0) ? Limited : "yes";
    }

    // "Piekrītu, ja izdzēsīsiet": the yes before the rest is an "if".
    private static bool IsBehindIf(string rest, Sentence sentence, LanguagePack pack) =>
        rest.Length > 0 && rest.Count(c => c == ' ') + 2 is var left && sentence.Count > left && sentence.Words[sentence.Count - left] is var lead && pack.Turns.Ifs.Contains(lead) && pack.SlightYes.Contains(lead);

    // "No no, that's fine": the no denies a worry.
    private static bool IsSoothing(Sentence sentence, LanguagePack pack) =>
        sentence.Count > 2 && sentence.Words[0] == sentence.Words[1] && pack.No.Contains(sentence.Words[0])
        && Longest(string.Join(' ', sentence.Words.SkipWhile(w => w == sentence.Words[0])), pack.Yes) > 0 && !sentence.Words.SkipWhile(w => w == sentence.Words[0]).Any(pack.SingleNegations.Contains);

    // "Yeah, just don't ring at dinner": when not to be called, and no no.
    private static bool IsOfCall(string rest, Sentence sentence, LanguagePack pack)
    {
        bool IsBut(string word) => SharedWords.Onlys.Contains(word) || pack.Contrasts.Contains(word);
        var words = rest.Split(' ');
        var said = words.SkipWhile(IsBut).ToArray();
        var isBut = said.Length < words.Length || (sentence.Count > words.Length && IsBut(sentence.Words[sentence.Count - words.Length - 1]));
        return isBut && said.Length > 2 && !sentence.IsQuestion && said.Take(LongestNot).Any(pack.CallVerbs.Contains);
    }

    // "Yes, but …" and "sutinku, tik neskambinkit vakare" agree to something else than was asked.
    private static bool IsLimited(string rest, Sentence sentence, LanguagePack pack)
    {
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // "Yes, tomorrow" and "yes, by mail only" may be less than was asked.
        if ((words.Length > 0 && sentence.Words.Any(SharedWords.Onlys.Contains)) || pack.Calendar.Later.Concat(pack.Calendar.Tomorrow).Concat(pack.Calendar.DayAfter).Any(p => Words.Contains(rest, string.Join(' ', p))))
            return true;
        // "Yeah, right away" may make fun of it.
        if (words.Any(pack.Turns.PutOff.Contains))
            return true;
        return words.Any(w => pack.NegatedStarts.Any(s => w.Length > s.Length + 2 && w.StartsWith(s, StringComparison.Ordinal)) && !pack.Fillers.Contains(w))
            || (words.Length > 1 && pack.Contrasts.Contains(words[0]) && words[0].Length > 1);
    }

    // "No problem" begins with "no": the longest phrase counts.
    private static int Longest(string text, IReadOnlyList<string> phrases) =>
        phrases.Where(p => Begins(text, p)).Select(p => p.Length).DefaultIfEmpty(0).Max();

    // What the step itself calls yes or no, within a sentence; only a no may be heard where something speaks against it.
    private static Reading Own(Step step, string text, Scene scene)
    {
        var sentence = Sentence.Of(text, scene.Pack);
        if (ConsentSlips.Read(step, sentence, scene) is { } slip)
            return slip;
        var reading = OptionMatch.Read(step, text, scene);
        return reading is Reading.Understood { Value: "yes" } yes && (Negation.IsIn(sentence, scene.Pack) || sentence.Words.Any(scene.Pack.Doubts.Contains))
            ? Reading.Guessed.Only(yes)
            : reading;
    }

    // "Համաձայն չեմ" holds "համաձայն" and is no yes.
    private static string WithoutNo(string normalised, LanguagePack pack)
    {
        foreach (var phrase in pack.No)
        {
            if (phrase.Contains(' ', StringComparison.Ordinal) && Words.Contains(normalised, phrase))
                normalised = $" {normalised} ".Replace($" {phrase} ", "  ", StringComparison.Ordinal).Trim();
        }

        return normalised;
    }

    // A refusal of several words may stand anywhere in a sentence: "ընդհանրապես համաձայն չեմ".
    private static bool Refuses(string text, LanguagePack pack)
    {
        var sentence = Sentence.Of(text, pack);
        var plain = string.Join(' ', sentence.Words);
        return !sentence.IsQuestion && !sentence.Words.Any(pack.Doubts.Contains) && pack.No.Any(n => n.Contains(' ', StringComparison.Ordinal) && Words.Contains(plain, n));
    }

    private static string? Sign(string text) => text.Trim() switch
    {
        "+" or "👍" or "✅" or "👌" or "☑️" or "✔️" or "👍🏻" or "👍🏼" or "++" => "yes",
        "-" or "👎" or "❌" or "🚫" => "no",
        _ => null,
    };

    private static Reading Answer(Step step, string id, bool isSure, Scene scene)
    {
        if (step.Option(id is Limited ? "yes" : id) is not { } option)
            return Reading.Missed.Plainly;
        var answer = OptionMatch.Answer(option, scene.Language);
        return isSure && id is not Limited ? answer : Reading.Guessed.Only(answer);
    }

    private static bool Begins(string text, string phrase) =>
        text.StartsWith(phrase, StringComparison.Ordinal) && (text.Length == phrase.Length || text[phrase.Length] == ' ');
}
