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
            whole = script.Renamed.Apply(whole) with { Guess = null };
        return whole with { Script = script.Name, ScriptVersion = script.Version };
    }

    private static ImmutableArray<T> Whole<T>(ImmutableArray<T> list) => list.IsDefault ? [] : list;
}
