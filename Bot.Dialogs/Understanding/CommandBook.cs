using System.Collections.Concurrent;
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
    private const int LongestWithClause = 18;

    // Scripts of the same languages share one: it is large.
    private static readonly ConcurrentDictionary<string, CommandBook> Books = new();

    private readonly FrozenDictionary<string, HeardCommand> _words;
    private readonly FrozenSet<string> _languageWords;
    private readonly IReadOnlyList<SpokenCommands> _tongues;

    // By length, each in order: of two near ones the same must win every time.
    private readonly ILookup<int, string> _byLength;
    private readonly IReadOnlyList<string> _languages;

    private CommandBook(IReadOnlyList<string> languages)
    {
        _languages = languages;
        var words = new Dictionary<string, HeardCommand>();
        var tongues = new List<SpokenCommands>();
        foreach (var pack in languages.Select(l => LanguagePack.All[l]))
        {
            var phrases = new List<CommandName>();
            foreach (var (command, phrase) in pack.Commands)
            {
                foreach (var word in phrase.Words)
                    Add(word, new HeardCommand(command), pack, words, phrases);
            }

            foreach (var name in pack.Names)
                Add(name, new HeardCommand(Command.Language, pack.Language), pack, words, phrases);
            tongues.Add(new SpokenCommands(pack, Distinct(phrases)));
        }

        _tongues = tongues;
        _words = words.ToFrozenDictionary();
        _languageWords = languages.SelectMany(l => LanguagePack.All[l].Commands[Command.Language].Words).SelectMany(w => w.Split(' ')).Where(IsLanguage).ToFrozenSet();
        _byLength = words.Keys.Order(StringComparer.Ordinal).ToLookup(w => w.Length);
    }

    /// <param name="languages">Two-letter codes, the script's own first.</param>
    public static CommandBook Of(IReadOnlyList<string> languages) => Books.GetOrAdd(string.Join(' ', languages), static (_, l) => new CommandBook(l), languages);

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
            if (tongue.Hear(words, w => IsFiller(w) || IsOfSpeaking(w), IsLanguage) is { } heard)
                return heard;
        }

        if (AsksForLanguage(words))
            return new HeardCommand(Command.Language);
        return WithoutSlip(normalised) is { } rest ? ByWords(rest) : null;
    }

    // "Could one change the language": every word but that one says nothing.
    private bool AsksForLanguage(string[] words) =>
        words.Length > 1 && Array.Exists(words, _languageWords.Contains) && Array.TrueForAll(words, w => _languageWords.Contains(w) || IsFiller(w) || IsOfSpeaking(w));

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

    /// <summary>A clause of its own names a command beside what leads to it: "I was wrong, let's go back"; but for "help" the name has two words at least.</summary>
    public HeardCommand? ByClause(string text)
    {
        HeardCommand? heard = null;
        var sentence = Sentence.Of(text, _tongues[0].Pack);
        for (var (from, to) = (0, 0); from < sentence.Count; from = to)
        {
            for (to = from + 1; to < sentence.Count && sentence.Clauses[to] == sentence.Clauses[from];)
                to++;
            if (to - from == sentence.Count || sentence.Count > LongestWithClause)
                continue;
            if (ByWords(string.Join(' ', sentence.Words.Skip(from).Take(to - from))) is not { Command: not Command.Continue } one)
                continue;
            // Of one word only "help" is no answer.
            if (to - from < 2 && one.Command is not Command.Help)
                continue;
            // "Switch to Russian, I don't understand English".
            if (heard is { Command: Command.Language } && one.Command is Command.Help)
                continue;
            if (heard is not null && heard != one && !(heard.Command is Command.Help && one.Command is Command.Language))
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
        string? near = null;
        for (var length = normalised.Length - TypingErrors.Most; length <= normalised.Length + TypingErrors.Most; length++)
        {
            foreach (var word in _byLength[length])
            {
                if ((near is null || string.CompareOrdinal(word, near) < 0) && TypingErrors.Forgives(normalised, word))
                    near = word;
            }
        }

        return near is null ? null : _words[near];
    }

    private void Add(string phrase, HeardCommand command, LanguagePack pack, Dictionary<string, HeardCommand> words, List<CommandName> phrases)
    {
        words.TryAdd(phrase, command);
        var content = phrase.Split(' ').Where(w => !pack.Fillers.Contains(w) && !(command.Command is Command.Language && IsFiller(w))).ToArray();
        // "Do not write" must not be heard in every "not".
        if (content.Any(w => !pack.Negations.Contains(w)))
            phrases.Add(new CommandName(content, phrase.Split(' '), command));
    }

    // "How it works" and "how this works" are one: the longest stands for all that say the same.
    private static List<CommandName> Distinct(List<CommandName> phrases) =>
        [.. phrases.GroupBy(p => (p.Command, string.Join(' ', p.Content.Length > 1 ? p.Content : p.Whole))).Select(g => g.MaxBy(p => p.Whole.Length)!)];

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

    // "Kalba", "språk": the word for what one speaks.
    private bool IsLanguage(string word) =>
        _languages.Any(l => LanguagePack.All[l] is var pack && pack.Commands[Command.Language].Words.Any(w => !w.Contains(' ', StringComparison.Ordinal) && pack.Inflection.IsSame(word, w)));

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
}
