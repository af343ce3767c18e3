using System.Text.RegularExpressions;
using Bot.Host.Settings;
using Bot.Host.Texts;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bot.Host.FollowUps;

/// <summary>
/// Reads the owner's files <c>LANGUAGE.yaml</c> (flat, key: text). All that is wrong is told at once, each with file,
/// line, key and remedy.
/// </summary>
internal static partial class NudgeFolder
{
    private const int MostBytes = 64 * 1024;
    private const int MostFiles = 100;

    public sealed record Reading(IReadOnlyDictionary<(string Language, string Key), string> Texts, IReadOnlyList<string> Faults);

    /// <param name="folder">As the setting names it.</param>
    public static Reading Read(string folder)
    {
        var texts = new Dictionary<(string, string), string>();
        var faults = new List<string>();
        var path = NamedFolder.Find(folder);
        if (!Directory.Exists(path))
            return new Reading(texts, [$"FollowUps:Folder is \"{path}\", which does not exist; leave it empty for the shipped texts."]);
        foreach (var file in Directory.EnumerateFiles(path, "*.yaml").Order(StringComparer.Ordinal).Take(MostFiles))
            ReadFile(file, texts, faults);
        if (texts.Count == 0 && faults.Count == 0)
            faults.Add($"FollowUps:Folder is \"{path}\", which holds no text; put a file en.yaml there with a line such as nudge.first: \"Still there?\", or leave the setting empty.");
        return new Reading(texts, faults);
    }

    private static void ReadFile(string file, Dictionary<(string, string), string> texts, List<string> faults)
    {
        var language = Path.GetFileNameWithoutExtension(file);
        if (!LanguageCode().IsMatch(language))
            faults.Add($"{file}:1: the name must be a language's two letters; for example en.yaml.");
        else if (new FileInfo(file).Length > MostBytes)
            faults.Add($"{file}:1: the file is larger than {MostBytes} bytes; it needs {NudgeTexts.Keys.Count} lines at most.");
        else
            ReadLines(file, language, texts, faults);
    }

    private static void ReadLines(string file, string language, Dictionary<(string, string), string> texts, List<string> faults)
    {
        try
        {
            using var reader = File.OpenText(file);
            var parser = new Parser(reader);
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return;
            parser.Consume<MappingStart>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var (key, text) = (parser.Consume<Scalar>(), parser.Consume<Scalar>());
                if (Fault(key.Value, text.Value.TrimEnd('\n')) is { } fault)
                    faults.Add($"{file}:{key.Start.Line}: {key.Value}: {fault}");
                else if (!texts.TryAdd((language, key.Value), text.Value.TrimEnd('\n')))
                    faults.Add($"{file}:{key.Start.Line}: {key.Value}: stands twice in the file; keep one.");
            }
        }
        catch (YamlException error)
        {
            faults.Add($"{file}:{error.Start.Line}: each line must be a key and a text, such as nudge.first: \"Still there?\" ({error.Message}).");
        }
    }

    private static string? Fault(string key, string text)
    {
        if (!NudgeTexts.Keys.TryGetValue(key, out var most))
            return $"is no text of a reminder; the keys are {string.Join(", ", NudgeTexts.Keys.Keys)}.";
        if (string.IsNullOrWhiteSpace(text))
            return "the text is empty; write one, or delete the line for the shipped text.";
        if (text.Length > most)
            return $"the text has {text.Length} characters, at most {most} fit; make it shorter.";
        var (wanted, found) = (Gaps(Phrases.Shipped["en", key]), Gaps(text));
        return found.SetEquals(wanted) ? null
            : found.IsProperSubsetOf(wanted) ? $"the text lacks {string.Join(", ", wanted.Except(found))}; put it where the value belongs."
            : $"nothing is filled in for {string.Join(", ", found.Except(wanted))}; take it out of the text.";
    }

    private static HashSet<string> Gaps(string text) => [.. Gap().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Gap();

    [GeneratedRegex("^[a-z]{2,3}$")]
    private static partial Regex LanguageCode();
}
