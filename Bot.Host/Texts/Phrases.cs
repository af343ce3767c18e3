using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using YamlDotNet.Serialization;

namespace Bot.Host.Texts;

/// <summary>
/// The sentences of the host in every language it has, from the embedded files <c>SLICE/Texts/LANGUAGE.yaml</c>
/// (flat: key: sentence with {0}, {1}…). Immutable and thread-safe; loaded once.
/// </summary>
internal sealed class Phrases
{
    private const string Fallback = "en";
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _byLanguage;

    private Phrases(FrozenDictionary<string, FrozenDictionary<string, string>> byLanguage) => _byLanguage = byLanguage;

    /// <summary>All sentences of this assembly.</summary>
    public static Phrases Shipped { get; } = Load(typeof(Phrases).Assembly);

    public IEnumerable<string> Languages => _byLanguage.Keys;

    public IEnumerable<string> KeysOf(string language) => _byLanguage[language].Keys;

    /// <summary>The sentence in the language, in English when that language lacks it, filled in.</summary>
    /// <exception cref="KeyNotFoundException">No language has the key.</exception>
    public string this[string language, string key, params ReadOnlySpan<object?> values]
    {
        get
        {
            var sentence = _byLanguage.TryGetValue(language, out var texts) && texts.TryGetValue(key, out var found)
                ? found
                : _byLanguage[Fallback].TryGetValue(key, out var english)
                    ? english
                    : throw new KeyNotFoundException($"No sentence \"{key}\"; add it to the slice's Texts/{Fallback}.yaml.");
            return values.Length == 0 ? sentence : string.Format(CultureInfo.InvariantCulture, sentence, values);
        }
    }

    public bool Has(string key) => _byLanguage[Fallback].ContainsKey(key);

    private static Phrases Load(Assembly assembly)
    {
        var yaml = new DeserializerBuilder().Build();
        var byLanguage = new Dictionary<string, Dictionary<string, string>>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.Contains(".Texts.", StringComparison.Ordinal) && n.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var language = name.Split('.')[^2];
            if (!byLanguage.TryGetValue(language, out var texts))
                byLanguage[language] = texts = [];
            foreach (var (key, sentence) in yaml.Deserialize<Dictionary<string, string>>(reader) ?? [])
                texts.Add(key, sentence.TrimEnd('\n'));
        }

        return new Phrases(byLanguage.ToFrozenDictionary(p => p.Key, p => p.Value.ToFrozenDictionary()));
    }
}
