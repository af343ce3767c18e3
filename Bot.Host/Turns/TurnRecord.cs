using Bot.Dialogs;
using Bot.Dialogs.Replays;
using Bot.Domain.Conversations;
using Bot.Domain.Firm;
using Bot.Domain.Leads;

namespace Bot.Host.Turns;

/// <summary>
/// Keeps with the transcript what a turn began with, so that the conversation can be run again (see
/// <see cref="Bot.Host.Scripts.StoredDialog"/>). Costs a column of a row that is written anyway.
/// </summary>
internal static class TurnRecord
{
    /// <param name="opened">What the engine was given.</param>
    /// <param name="diary">The diary it was given.</param>
    public static void Keep(Turn turn, DialogScript script, OpenedDialog opened, CallDiary diary)
    {
        var (before, inbound) = opened;
        var record = new RecordedInbound(turn.Now, WithoutSecret(inbound, before))
        {
            From = opened.IsAsStored || DialogSnapshotJson.Write(before) is var from && from == turn.Conversation!.State ? null : WithoutHeld(before, from),
            Diary = diary,
            Version = script.Version == before.ScriptVersion ? null : script.Version,
        };
        turn.Keep(record.Write(turn.Opening?.Text));
    }

    // Contacts that wait for his yes are dropped with his no; they must not stay here.
    private static string WithoutHeld(DialogSnapshot before, string from) =>
        before.Held.IsDefaultOrEmpty ? from : DialogSnapshotJson.Write(before with { Held = [] });

    // Before he agreed to it his number is not written down here; with his yes it stands among the answers.
    private static Inbound WithoutSecret(Inbound inbound, DialogSnapshot before) =>
        inbound is Inbound.SharedContact contact && before[AnswerKeys.Consent] is not "yes" ? contact with { Phone = "", Name = null } : inbound;
}
