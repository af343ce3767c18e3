using System.Collections.Frozen;
using Bot.Dialogs.Understanding;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bot.Dialogs.Languages;

/// <summary>
/// What the engine itself says and understands in one language; a new language is a new file in this folder.
/// Immutable once read, shared by all scripts and threads.
/// </summary>
internal sealed class LanguagePack
{
    private static readonly Lazy<FrozenDictionary<string, LanguagePack>> Packs = new(ReadShipped);
    private readonly LanguagePackFile _file;

    private LanguagePack(LanguagePackFile file)
    {
        _file = file;
        Names = [.. file.Names.Append(file.Name).Select(Words.Normalise)];
        Yes = [.. file.Yes.Select(Words.Normalise)];
        No = [.. file.No.Select(Words.Normalise)];
        Negations = [.. file.Negations.Select(Words.Normalise)];
        NameLeads = [.. file.NameLeads.Select(Words.Normalise).OrderByDescending(l => l.Length)];
        Calendar = new SpokenCalendar(file.Calendar);
        Commands = file.Commands.ToFrozenDictionary(
            c => Enum.Parse<Command>(c.Key, ignoreCase: true),
            c => new CommandPhrase(c.Value.Button, [.. c.Value.Words.Append(c.Value.Button).Select(Words.Normalise).Where(w => w.Length > 0)]));
        Intents = file.Intents.ToFrozenDictionary(i => i.Key, i => (IReadOnlyList<string>)[.. i.Value.Select(Words.Normalise)]);
        Labels = file.Labels.ToFrozenDictionary();
        Texts = file.Texts.ToFrozenDictionary(t => t.Key, t => t.Value);
    }

    /// <summary>Every language there is, by its two-letter code.</summary>
    public static FrozenDictionary<string, LanguagePack> All => Packs.Value;

    public string Language => _file.Language;

    /// <summary>In itself: "Русский".</summary>
    public string Name => _file.Name;
    public string NewRequest => _file.NewRequest;
    public string ShareContact => _file.ShareContact;

    /// <summary>Of a choice of many: that is all.</summary>
    public string Done => _file.Done;
    public string YesRight => _file.YesRight;
    public string NoWrong => _file.NoWrong;
    public IReadOnlyList<string> Names { get; }
    public IReadOnlyList<string> Yes { get; }
    public IReadOnlyList<string> No { get; }
    public IReadOnlyList<string> Negations { get; }
    public IReadOnlyList<string> NameLeads { get; }
    public SpokenCalendar Calendar { get; }
    public FrozenDictionary<Command, CommandPhrase> Commands { get; }

    /// <summary>Figures that are one word: "полтора" → 1.5.</summary>
    public IReadOnlyDictionary<string, decimal> Figures => _file.Figures;

    /// <summary>price, not_interested, callback → phrases, normalised.</summary>
    public FrozenDictionary<string, IReadOnlyList<string>> Intents { get; }

    /// <summary>Answer keys as a visitor reads them in a list.</summary>
    public FrozenDictionary<string, string> Labels { get; }

    /// <summary>The engine's own sentences by key.</summary>
    public FrozenDictionary<string, string> Texts { get; }

    /// <summary>What a word behind a figure multiplies it by, or 1.</summary>
    public decimal Magnitude(string word) =>
        WordsOf(_file.Magnitudes, "million").Contains(word) ? 1_000_000m
        : WordsOf(_file.Magnitudes, "thousand").Contains(word) ? 1_000m
        : 1m;

    private static List<string> WordsOf(Dictionary<string, List<string>> words, string key) => words.GetValueOrDefault(key, []);

    private static FrozenDictionary<string, LanguagePack> ReadShipped()
    {
        var deserializer = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();
        var assembly = typeof(LanguagePack).Assembly;
        var packs = new List<LanguagePack>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Languages/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var reader = new StreamReader(stream);
            packs.Add(new LanguagePack(deserializer.Deserialize<LanguagePackFile>(reader)));
        }

        return packs.ToFrozenDictionary(p => p.Language);
    }
}
