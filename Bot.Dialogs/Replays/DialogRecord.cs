using System.Collections.Immutable;
using Bot.Domain.Firm;

namespace Bot.Dialogs.Replays;

/// <summary>One turn of a recorded conversation.</summary>
/// <param name="At">When it was.</param>
/// <param name="Inbound">What the visitor did.</param>
/// <param name="Replies">What was answered.</param>
/// <param name="Outcome">What it meant, by the name of the case of <see cref="DialogOutcome"/>.</param>
/// <param name="Snapshot">The dialog behind it, as <see cref="DialogSnapshotJson"/> writes it.</param>
public sealed record RecordedTurn(DateTimeOffset At, Inbound Inbound, IReadOnlyList<Reply> Replies, string Outcome, string Snapshot)
{
    /// <summary>The dialog before it, when it had been changed from outside since the turn before; null: as that turn left it.</summary>
    public DialogSnapshot? From { get; init; }

    /// <summary>When managers were free to call, as far as it mattered.</summary>
    public CallDiary Diary { get; init; } = CallDiary.Free;
}

/// <summary>
/// A conversation that can be run again: where the dialog stood first, and every turn since. Immutable; stored by
/// <see cref="DialogRecordJson"/>.
/// </summary>
/// <param name="Start">Before the first turn.</param>
public sealed record DialogRecord(DialogSnapshot Start, ImmutableArray<RecordedTurn> Turns)
{
    public static DialogRecord Of(DialogSnapshot start) => new(start, []);

    /// <summary>The record with this turn behind its others.</summary>
    public DialogRecord With(DateTimeOffset at, Inbound inbound, DialogTurn turn) => this with
    {
        Turns = Turns.Add(new RecordedTurn(at, inbound, turn.Replies, turn.Outcome.GetType().Name, DialogSnapshotJson.Write(turn.Snapshot))),
    };
}
