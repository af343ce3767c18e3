using System.Collections.Frozen;
using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>Hears the global commands: with a slash, in the words of any of the script's languages. Immutable.</summary>
internal sealed class CommandBook
{
    private static readonly FrozenDictionary<string, Command> Slashes = new Dictionary<string, Command>
    {
        ["back"] = Command.Back,
        ["restart"] = Command.Restart,
        ["new"] = Command.Restart,
        ["help"] = Command.Help,
        ["person"] = Command.Person,
        ["human"] = Command.Person,
        ["manager"] = Command.Person,
        ["operator"] = Command.Person,
        ["stop"] = Command.Stop,
        ["continue"] = Command.Continue,
        ["language"] = Command.Language,
        ["lang"] = Command.Language,
    }.ToFrozenDictionary();

    private const int LongestRequest = 12;

    private readonly FrozenDictionary<string, HeardCommand> _words;
    private readonly IReadOnlyList<Tongue> _tongues;

    // Of two near ones the same must win every time.
    private readonly IReadOnlyList<string> _inOrder;
    private readonly IReadOnlyList<string> _languages;

    public CommandBook(IReadOnlyList<string> languages)
    {
        _languages = languages;
        var words = new Dictionary<string, HeardCommand>();
        var tongues = new List<Tongue>();
        foreach (var pack in languages.Select(l => LanguagePack.All[l]))
        {
            var phrases = new List<Phrase>();
            foreach (var (command, phrase) in pack.Commands)
            {
                foreach (var word in phrase.Words)
                    Add(word, new HeardCommand(command), pack, words, phrases);
            }

            foreach (var name in pack.Names)
                Add(name, new HeardCommand(Command.Language, pack.Language), pack, words, phrases);
            tongues.Add(new Tongue(pack, phrases));
        }

        _tongues = tongues;
        _words = words.ToFrozenDictionary();
        _inOrder = [.. words.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>True for "/start" with whatever behind it, which is a visitor coming in.</summary>
    public static bool IsStart(string text) => Slash(text) is "start";

    /// <summary>The word behind a slash means a command or a visitor coming in.</summary>
    public static bool IsSlash(string name) => name is "start" || Slashes.ContainsKey(name);

    /// <summary>"/back", "/language ru"; null for anything else, also for a slash command nobody knows.</summary>
    public HeardCommand? BySlash(string text)
    {
        if (Slash(text) is not { } name || !Slashes.TryGetValue(name, out var command))
            return null;
        if (command is not Command.Language)
            return new HeardCommand(command);
        var rest = Words.Normalise(text.TrimStart()[1..]).Split(' ');
        var wanted = rest.Length > 1 ? rest[1] : "";
        return new HeardCommand(Command.Language, _languages.Contains(wanted) ? wanted : _words.GetValueOrDefault(wanted)?.Language);
    }

    /// <summary>The whole text is a command's name, in any form and order, words that say nothing aside: "can we go back please".</summary>
    public HeardCommand? ByWords(string normalised)
    {
        if (_words.TryGetValue(normalised, out var exact))
            return exact;
        var words = normalised.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > LongestRequest)
            return null;
        foreach (var tongue in _tongues)
        {
            if (tongue.Hear(words, w => IsFiller(w) || IsOfSpeaking(w)) is { } heard)
                return heard;
        }

        return WithoutSlip(normalised) is { } rest ? ByWords(rest) : null;
    }

    /// <summary>"Oops, wrong one, go back": what is left behind such words; null: nothing of the kind.</summary>
    private string? WithoutSlip(string normalised)
    {
        foreach (var language in _languages)
        {
            foreach (var slip in LanguagePack.All[language].Slips)
            {
                if (normalised.Length > slip.Length && normalised[slip.Length] == ' ' && normalised.StartsWith(slip, StringComparison.Ordinal))
                    return normalised[(slip.Length + 1)..];
            }
        }

        return null;
    }

    /// <summary>A clause of its own names a command beside what leads to it: "I was wrong, let's go back"; the name has two words at least.</summary>
    public HeardCommand? ByClause(string text)
    {
        HeardCommand? heard = null;
        var sentence = Sentence.Of(text, _tongues[0].Pack);
        for (var (from, to) = (0, 0); from < sentence.Count; from = to)
        {
            for (to = from + 1; to < sentence.Count && sentence.Clauses[to] == sentence.Clauses[from];)
                to++;
            if (to - from == sentence.Count || to - from < 2 || sentence.Count > LongestRequest)
                continue;
            if (ByWords(string.Join(' ', sentence.Words.Skip(from).Take(to - from))) is not { Command: Command.Back or Command.Restart or Command.Help or Command.Stop or Command.Person } one)
                continue;
            if (heard is not null && heard != one)
                return null;
            heard = one;
        }

        return heard;
    }

    /// <summary>A sentence that asks for a person: "could I talk to a real person please".</summary>
    public bool AsksForPerson(string normalised)
    {
        foreach (var tongue in _tongues)
        {
            if (tongue.AsksForPerson(normalised))
                return true;
        }

        return false;
    }

    /// <summary>A command's name with a slip of the finger, or within a sentence: "i pressed the wrong thing, can i go back".</summary>
    public HeardCommand? Loosely(string normalised)
    {
        if (normalised.Count(c => c == ' ') < LongestRequest && _tongues.Select(t => t.HearWithin(normalised)).FirstOrDefault(h => h is not null) is { } within)
            return within;
        foreach (var word in _inOrder)
        {
            if (TypingErrors.Forgives(normalised, word))
                return _words[word];
        }

        return null;
    }

    private void Add(string phrase, HeardCommand command, LanguagePack pack, Dictionary<string, HeardCommand> words, List<Phrase> phrases)
    {
        words.TryAdd(phrase, command);
        var content = phrase.Split(' ').Where(w => !pack.Fillers.Contains(w) && !(command.Command is Command.Language && IsFiller(w))).ToArray();
        // "Do not write" must not be heard in every "not".
        if (content.Any(w => !pack.Negations.Contains(w)))
            phrases.Add(new Phrase(content, phrase.Split(' '), command));
    }

    // "Vai varam runāt krieviski": what stands between two answers elsewhere asks here.
    private bool IsFiller(string word)
    {
        foreach (var language in _languages)
        {
            if (LanguagePack.All[language] is var pack && (pack.Fillers.Contains(word) || pack.Alternatives.Contains(word) || pack.LanguageFrames.Contains(word)))
                return true;
        }

        return false;
    }

    // "Snakker du engelsk": the verb is of one language, the name in the words of another.
    private bool IsOfSpeaking(string word) => _languages.Any(l => LanguagePack.All[l].Speaks.Contains(word));

    // "/start@shop_bot payload" → "start"
    private static string? Slash(string text)
    {
        var trimmed = text.AsSpan(0, Math.Min(text.Length, 200)).TrimStart();
        if (trimmed.Length < 2 || trimmed[0] != '/')
            return null;
        trimmed = trimmed[1..];
        var end = trimmed.IndexOfAny(" @\n\t");
        return (end < 0 ? trimmed : trimmed[..end]).ToString().ToLowerInvariant();
    }

    /// <summary>A command's name but for words that say nothing.</summary>
    /// <param name="Whole">All its words; where only one of them says something, they all must be there: "what can you" is not every "can".</param>
    private sealed record Phrase(string[] Content, string[] Whole, HeardCommand Command);

    /// <summary>A command's names, and the words they are made of.</summary>
    private sealed record Lexicon(HeardCommand Command, Phrase[] Phrases, string[] Words, Vocabulary Starts);

    /// <summary>The commands of one language.</summary>
    private sealed class Tongue(LanguagePack pack, IReadOnlyList<Phrase> phrases)
    {
        private const int WidestGap = 2;

        public LanguagePack Pack => pack;

        private readonly Vocabulary _words = new(phrases.SelectMany(p => p.Content), pack.Inflection);
        private readonly Lexicon[] _lexicons =
        [
            .. phrases.Where(p => p.Command.Language is null).GroupBy(p => p.Command)
                .Select(g => new Lexicon(g.Key, [.. g], [.. g.SelectMany(p => p.Content).Distinct()], new Vocabulary(g.SelectMany(p => p.Content), pack.Inflection))),
        ];

        private readonly Phrase[] _ofLanguage = [.. phrases.Where(p => p.Command.Command is Command.Language)];
        private readonly Phrase[] _ofPerson = [.. phrases.Where(p => p.Command.Command is Command.Person && p.Content.Length > 1)];

        /// <summary>The one command whose words these are, in any order.</summary>
        public HeardCommand? Hear(string[] words, Func<string, bool> isFiller)
        {
            // "Can we speak russian": a language is asked for in the words of another.
            var asksLanguage = Array.Exists(_ofLanguage, p => p.Content.Any(words.Contains));
            var content = words.Where(w => !pack.Fillers.Contains(w) && !(asksLanguage && isFiller(w))).ToList();
            HeardCommand? heard = null;
            foreach (var phrase in phrases)
            {
                if (phrase.Content.Length != content.Count || heard == phrase.Command || !IsSame(content, phrase.Content) || !IsWhole(phrase, words))
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
        private bool IsDenied(List<string> typed, Phrase[] said) =>
            typed.Exists(w => pack.Negations.Contains(w) && !Array.Exists(said, p => Array.IndexOf(p.Content, w) >= 0));

        /// <summary>The one command whose phrase of several words the sentence holds.</summary>
        public HeardCommand? HearWithin(string normalised)
        {
            var sentence = Sentence.Of(normalised, pack);
            if (!_words.MayBeIn(sentence))
                return null;
            // "Go back to the start" begins like "go back": the longest phrase counts.
            var within = phrases.Where(p => p.Whole.Length > 1 && IsSaid(sentence, p)).ToList();
            var longest = within.Select(p => p.Whole.Length).DefaultIfEmpty(0).Max();
            return within.Where(p => p.Whole.Length == longest).Select(p => p.Command).Distinct().ToList() is [var only] ? only : null;
        }

        // One word that says something is not enough: "go back" must stand there as it is.
        private bool IsSaid(Sentence sentence, Phrase phrase) => phrase.Content.Length > 1
            ? Holds(sentence, phrase.Content)
            : Holds(sentence, phrase.Whole) && Words.Contains(string.Join(' ', sentence.Words), string.Join(' ', phrase.Whole));

        public bool AsksForPerson(string normalised)
        {
            var sentence = Sentence.Of(normalised, pack);
            return _words.MayBeIn(sentence) && Array.Exists(_ofPerson, p => Holds(sentence, p.Content));
        }

        private static bool IsWhole(Phrase phrase, string[] words) =>
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
        private bool Holds(Sentence sentence, string[] content)
        {
            for (var from = 0; from < sentence.Count; from++)
            {
                if (Negation.IsAt(sentence, from, pack) && sentence.Words[from] != content[0])
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
    }
}
