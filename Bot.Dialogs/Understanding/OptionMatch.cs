using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>Finds the option a typed text means. Ambiguous is not guessed, a part of a phrase needs a yes.</summary>
internal static class OptionMatch
{
    private const int MostGuesses = 3;
    private const int MostOffers = 8;

    // "Must I decide?" asks; "Buy?" and "a flat?" answer.
    private const int LeastAsked = 2;

    // In a long speech a word that happens to be an option's may mean anything.
    private const int LongSpeech = 14;
    private const int ShortestAside = 3;

    private const int MostAskedBack = 4;

    public static Reading Read(Step step, string text, Scene scene)
    {
        var normalised = Words.Normalise(text);
        if (normalised.Length == 0)
            return Reading.Missed.Plainly;
        var isLeftOpen = SpanMatch.IsLeftOpen(step, normalised, scene.Pack);
        if (Exactly(step, normalised, scene.Script.Languages) is { } exact)
            return isLeftOpen || (text.AsSpan().IndexOfAny('?', '՞') >= 0 && normalised.Count(c => c == ' ') >= LeastAsked) ? Reading.Guessed.Only(Answer(exact, scene.Language)) : Answer(exact, scene.Language);
        if (PlaceInList.Read(step, normalised, scene) is { } placed)
            return placed;
        var reading = In(step, Sentence.Of(SpanMatch.WithoutNow(step, text, scene.Pack), scene.Pack), OptionBook.Of(step, scene.Language), scene, scene.Pack);
        var corrected = SpanMatch.Correct(reading is Reading.Missed ? InAnotherLanguage(step, text, scene) : reading, step, text, scene);
        var weighed = Hearsay.Weigh(Afterthought.Weigh(corrected, step, text, scene), step, text, scene);
        weighed = SpanAsides.Weigh(weighed, step, text, scene);
        return (isLeftOpen || AsksBack(normalised) || Neighbours.AreMeant(step, normalised, scene)) && weighed is Reading.Understood open ? Reading.Guessed.Only(open) : weighed;
    }

    // "What's the rush", "а куда спешить" ask though no mark says so.
    private static bool AsksBack(string normalised)
    {
        var words = normalised.Split(' ').SkipWhile(w => w is "а" or "and" or "og" or "un" or "o" or "իսկ").ToArray();
        return words.Length > 1 && (words[0] is "вы" || (words.Length <= MostAskedBack && SharedWords.AskingBack.Contains(words[0])) || (words[0] is "does" or "did" or "is" or "are" or "would" or "will" or "should" or "has" && words[1] is "he" or "she" or "they" or "it" or "that" or "this" or "there" or "you"));
    }

    public static Reading.Understood Answer(StepOption option, string language) =>
        new(option.Id, option.Text.Fill(language, _ => null));

    /// <summary>The text is, but for words that say nothing, one of the option's phrases.</summary>
    private static StepOption? ButForFillers(IReadOnlyList<string> words, OptionBook book, LanguagePack pack)
    {
        var content = words.Where(w => !pack.Fillers.Contains(w)).ToList();
        StepOption? meant = null;
        // "Not so little": a "not" alone is nobody's name.
        if (words.Count > 2 && content.TrueForAll(pack.SingleNegations.Contains))
            return null;
        foreach (var phrase in book.Phrases)
        {
            if (content.Count == 0 || phrase.Option == meant || !AreSame(content, phrase.Content, pack))
                continue;
            // "A flat is needed", "something with my flat" are no answer's name by the flat alone.
            if (phrase is { Content: [var lone], Words.Length: > 1 } && (words.Count == 1 || book.IsOfHomes) && book.IsShared(lone, phrase.Option, pack.Inflection))
                continue;
            if (meant is not null)
                return null;
            meant = phrase.Option;
        }

        return meant;
    }

    // "Առնել եմ ուզում, վարկ էլ ա պետք": "take" and "loan" are one phrase, but "take" alone in its clause is "buy".
    private static bool NamesInAside(Sentence sentence, OptionBook book, LanguagePack pack)
    {
        for (var at = 0; at < sentence.Count && sentence.Clauses[0] != sentence.Clauses[^1]; at++)
        {
            var word = sentence.Words[at];
            if (word.Length > ShortestAside && !sentence.HasBeside(at, w => w != word && !pack.Fillers.Contains(w)) && sentence.Words.Any(w => w != word && !pack.Fillers.Contains(w)) && book.Phrases.Any(p => p.Words is [var only] && only == word))
                return true;
        }

        return false;
    }

    private static bool AreSame(List<string> typed, string[] meant, LanguagePack pack)
    {
        if (typed.Count != meant.Length)
            return false;
        for (var i = 0; i < meant.Length; i++)
        {
            if (!pack.Inflection.IsSame(typed[i], meant[i]))
                return false;
        }

        return true;
    }

