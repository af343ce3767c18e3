using Bot.Dialogs;
using Bot.Dialogs.Replays;
using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.Scripts;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.FollowUps;

/// <summary>
/// Works what is said to the visitor of a closed lead, or to one who took his leave: his dialog moves to the script that asks, in the transaction that
/// queues its first words, so that his answer meets the question he read. A singleton; thread-safe.
/// </summary>
internal sealed class AskAfterwards(AskCheck check, DialogCatalog dialogs, DialogRoutes routes, AskWords words, VisitorVoice voice, FollowUpPlanner planner)
{
    public async Task Work(WorkScope scope, FollowUp row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var conversation = await scope.Db.Conversations.FirstOrDefaultAsync(c => c.Id == row.ConversationId, cancellationToken);
        var lead = await scope.Db.Leads.Include(l => l.Answers).FirstOrDefaultAsync(l => l.Number == row.LeadNumber, cancellationToken);
        if (conversation is null || Obstacle(row, lead) is not null)
        {
            row.End(FollowUpStatus.Cancelled, Obstacle(row, lead) ?? "erased", now);
            return;
        }

        switch (await check.Judge(scope.Db, row, conversation, isQueued: false, now, cancellationToken))
        {
            case NudgeVerdict.Send:
                Send(scope, row, conversation, now);
                break;
            case NudgeVerdict.Postpone later:
                row.Postpone(later.Until);
                break;
            case NudgeVerdict.Skip skip:
                row.End(FollowUpStatus.Skipped, skip.Reason, now);
                break;
            case NudgeVerdict.Cancel cancel:
                row.End(FollowUpStatus.Skipped, cancel.Reason, now);
                break;
            default:
                throw new InvalidOperationException("A verdict that the question does not know.");
        }
    }

    private string? Obstacle(FollowUp row, Lead? lead) =>
        row.Kind != FollowUpKind.WriteAgain ? planner.Obstacle(lead, row)
            : row.LeadNumber is null || MayBeWrittenTo(lead) ? null : "taken";

    // A lost lead comes back on the day of the one message. Taken by somebody, it is his to write, until he closes it.
    private static bool MayBeWrittenTo(Lead? lead) => lead is { Stage: not LeadStage.Won }
        && (lead.OwnerId is null || (!lead.IsOpen && LostReasons.MayAsk(lead.LostReason)));

    private void Send(WorkScope scope, FollowUp row, Conversation conversation, DateTimeOffset now)
    {
        var before = dialogs.Read(conversation, CanShareContact(conversation));
        var messages = Script(row) is { } script ? Enter(script, conversation, before, now) : [new OutgoingMessage(words.WriteAgain(conversation, before.Token))];
        foreach (var message in messages)
            voice.Say(scope, conversation, message with { Kind = OutboxKind.Nudge, FollowUpId = row.Id }, now);
        row.End(FollowUpStatus.Sent, "", now);
        conversation.Nudged(now);
        conversation.Touch();
        scope.Rows.Insert(new JournalEntry(JournalEvent.AskedAfterwards, "clock", now)
        {
            ConversationId = conversation.Id,
            LeadNumber = row.LeadNumber,
            Detail = Script(row)?.Name ?? "agreed",
        });
    }

    // The first message tells what began the turn, so that the conversation can be run again.
    private List<OutgoingMessage> Enter(DialogScript script, Conversation conversation, DialogSnapshot before, DateTimeOffset now)
    {
        var entered = routes.Enter(script, before) with { Held = [] };
        var turn = DialogEngine.Advance(script, entered, new Inbound.Started(), now);
        conversation.Advance(DialogSnapshotJson.Write(turn.Snapshot), turn.Snapshot.Step, ConversationStatus.InDialog, turn.Snapshot.Language);
        var record = new RecordedInbound(now, new Inbound.Started()) { From = DialogSnapshotJson.Write(entered) }.Write(null);
        return [.. turn.Replies.Select((reply, i) => new OutgoingMessage(reply) { Inbound = i == 0 ? record : null })];
    }

    private DialogScript? Script(FollowUp row) => row.Kind switch
    {
        FollowUpKind.Farewell => routes.AfterLost,
        FollowUpKind.Survey => routes.AfterWon,
        _ => null,
    };

    private static bool CanShareContact(Conversation conversation) =>
        conversation.State.Length > 0 && DialogSnapshotJson.Read(conversation.State) is { CanShareContact: true };
}
