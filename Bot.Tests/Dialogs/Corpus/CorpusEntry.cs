using System.Globalization;
using Bot.Tests.Support;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bot.Tests.Dialogs.Corpus;

/// <summary>
/// One line of a corpus: what somebody types, and what it means. Of an answer: <c>step</c> and <c>is</c>, which is a
/// value, "?" (to be asked back) or "miss" (not to be accepted). Otherwise <c>command</c>, <c>intent</c> or <c>first</c>
/// (the answers a free first message holds, neither more nor fewer).
/// </summary>
internal sealed class CorpusEntry
{
    public string Say { get; set; } = "";
    public string? Script { get; set; }
    public string? Step { get; set; }
    public string? Is { get; set; }
    public string? Command { get; set; }
    public string? Intent { get; set; }
    public Dictionary<string, string>? First { get; set; }

    /// <summary>The languages that have a corpus in the folder.</summary>
    public static IEnumerable<string> Languages => In("Corpus");

    /// <summary>The languages that have one in the folder "unseen".</summary>
    public static IEnumerable<string> Unseen => In("Corpus", "unseen");

    public static IReadOnlyList<CorpusEntry> Read(string language)
    {
        var deserializer = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();
        return deserializer.Deserialize<List<CorpusEntry>>(File.ReadAllText(Repository.PathTo("Bot.Tests", "Dialogs", "Corpus", $"{language}.yaml")));
    }

    private static IEnumerable<string> In(params string[] folder) => Directory.EnumerateFiles(Repository.PathTo(["Bot.Tests", "Dialogs", .. folder]), "??.yaml")
        .Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    /// <summary>A call time is written in the firm's own time.</summary>
    public static string Value(string key, string value) =>
        key == "call_time" && DateTime.TryParseExact(value, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? TimeZoneInfo.ConvertTimeToUtc(local, Shipped.Riga).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : value;

    public CorpusEntry Saying(string say) => new() { Step = Step, Command = Command, Intent = Intent, Script = Script, Say = say, Is = Is, First = First };

    public override string ToString() => $"{Step ?? Command ?? Intent ?? "first"} “{Say}” → {Is ?? Command ?? Intent ?? string.Join(", ", First ?? [])}";
}