    private static Reading In(Step step, Sentence sentence, OptionBook book, Scene scene, LanguagePack pack)
    {
        if (!Companions.AreIn(sentence, book, pack) && !Sharing.HasSelfBesideThird(sentence, book, pack) && !NamesInAside(sentence, book, pack) && ButForFillers(sentence.Words, book, pack) is { } plain && !HomeWorks.IsPast(sentence, new Mention(plain, 0, sentence.Count, Certainty.Exact), pack))
            return sentence.IsQuestion ? Reading.Guessed.Only(Answer(plain, scene.Language)) : Answer(plain, scene.Language);
        var mentions = Mentions.Find(sentence, book, pack);
        var sure = OptionsOf(mentions.Where(m => m is { IsDenied: false, Certainty: > Certainty.Weak }));
        if (sure.Count == 0 && Slip(step, string.Join(' ', sentence.Words), pack.Language) is { } slip)
            return slip is [var one] ? Answer(one, scene.Language) : Unsure(step, slip, scene);
        var likely = OptionsOf(mentions.Where(m => !m.IsDenied && (sure.Count == 0 || m.Certainty > Certainty.Slip))).Except(sure).ToList();
        var denied = OptionsOf(mentions.Where(m => m.IsDenied));
        if (sure.Count > 1)
            return Unsure(step, sure, scene);
        var all = sure.Concat(likely).Except(sure.Count > 0 ? [] : denied).ToList();
        if (sure is [var only] && likely.Count == 0 && !denied.Contains(only) && !IsDoubtful(sentence, mentions, pack) && !IsOutside(sentence, only, book, pack) && !Sharing.IsOfElse(sentence, mentions, book, pack))
            return Answer(only, scene.Language);
        return all.Count is > 0 and <= MostGuesses
            ? new Reading.Guessed([.. all.Select(o => Answer(o, scene.Language))])
            : Reading.Missed.Plainly;
    }

    // A visitor may write in another of the script's languages than he reads; one that shares the letters is only a guess.
    private static Reading InAnotherLanguage(Step step, string text, Scene scene)
    {
        if (Negation.IsIn(Sentence.Of(text, scene.Pack), scene.Pack))
            return Reading.Missed.Plainly;
        foreach (var language in scene.Script.Languages.Where(l => l != scene.Language))
        {
            var (pack, book) = (LanguagePack.All[language], OptionBook.Of(step, language));
            var sentence = Sentence.Of(text, pack);
            if (!book.Words.MayBeIn(sentence) || In(step, sentence, book, scene, pack) is not Reading.Understood understood)
                continue;
            var isOwnAlphabet = text.Any(char.IsAsciiLetter);
            return isOwnAlphabet ? Reading.Guessed.Only(understood) : understood;
        }

        return Reading.Missed.Plainly;
    }

    // A visitor may answer in another of the script's languages than he reads.
    private static StepOption? Exactly(Step step, string normalised, IReadOnlyList<string> languages)
    {
        foreach (var option in step.Options)
        {
            foreach (var language in languages)
            {
                if (option.Words.GetValueOrDefault(language, []).Contains(normalised))
                    return option;
            }
        }

        return null;
    }

    private static List<StepOption>? Slip(Step step, string normalised, string language)
    {
        var meant = step.Options.Where(o => o.Words.GetValueOrDefault(language, []).Any(w => TypingErrors.Forgives(normalised, w) && HasSameNegations(normalised, w, LanguagePack.All[language]) && HasNobodyElse(normalised, w, LanguagePack.All[language]))).ToList();
        return meant.Count > 0 ? meant : null;
    }

    // A slip of the finger neither makes a "not" nor takes it away.
    private static bool HasSameNegations(string typed, string meant, LanguagePack pack) =>
        typed.Split(' ').Where(pack.SingleNegations.Contains).ToHashSet().SetEquals(meant.Split(' ').Where(pack.SingleNegations.Contains));

    // "Nobody but my wife" is no slip of "nobody but me".
    private static bool HasNobodyElse(string typed, string meant, LanguagePack pack) =>
        typed.Split(' ').Where(w => Sharing.IsKin(w, pack)).All(w => Words.Contains(meant, w) || Array.Exists(meant.Split(' '), m => Sharing.IsKin(m, pack)));

    private static bool IsDoubtful(Sentence sentence, IReadOnlyList<Mention> mentions, LanguagePack pack) =>
        sentence.IsQuestion
        || sentence.Words.Any(pack.Alternatives.Contains)
        // "Maybe to buy, maybe to rent".
        || (Doubts(sentence, mentions, pack) is > 0 and var doubts && (doubts > 1 || sentence.Words.Any(pack.NotOffered.Contains)))
        || sentence.Words.Count(w => !pack.Fillers.Contains(w)) > LongSpeech;

    // "In half a year, maybe later": later is what is answered.
    private static int Doubts(Sentence sentence, IReadOnlyList<Mention> mentions, LanguagePack pack) =>
        Enumerable.Range(0, sentence.Count).Count(at => pack.Doubts.Contains(sentence.Words[at])
            && !mentions.Any(m => m is { IsDenied: false, Certainty: Certainty.Exact } && m.Option.HasSpan && m.From <= at && m.To > at));

    // "I want to rent a flat" is no purchase, unless the option itself speaks of rent.
    private static bool IsOutside(Sentence sentence, StepOption option, OptionBook book, LanguagePack pack)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            var word = sentence.Words[at];
            // "We live in a rented flat, we want to buy our own".
            if (pack.Outside.Contains(word) && sentence.HasBeside(at, SharedWords.Livings.Contains) && sentence.Clauses[0] != sentence.Clauses[^1] && !sentence.HasBeside(at, w => SharedWords.Wishes.Contains(w) || pack.Alternatives.Contains(w)))
                continue;
            if (pack.Outside.Contains(word) && !book.Phrases.Any(p => p.Option == option && p.Words.Any(w => pack.Inflection.IsSame(word, w))))
                return true;
        }

        return false;
    }

    private static List<StepOption> OptionsOf(IEnumerable<Mention> mentions) => [.. mentions.Select(m => m.Option).Distinct()];

    private static Reading.Objected Unsure(Step step, List<StepOption> meant, Scene scene) => new("miss_unsure")
    {
        Detail = string.Join(", ", meant.Select(o => scene.Pack.Quote(o.Text.Fill(scene.Language, _ => null)))),
        Offers = [.. meant.Concat(step.Options.Count <= MostOffers ? step.Options.Except(meant) : []).Select(o => new ReplyButton(o.Id, o.Text.Fill(scene.Language, _ => null)))],
    };
}
