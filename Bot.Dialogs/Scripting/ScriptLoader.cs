using Bot.Dialogs.Scripting.Checking;
using Bot.Dialogs.Scripting.Files;
using Bot.Dialogs.Scripting.Reading;

namespace Bot.Dialogs.Scripting;

/// <summary>Reads and checks all files of a firm together. Used once.</summary>
internal sealed class ScriptLoader(FirmFacts firm)
{
    private readonly FaultList _faults = new();

    public IReadOnlyList<ScriptFault> Faults => _faults.Faults;

    /// <summary>What the steps of all scripts hand over from the folder "files".</summary>
    public IReadOnlyList<HandedOverFile> Files { get; private set; } = [];

    /// <summary>Each script with its wordings; to be used only when there is no fault.</summary>
    public IReadOnlyList<IReadOnlyList<ScriptContent>> Load(IEnumerable<ScriptSource> sources)
    {
        var reader = new ScriptFileReader(_faults);
        var files = sources.Select(reader.Read).OfType<ScriptFile>().ToList();
        var holders = Holders(files);
        var dialogs = holders.Where(h => h.File.IsDialog).ToDictionary(h => h.File.Name);
        var scripts = holders.Where(h => !h.File.IsDialog).Select(h => new ScriptReader(h, dialogs, firm, _faults).Read()).ToList();
        if (scripts.Count == 0 && _faults.IsEmpty)
        {
            _faults.Open("(no file)");
            _faults.Add(0, "No script was found; put at least one .yaml file into the scripts' folder.");
        }

        Files = [.. scripts.SelectMany(s => s).SelectMany(w => w.Steps).Where(s => s.IsOwnFile)
            .Select(s => new HandedOverFile(s.File!, _faults.FileOf(s.FileLine), FaultList.LineOf(s.FileLine))).Distinct()];
        var siblings = new Siblings([.. scripts.Select(s => s[0])]);
        siblings.Check(_faults);
        new SwitchChecks(_faults, [.. scripts.Select(s => s[0])]).Run();
        return [.. scripts.Select(s => (IReadOnlyList<ScriptContent>)[.. s.Select(wording => new ScriptChecks(_faults, wording with { IsBroken = wording.IsBroken || siblings.IsBrokenBefore(wording.Name) }, siblings).Run())])];
    }

    /// <summary>The files that hold steps, each with the texts of its language files put in.</summary>
    private List<DialogFile> Holders(List<ScriptFile> files)
    {
        var holders = new List<DialogFile>();
        foreach (var file in files.Where(f => f.Language is null))
        {
            if (holders.Find(h => h.File.Name == file.Name && h.File.IsDialog == file.IsDialog) is { } twin)
            {
                _faults.Add(file.Map.LineAt(file.Key), $"{twin.File.File} holds a {file.Key} \"{file.Name}\" already; give each its own name.");
                continue;
            }

            if (file.IsDialog)
                file.Map.Allow("dialog", "languages", "constants", "steps");
            holders.Add(WithLanguages(file, [.. files.Where(f => f.Language is not null && f.Name == file.Name && f.IsDialog == file.IsDialog)]));
        }

        foreach (var lonely in files.Where(f => f.Language is not null && !holders.Exists(h => h.File.Name == f.Name && h.File.IsDialog == f.IsDialog)))
            _faults.Add(lonely.Map.LineAt(lonely.Key), $"There is no {lonely.Key} \"{lonely.Name}\" these texts could belong to; correct the name, or take the file away.{FaultList.Suggest(lonely.Name, holders.Select(h => h.File.Name))}");
        return holders;
    }

    private DialogFile WithLanguages(ScriptFile file, List<ScriptFile> translations)
    {
        var languages = ScriptReader.Languages(file, _faults);
        var merge = new LanguageMerge(file, languages.FirstOrDefault("en"), languages, _faults);
        foreach (var translation in translations)
            merge.Add(translation);
        // What was put in is not in the maps that were read before.
        var map = YamlMap.Of(file.Root, $"the {file.Key}", _faults);
        return new DialogFile(file with { Map = map }, languages, translations.Count > 0);
    }
}
