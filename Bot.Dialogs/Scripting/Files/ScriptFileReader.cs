using System.Collections.Frozen;
using Bot.Dialogs.Understanding;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Scripting.Files;

/// <summary>Parses a source and tells what kind of file it is.</summary>
internal sealed class ScriptFileReader(FaultList faults)
{
    /// <summary>What managers type behind a slash; a visitor's is never taken for the name of a script.</summary>
    internal static readonly FrozenSet<string> ManagersCommands = FrozenSet.ToFrozenSet(
        ["leads", "lead", "take", "release", "status", "won", "lost", "later", "note", "reply", "find", "stats", "desk", "bind", "called", "noanswer", "dismiss", "invite", "unbind"]);

    /// <summary>Null, with a fault, when it is no file of ours at all.</summary>
    public ScriptFile? Read(ScriptSource source)
    {
        var offset = faults.Open(source.File);
        if (Root(source, offset) is not { } root)
            return null;
        var map = YamlMap.Of(root, "the file", faults);
        var isDialog = map.Has("dialog");
        if (map.Text(isDialog ? "dialog" : "script", required: true) is not { } name)
            return null;
        if (map.Has("dialog") && map.Has("script"))
            faults.Add(map.LineAt("dialog"), "A file holds a script or a dialog; take out one of \"script:\" and \"dialog:\".");
        CheckName(name, isDialog, map.LineAt(isDialog ? "dialog" : "script"));
        return new ScriptFile(source.File, name, isDialog, LanguageOf(source, map), map, root);
    }

    private YamlMappingNode? Root(ScriptSource source, int offset)
    {
        var parser = new PlacedParser(new Parser(new StringReader(source.Text)), source.Text, offset);
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            foreach (var (place, rest) in parser.Cut)
                faults.Add(place, $"The text ends before \"{rest}\", for what follows a space and # is a comment; put the whole text in quotes.");
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
                return root;
            faults.Add(offset + 1, stream.Documents.Count > 1
                ? "The file is no script, but several with a line \"---\" between them; put each into a file of its own."
                : "The file is no script; it begins with \"script: name\", then \"languages:\" and \"steps:\".");
        }
        catch (RefusedYaml refused)
        {
            faults.Add(offset + FaultList.LineOf((int)refused.Start.Line), refused.Message);
        }
        catch (YamlException broken)
        {
            var line = FaultList.LineOf((int)broken.Start.Line);
            faults.Add(offset + line, $"This is not valid YAML. {new YamlSlip(source.Text).Told(line, broken.Message)}");
        }

        // What the parser says when it loses its way altogether.
        catch (Exception lost) when (lost is InvalidOperationException or ArgumentException)
        {
            faults.Add(parser.Place, "This is not valid YAML, from about here on. Check indentation, quotes and brackets.");
        }

        return null;
    }

    private void CheckName(string name, bool isPart, int place)
    {
        if (name.Length > 40 || name.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('_' or '-')))
            faults.Add(place, $"The name \"{name}\" may hold only a–z, 0–9, _ and -, at most 40 of them.");
        else if (!isPart && (CommandBook.IsSlash(name) || ManagersCommands.Contains(name)))
            faults.Add(place, $"\"/{name}\" is a command already, and \"/NAME\" begins the script; give it another name.");
    }

    /// <summary>A file in a folder holds another language's texts; the folder is called like the language.</summary>
    private string? LanguageOf(ScriptSource source, YamlMap map)
    {
        var folder = source.File.Replace('\\', '/').Split('/') is [.., var parent, _] ? parent : null;
        var language = map.Text("language");
        if (language is null && folder is { Length: 2 })
        {
            faults.Add(map.Line, $"The file lies in the folder {folder} and does not say its language; add \"language: {folder}\".");
            return folder;
        }

        if (language is not null && folder is { Length: 2 } && folder != language)
        {
            faults.Add(map.LineAt("language"), $"The file lies in the folder {folder}, but its language is \"{language}\"; let them agree.");
            return folder;
        }

        return language;
    }
}
