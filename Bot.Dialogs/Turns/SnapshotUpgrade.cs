using System.Collections.Immutable;

namespace Bot.Dialogs.Turns;

/// <summary>
/// Brings a snapshot to the present version of its script: missing parts become empty, what the script has renamed is
/// called by its new name. Nothing is taken away.
/// </summary>
internal static class SnapshotUpgrade
{
    public static DialogSnapshot To(DialogScript script, DialogSnapshot snapshot)
    {
        var whole = snapshot with
        {
            Language = script.LanguageOr(snapshot.Language),
            Step = snapshot.Step ?? "",
            Answers = Whole(snapshot.Answers),
            Trail = Whole(snapshot.Trail),
            Chosen = Whole(snapshot.Chosen),
            Proposed = Whole(snapshot.Proposed),
            Held = Whole(snapshot.Held),
        };
        if (snapshot.Script == script.Name && snapshot.ScriptVersion != script.Version)
            whole = Renamed(script, whole);
        return whole with { Script = script.Name, ScriptVersion = script.Version };
    }

    private static DialogSnapshot Renamed(DialogScript script, DialogSnapshot snapshot) => snapshot with
    {
        Step = StepNow(script, snapshot.Step),
        Trail = [.. snapshot.Trail.Select(s => StepNow(script, s))],
        Answers = Renamed(script, snapshot.Answers),
        Proposed = Renamed(script, snapshot.Proposed),
        Held = Renamed(script, snapshot.Held),
        Chosen = script.Step(StepNow(script, snapshot.Step)) is { } open
            ? [.. snapshot.Chosen.Select(id => OptionNow(script, open.Answer, open.Answer, id)).Where(id => open.Option(id) is not null)]
            : [],
        Guess = null,
    };

    private static ImmutableArray<KnownAnswer> Renamed(DialogScript script, ImmutableArray<KnownAnswer> answers)
    {
        var renamed = ImmutableArray.CreateBuilder<KnownAnswer>(answers.Length);
        foreach (var answer in answers)
        {
            var key = script.Renamed.Answers.GetValueOrDefault(answer.Key, answer.Key);
            // Both the old and the new name known: neither may be lost.
            if (key != answer.Key && answers.Any(a => a.Key == key))
                key = answer.Key;
            renamed.Add(answer with { Key = key, Value = ValueNow(script, answer, key) });
        }

        return renamed.ToImmutable();
    }

    private static string ValueNow(DialogScript script, KnownAnswer answer, string key)
    {
        if (!script.Renamed.Options.ContainsKey(key) && !script.Renamed.Options.ContainsKey(answer.Key))
            return answer.Value;
        return string.Join(',', answer.Value.Split(',').Select(id => OptionNow(script, key, answer.Key, id)));
    }

    private static string StepNow(DialogScript script, string step) => script.Renamed.Steps.GetValueOrDefault(step, step);

    private static string OptionNow(DialogScript script, string key, string oldKey, string id) =>
        (script.Renamed.Options.GetValueOrDefault(key) ?? script.Renamed.Options.GetValueOrDefault(oldKey))?.GetValueOrDefault(id) ?? id;

    private static ImmutableArray<T> Whole<T>(ImmutableArray<T> list) => list.IsDefault ? [] : list;
}
