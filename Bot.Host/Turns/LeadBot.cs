using Bot.Dialogs;
using Bot.Domain.Conversations;
using Bot.Domain.Firm;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Host.FollowUps;
using Bot.Host.Leads;
using Bot.Host.Scripts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Host.Turns;

/// <summary>The bot itself: leads the visitor through the dialog. Holds no state between turns.</summary>
internal sealed class LeadBot(DialogCatalog dialogs, DialogEntrance entrance, LeadIntake intake, CallBook calls, FollowUpPlanner followUps, NudgeButtons buttons, NudgeTexts texts) : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        Answer(turnContext, cancellationToken);

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Answer(turnContext, cancellationToken);

    private async Task Answer(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.ChannelData is not VisitorInput { Inbound: var inbound })
            return;
        var turn = Turn.Of(turnContext);
        var conversation = turn.Conversation!;
        if (IsNudgeAnswer(inbound, buttons.IsMute, conversation.Language))
        {
            await followUps.Mute(turn.Scope, conversation, turn.Now, cancellationToken);
            await turnContext.SendActivityAsync(AsActivity(new Reply(texts[conversation.Language, "nudge.muted"], [], 0)), cancellationToken);
            return;
        }

        if (IsNudgeAnswer(inbound, buttons.IsContinue, conversation.Language))
            inbound = new Inbound.Started();
        var opened = await entrance.Open(turn, inbound, cancellationToken);
        var before = opened.Snapshot;
        var script = dialogs.ScriptOf(before);
        var (after, diary) = await Advance(turn, script, opened);
        TurnRecord.Keep(turn, script, opened, diary);
        if (DialogBeginnings.Of(conversation.State, after.Snapshot) is { } begun)
            turn.Scope.Rows.Insert(new JournalEntry(JournalEvent.DialogBegan, "visitor", turn.Now) { ConversationId = conversation.Id, Detail = begun });

        foreach (var reply in after.Replies)
            await turnContext.SendActivityAsync(AsActivity(reply), cancellationToken);
        if (after.Outcome is DialogOutcome.StalePress)
            turn.Result = turn.Result with { PressNotice = after.Replies.Count > 0 ? null : "" };
        conversation.Advance(DialogSnapshotJson.Write(after.Snapshot), after.Snapshot.Step, StatusOf(after.Snapshot.Status), after.Snapshot.Language);
        await intake.Learn(turn, before, after, cancellationToken);
    }

    // Few turns are about calls, so the diary is asked for only when one has shown that it is.
    private async Task<(DialogTurn Turn, CallDiary Diary)> Advance(Turn turn, DialogScript script, OpenedDialog opened)
    {
        var after = DialogEngine.Advance(script, opened.Snapshot, opened.Inbound, turn.Now);
        if (!after.ConcernsCalls)
            return (after, CallDiary.Free);
        var diary = await calls.For(turn.Scope, turn.Conversation!, after.Snapshot[AnswerKeys.Phone], turn.Now);
        return (diary.Busy.IsEmpty ? after : DialogEngine.Advance(script, opened.Snapshot, opened.Inbound, turn.Now, diary), diary);
    }

    // A nudge's buttons are not the script's: they are answered before the dialog reads the message.
    private static bool IsNudgeAnswer(Inbound inbound, Func<string, string, bool> means, string language) => inbound switch
    {
        Inbound.Pressed pressed => means(pressed.OptionId, language),
        Inbound.Said said => means(said.Text, language),
        Inbound.Started or Inbound.SharedContact or Inbound.SentOther => false,
        _ => false,
    };

    private static Activity AsActivity(Reply reply)
    {
        var activity = MessageFactory.Text(reply.Text);
        activity.ChannelData = reply;
        return activity;
    }

    private static ConversationStatus StatusOf(DialogStatus status) => status switch
    {
        DialogStatus.Asking => ConversationStatus.InDialog,
        DialogStatus.Ended => ConversationStatus.Finished,
        DialogStatus.Stopped => ConversationStatus.Stopped,
        DialogStatus.WithPerson => ConversationStatus.WithPerson,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A dialog status the conversation does not know."),
    };
}
