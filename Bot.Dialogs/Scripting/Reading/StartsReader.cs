using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting.Files;
using Bot.Dialogs.Understanding;
using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>Reads with which first words and by which links a script is begun.</summary>
internal sealed class StartsReader(FaultList faults, LocalTextReader texts)
{
    private const int LongestLink = 40;

    public ScriptStarts Read(YamlMap? starts)
    {
        if (starts is null)
            return ScriptStarts.None;
        starts.Allow("words", "links");
        var words = new List<StartPhrase>();
        if (starts.At("words") is YamlSequenceNode plain)
            words.AddRange(Phrases(plain, texts.Languages.Take(1)));
        else if (starts.Map("words") is { } map)
            words.AddRange(ByLanguage(map));
        var links = starts.At("links") is { } node ? YamlMap.Values(node, faults) : [];
        foreach (var link in links.Where(l => l.Length > LongestLink || l.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))))
            faults.Add(starts.LineAt("links"), $"The link \"{link}\" may hold only A–Z, a–z, 0–9, _ and -, at most {LongestLink} of them.");
        return new ScriptStarts(words, [.. links.Select(l => new StartLink(l, starts.LineAt("links")))]);
    }

    private IEnumerable<StartPhrase> ByLanguage(YamlMap map)
    {
        map.Allow([.. texts.Languages, .. texts.Ignored]);
        return texts.Languages.Where(map.Has).SelectMany(l => Phrases(map.At(l)!, [l]));
    }

    private IEnumerable<StartPhrase> Phrases(YamlNode node, IEnumerable<string> languages)
    {
        foreach (var language in languages)
        {
            foreach (var phrase in YamlMap.Values(node, faults))
            {
                var line = YamlMap.LineOf(node);
                var words = Words.Normalise(phrase);
                if (words.Length == 0)
                    faults.Add(line, $"\"{phrase}\" has no letters; write what visitors write.");
                if (LanguagePack.All[language].Commands.FirstOrDefault(c => c.Value.Words.Contains(words)) is { Value: not null } command)
                    faults.Add(line, $"\"{words}\" ({language}) is what visitors write for the command /{command.Key.ToString().ToLowerInvariant()}; begin the script with other words.");
                yield return new StartPhrase(language, words, line);
            }
        }
    }
}
