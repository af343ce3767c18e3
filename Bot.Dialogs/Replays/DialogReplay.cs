namespace Bot.Dialogs.Replays;

/// <summary>
/// Runs a recorded conversation again. The engine is pure: with the same scripts the outputs are the same to the
/// byte, with others they show what the change does.
/// </summary>
public static class DialogReplay
{
    /// <summary>The record as it would be made now; its lines equal the old ones when nothing changed.</summary>
    /// <exception cref="ArgumentException">A script of the conversation is not among <paramref name="scripts"/>.</exception>
    public static DialogRecord Run(DialogScripts scripts, DialogRecord record)
    {
        var again = DialogRecord.Of(record.Start);
        var snapshot = record.Start;
        foreach (var turn in record.Turns)
        {
            var made = Advance(scripts, turn.From ?? snapshot, turn);
            again = again.With(turn.At, turn.Inbound, made);
            again = again with { Turns = again.Turns.SetItem(again.Turns.Length - 1, again.Turns[^1] with { From = turn.From, Diary = turn.Diary }) };
            snapshot = DialogSnapshotJson.Read(DialogSnapshotJson.Write(made.Snapshot))!;
        }

        return again;
    }

    private static DialogTurn Advance(DialogScripts scripts, DialogSnapshot snapshot, RecordedTurn turn) =>
        scripts.TryGet(snapshot.Script, out var script)
            ? DialogEngine.Advance(script, snapshot, turn.Inbound, turn.At, turn.Diary)
            : throw new ArgumentException($"The conversation runs in the script \"{snapshot.Script}\"; there are {string.Join(", ", scripts.All.Select(s => s.Name))}.", nameof(scripts));
}
