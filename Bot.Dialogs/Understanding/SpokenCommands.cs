using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>A command's name but for words that say nothing.</summary>
/// <param name="Whole">All its words; where only one of them says something, they all must be there: "what can you" is not every "can".</param>
internal sealed record CommandName(string[] Content, string[] Whole, HeardCommand Command);

/// <summary>The commands of one language, as people say them. Immutable.</summary>
internal sealed class SpokenCommands(LanguagePack pack, IReadOnlyList<CommandName> phrases)
{
    private const int WidestGap = 2;

    public LanguagePack Pack => pack;

    private readonly Vocabulary _words = new(phrases.SelectMany(p => p.Content), pack.Inflection);
    private readonly Lexicon[] _lexicons =
    [
        .. phrases.Where(p => p.Command.Language is null).GroupBy(p => p.Command)
            .Select(g => new Lexicon(g.Key, [.. g], [.. g.SelectMany(p => p.Content).Distinct()], new Vocabulary(g.SelectMany(p => p.Content), pack.Inflection))),
    ];

    private readonly CommandName[] _ofLanguage = [.. phrases.Where(p => p.Command.Command is Command.Language)];
    private readonly CommandName[] _ofPerson = [.. phrases.Where(p => p.Command.Command is Command.Person && p.Content.Length > 1)];

    /// <summary>The one command whose words these are, in any order.</summary>
    public HeardCommand? Hear(string[] words, Func<string, bool> isFiller, Func<string, bool> isLanguage)
    {
        // Nearly all that is typed answers a question and holds no word of a command's.
        if (!Array.Exists(words, _words.MayHold))
            return null;
        // "Can we speak russian": a language is asked for in the words of another.
        var asksLanguage = Array.Exists(_ofLanguage, p => p.Content.Any(words.Contains));
        // "Anglų kalbą", "språket til engelsk": beside a language's name the word "language" says nothing.
        var namesLanguage = asksLanguage && Array.Exists(_ofLanguage, p => p.Command.Language is not null && p.Content.Any(words.Contains));
        var content = words.Where(w => !pack.Fillers.Contains(w) && !(asksLanguage && (isFiller(w) || (namesLanguage && isLanguage(w))))).ToList();
        if (!content.TrueForAll(_words.MayHold))
            return null;
        HeardCommand? heard = null;
        foreach (var phrase in phrases)
        {
            if (phrase.Content.Length != content.Count || heard == phrase.Command || !IsSame(content, phrase.Content) || !IsWhole(phrase, words))
                continue;
            // "My agent decides" answers.
            if (phrase.Command.Command is Command.Person && Array.Exists(words, pack.Decides.Contains))
                continue;
            // "The last one" is no end.
            if (phrase.Command.Command is Command.Stop && content.Exists(w => pack.Ordinals.ContainsKey(w) || pack.Places.SingleNames.Contains(w)))
                continue;
            if (heard is not null)
                return null;
            heard = phrase.Command;
        }

        return heard ?? Mixed(content, words);
    }

    /// <summary>One of a command's names, and beside it only words of its other names: "go back one step".</summary>
    private HeardCommand? Mixed(List<string> content, string[] words)
    {
        HeardCommand? heard = null;
        foreach (var lexicon in content.Count > 1 ? _lexicons : [])
        {
            if (!content.TrueForAll(lexicon.Starts.MayHold) || !content.TrueForAll(w => Array.Exists(lexicon.Words, l => pack.Inflection.IsSame(w, l)))
                || Array.FindAll(lexicon.Phrases, p => IsWithin(content, p.Content) && IsWhole(p, words)) is not { Length: > 0 } said || IsDenied(content, said))
                continue;
            if (heard is not null)
                return null;
            heard = lexicon.Command;
        }

        return heard;
    }

    private bool IsWithin(List<string> typed, string[] content) => Array.TrueForAll(content, c => typed.Exists(w => pack.Inflection.IsSame(w, c)));

    // A "not" beside a name says the opposite; within one, it is a part.
    private bool IsDenied(List<string> typed, CommandName[] said) =>
        typed.Exists(w => pack.Negations.Contains(w) && !Array.Exists(said, p => Array.IndexOf(p.Content, w) >= 0));

    /// <summary>The one command whose phrase of several words the sentence holds.</summary>
    public HeardCommand? HearWithin(string normalised)
    {
        var sentence = Sentence.Of(normalised, pack);
        if (!_words.MayBeIn(sentence))
            return null;
        var negated = Negation.Places(sentence, pack);
        var mayCount = sentence.Words.Count(_words.MayHold);
        // "Go back to the start" begins like "go back": the longest phrase counts.
        var within = phrases.Where(p => p.Whole.Length > 1 && p.Content.Length <= mayCount && IsSaid(sentence, p, negated)).ToList();
        var longest = within.Select(p => p.Whole.Length).DefaultIfEmpty(0).Max();
        return within.Where(p => p.Whole.Length == longest).Select(p => p.Command).Distinct().ToList() is [var only] ? only : null;
    }

    // One word that says something is not enough: "go back" must stand there as it is.
    private bool IsSaid(Sentence sentence, CommandName phrase, bool[] negated) => phrase.Content.Length > 1
        ? Holds(sentence, phrase.Content, negated)
        : Holds(sentence, phrase.Whole, negated) && Words.Contains(string.Join(' ', sentence.Words), string.Join(' ', phrase.Whole));

    public bool AsksForPerson(string normalised)
    {
        var sentence = Sentence.Of(normalised, pack);
        if (PersonRequests.AreIn(sentence, pack))
            return true;
        if (!_words.MayBeIn(sentence) || PersonRequests.AreOfOwn(sentence, pack))
            return false;
        var negated = Negation.Places(sentence, pack);
        var mayCount = sentence.Words.Count(_words.MayHold);
        return Array.Exists(_ofPerson, p => p.Content.Length <= mayCount && Holds(sentence, p.Content, negated));
    }

    private static bool IsWhole(CommandName phrase, string[] words) =>
        phrase.Content.Length != 1 || phrase.Whole.Length < 2 || Array.TrueForAll(phrase.Whole, w => Array.IndexOf(words, w) >= 0);

    private bool IsSame(List<string> typed, string[] content)
    {
        var taken = 0UL;
        foreach (var word in typed)
        {
            var at = 0;
            while (at < content.Length && ((taken & (1UL << at)) != 0 || !pack.Inflection.IsSame(word, content[at])))
                at++;
            if (at == content.Length)
                return false;
            taken |= 1UL << at;
        }

        return true;
    }

    /// <summary>The words stand in the sentence in their order, at most two between, and no "not" before them.</summary>
    private bool Holds(Sentence sentence, string[] content, bool[] negated)
    {
        for (var from = 0; from < sentence.Count; from++)
        {
            if (negated[from] && sentence.Words[from] != content[0])
                return false;
            var (at, next) = (from, 0);
            for (; next < content.Length; next++)
            {
                var limit = next == 0 ? from : at + WidestGap;
                while (at < sentence.Count && at <= limit && !pack.Inflection.IsSame(sentence.Words[at], content[next]))
                    at++;
                if (at >= sentence.Count || at > limit)
                    break;
                at++;
            }

            if (next == content.Length)
                return true;
        }

        return false;
    }

    /// <summary>A command's names, and the words they are made of.</summary>
    private sealed record Lexicon(HeardCommand Command, CommandName[] Phrases, string[] Words, Vocabulary Starts);
}
