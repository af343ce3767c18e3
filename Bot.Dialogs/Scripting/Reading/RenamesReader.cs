using Bot.Dialogs.Scripting.Files;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>Reads "renamed:" and checks it against the steps: the new name is there, the old one is not.</summary>
internal sealed class RenamesReader(FaultList faults, IReadOnlyList<Step> steps)
{
    public Renames Read(YamlMap? renamed)
    {
        if (renamed is null)
            return Renames.None;
        renamed.Allow("steps", "answers", "options");
        var answers = steps.Where(s => s.Asks).Select(s => s.Answer).Distinct().ToList();
        var options = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        var byAnswer = renamed.Map("options");
        foreach (var key in byAnswer?.Keys ?? [])
        {
            if (answers.Contains(key))
                options[key] = Names(byAnswer!.Map(key), $"option of \"{key}\"", [.. steps.Where(s => s.Answer == key).SelectMany(s => s.Options).Select(o => o.Id).Distinct()]);
            else
                faults.Add(byAnswer!.LineAt(key), $"No step asks for \"{key}\"; answers are {string.Join(", ", answers)}.{FaultList.Suggest(key, answers)}");
        }

        return new Renames(
            Names(renamed.Map("steps"), "step", [.. steps.Select(s => s.Id)]),
            Names(renamed.Map("answers"), "answer", answers),
            options);
    }

    private Dictionary<string, string> Names(YamlMap? map, string what, List<string> now)
    {
        var names = new Dictionary<string, string>();
        foreach (var old in map?.Keys ?? [])
        {
            if (map!.Text(old) is not { } name)
                continue;
            if (!now.Contains(name))
                faults.Add(map.LineAt(old), $"There is no {what} called \"{name}\" to rename \"{old}\" to; there are {string.Join(", ", now)}.{FaultList.Suggest(name, now)}");
            else if (now.Contains(old))
                faults.Add(map.LineAt(old), $"The {what} \"{old}\" is still there, so it was not renamed; take this line out, or the old one.");
            names[old] = name;
        }

        return names;
    }
}
