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

    private readonly FrozenDictionary<string, HeardCommand> _words;
    private readonly IReadOnlyList<string> _personPhrases;

    // Of two near ones the same must win every time.
    private readonly IReadOnlyList<string> _inOrder;
    private readonly IReadOnlyList<string> _languages;

    public CommandBook(IReadOnlyList<string> languages)
    {
        _languages = languages;
        var words = new Dictionary<string, HeardCommand>();
        foreach (var pack in languages.Select(l => LanguagePack.All[l]))
        {
            foreach (var (command, phrase) in pack.Commands)
            {
                foreach (var word in phrase.Words)
                    words.TryAdd(word, new HeardCommand(command));
            }

            foreach (var name in pack.Names)
                words.TryAdd(name, new HeardCommand(Command.Language, pack.Language));
        }

        _words = words.ToFrozenDictionary();
        _inOrder = [.. words.Keys.Order(StringComparer.Ordinal)];
        _personPhrases = [.. words.Where(w => w.Value.Command is Command.Person && w.Key.Contains(' ')).Select(w => w.Key)];
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

    /// <summary>The whole text is a command's name.</summary>
    public HeardCommand? ByWords(string normalised) => _words.GetValueOrDefault(normalised);

    /// <summary>A sentence that asks for a person: "could I talk to a person please".</summary>
    public bool AsksForPerson(string normalised) => _personPhrases.Any(p => Words.Contains(normalised, p));

    /// <summary>A command's name with a slip of the finger.</summary>
    public HeardCommand? Loosely(string normalised)
    {
        foreach (var word in _inOrder)
        {
            if (TypingErrors.Forgives(normalised, word))
                return _words[word];
        }

        return null;
    }

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
