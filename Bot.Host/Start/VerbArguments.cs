using System.Globalization;

namespace Bot.Host.Start;

/// <summary>The arguments of a verb that reads scripts, told apart.</summary>
/// <param name="Verb">"check", "chart" or "try".</param>
internal sealed record VerbArguments(string Verb)
{
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm";

    private static readonly string[] TryOptions = ["language", "at", "visitor", "source", "channel"];

    /// <summary>The script's name; empty for "check".</summary>
    public string Name { get; private init; } = "";

    /// <summary>Of the script; null: as it stands.</summary>
    public string? Variant { get; private init; }

    /// <summary>As it was given; null: by the settings.</summary>
    public string? Folder { get; private init; }

    public string? Language { get; private init; }

    /// <summary>The firm's local time; null: now.</summary>
    public DateTime? At { get; private init; }

    public TryVisitor Visitor { get; private init; } = new("new", null, null);

    /// <summary>Settings among the arguments, "--Firm:Name=…".</summary>
    public IReadOnlyList<string> Settings { get; private init; } = [];

    /// <exception cref="ArgumentException">They are not the verb's.</exception>
    public static VerbArguments Parse(string[] args)
    {
        var (words, options, settings) = (new List<string>(), new Dictionary<string, string>(), new List<string>());
        for (var i = 1; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                words.Add(args[i]);
            else if (args[i].Split('=')[0].Contains(':', StringComparison.Ordinal))
                settings.Add(args[i].Contains('=', StringComparison.Ordinal) || i + 1 == args.Length ? args[i] : $"{args[i]}={args[++i]}");
            else if (args[i][2..].Split('=', 2) is [var name, var value])
                options[name] = value;
            else
                options[args[i][2..]] = i + 1 < args.Length ? args[++i] : "";
        }

        return Of(args[0], words, options) with { Settings = settings };
    }

    private static VerbArguments Of(string verb, List<string> words, Dictionary<string, string> options)
    {
        var named = verb == "check" ? 0 : 1;
        if (words.Count < named || words.Count > named + 1)
            throw Wrong(verb == "check" ? "\"check\" takes a folder at most." : $"\"{verb}\" takes the name of a script, and a folder at most.");
        if (options.Keys.FirstOrDefault(o => verb != "try" || !TryOptions.Contains(o)) is { } unknown)
            throw Wrong($"\"{verb}\" knows no --{unknown}.");
        var name = named == 1 ? words[0].Split('/', 2) : [""];
        return new VerbArguments(verb)
        {
            Name = name[0],
            Variant = name.Length > 1 ? name[1] : null,
            Folder = words.Count > named ? words[named] : null,
            Language = options.GetValueOrDefault("language"),
            At = options.TryGetValue("at", out var at) ? Time(at) : null,
            Visitor = new TryVisitor(Kind(options.GetValueOrDefault("visitor", "new")), options.GetValueOrDefault("source"), options.GetValueOrDefault("channel")),
        };
    }

    private static string Kind(string visitor) => TryVisitor.Kinds.Contains(visitor)
        ? visitor
        : throw Wrong($"--visitor is \"{visitor}\"; expected {string.Join(", ", TryVisitor.Kinds)}.");

    private static DateTime Time(string at) => DateTime.TryParseExact(at, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? time
        : throw Wrong($"--at is \"{at}\"; expected the firm's local time, for example 2026-11-23T11:00.");

    private static ArgumentException Wrong(string message) => new($"{message}\n\n{Verbs.Help}");
}
