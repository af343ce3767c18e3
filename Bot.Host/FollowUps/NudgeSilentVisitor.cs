using Bot.Dialogs;
using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Journal;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.Scripts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.FollowUps;

/// <summary>Works the nudge to a visitor who fell silent in mid-dialog. A singleton; thread-safe.</summary>
internal sealed class NudgeSilentVisitor(FollowUpPlanner planner, NudgeCheck check, DialogCatalog dialogs, VisitorVoice voice, NudgeTexts texts, NudgeButtons buttons, IOptions<FollowUpOptions> options)
{
    private const int LastStep = 2;

    public async Task Work(WorkScope scope, FollowUp row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var conversation = await scope.Db.Conversations.FirstOrDefaultAsync(c => c.Id == row.ConversationId, cancellationToken);
        if (conversation is null)
        {
            row.End(FollowUpStatus.Cancelled, "erased", now);
            return;
        }

        switch (await check.BeforeQueued(scope.Db, row, conversation, now, cancellationToken))
        {
            case NudgeVerdict.Send:
                await Send(scope, row, conversation, now, cancellationToken);
                break;
            case NudgeVerdict.Postpone later:
                row.Postpone(later.Until);
                break;
            case NudgeVerdict.Skip skip:
                GiveUp(row, conversation, FollowUpStatus.Skipped, skip.Reason, now);
                break;
            case NudgeVerdict.Cancel cancel:
                GiveUp(row, conversation, FollowUpStatus.Cancelled, cancel.Reason, now);
                break;
            default:
                throw new InvalidOperationException("A verdict the nudge does not know.");
        }
    }

    private async Task Send(WorkScope scope, FollowUp row, Conversation conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        voice.Say(scope, conversation, Message(row, conversation), now);
        row.End(FollowUpStatus.Sent, "", now);
        conversation.Nudged(now);
        conversation.PlanNudge(row.Step < LastStep);
        conversation.Touch();
        if (row.Step < LastStep)
        {
            var seq = await planner.NextSeq(scope, row.Subject, row.Kind);
            scope.Db.FollowUps.Add(new FollowUp(row.Subject, row.Kind, seq, conversation.Id, null, now + options.Value.Times.SecondNudge) { Step = row.Step + 1 });
        }

        scope.Rows.Insert(new JournalEntry(JournalEvent.Nudged, "clock", now)
        {
            ConversationId = conversation.Id,
            LeadNumber = conversation.LeadNumber,
            Detail = row.Step == 1 ? "first" : "second",
        });
    }

    // The buttons belong to the open question, so a nudge carries its number.
    private OutgoingMessage Message(FollowUp row, Conversation conversation)
    {
        var own = row.Step == 1 ? dialogs.TimeoutOf(conversation)?.Text : null;
        var text = own ?? texts[conversation.Language, row.Step == 1 ? "nudge.first" : "nudge.second"];
        var token = conversation.State.Length == 0 ? 0 : DialogSnapshotJson.Read(conversation.State)?.Token ?? 0;
        return new OutgoingMessage(new Reply(text, buttons.In(conversation.Language), token))
        {
            Kind = OutboxKind.Nudge,
            FollowUpId = row.Id,
        };
    }

    private static void GiveUp(FollowUp row, Conversation conversation, FollowUpStatus status, string reason, DateTimeOffset now)
    {
        row.End(status, reason, now);
        conversation.PlanNudge(false);
        conversation.Touch();
    }
}
