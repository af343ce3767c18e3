using Bot.Dialogs;
using Bot.Domain.Conversations;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Host.Firm;
using Bot.Host.FollowUps;
using Bot.Host.Scripts;
using Bot.Host.Texts;
using Bot.Host.Turns;

namespace Bot.Host.Leads;

/// <summary>What a visitor's turn means for the business: his consent, his lead, his words for the managers. A singleton; thread-safe.</summary>
internal sealed class LeadIntake(DialogCatalog dialogs, TakeLead leads, TakeFeedback feedback, LeadRelay relay, FollowUpPlanner followUps, FirmProfile firm)
{
    public async Task Learn(Turn turn, DialogSnapshot before, DialogTurn after, CancellationToken cancellationToken)
    {
        var conversation = turn.Conversation!;
        await RecordConsent(turn, after);
        var isFeedback = dialogs.ScriptOf(after.Snapshot).CollectsFeedback;
        await followUps.VisitorSpoke(turn.Scope, conversation, QuestionAfter(conversation, before, after, isFeedback), turn.Now, cancellationToken);
        if (isFeedback)
            await feedback.Learn(turn, before, after, cancellationToken);
        switch (after.Outcome)
        {
            case DialogOutcome.Completed when isFeedback:
                break;
            case DialogOutcome.Completed:
                await leads.Take(turn, after, wantsPerson: false, cancellationToken);
                break;
            case DialogOutcome.PersonWanted:
                await leads.Take(turn, after, wantsPerson: true, cancellationToken);
                break;
            case DialogOutcome.Stopped:
                conversation.OptOut(turn.Now);
                turn.Record(JournalEvent.DialogStopped, before.Step, conversation.LeadNumber);
                break;
            case DialogOutcome.WroteAfterEnd wrote:
                await relay.ToManagers(turn.Scope, conversation, wrote.Text.Length > 0 ? wrote.Text : Wordless(turn), turn.Now, cancellationToken);
                break;
            case DialogOutcome.Asking:
                if (!isFeedback && after.Learned.Any(a => AnswerKeys.IsContact(a.Key) || a.Key == AnswerKeys.Consent))
                    await leads.Follow(turn, after, cancellationToken);
                break;
            case DialogOutcome.StalePress or DialogOutcome.Informed:
                break;
            default:
                throw new InvalidOperationException($"Unknown outcome {after.Outcome}.");
        }
    }

    // A farewell or a survey is asked once and not reminded of. A question's own time counts from when it is put.
    private OpenQuestion QuestionAfter(Conversation conversation, DialogSnapshot before, DialogTurn after, bool isFeedback)
    {
        var isAsking = after.Outcome is DialogOutcome.Asking or DialogOutcome.StalePress && after.Snapshot.Status == DialogStatus.Asking && !isFeedback;
        var own = isAsking ? dialogs.ScriptOf(after.Snapshot).TimeoutOf(after.Snapshot)?.After : null;
        return new OpenQuestion(isAsking, conversation.NudgedAt is not null)
        {
            After = own,
            IsReplanned = isAsking && own != dialogs.ScriptOf(before).TimeoutOf(before)?.After,
        };
    }

    // A picture, a voice message, a contact without consent: the managers read that it came, as the transcript has it.
    private string Wordless(Turn turn) =>
        Phrases.Shipped[firm.Language, turn.Request.Activity.ChannelData is VisitorInput { Inbound: Inbound.SharedContact } ? "relay.shared-contact" : "relay.sent-other"];

    private async Task RecordConsent(Turn turn, DialogTurn after)
    {
        if (after.Learned.All(a => a.Key != AnswerKeys.Consent))
            return;
        var lead = (await leads.OpenLeadOf(turn))?.Number;
        foreach (var answer in after.Learned.Where(a => a.Key == AnswerKeys.Consent))
        {
            var isGiven = answer.Value.StartsWith("yes", StringComparison.Ordinal);
            turn.Scope.Rows.Insert(new Consent(turn.Conversation!.Id, isGiven, $"{after.Snapshot.Script}@{after.Snapshot.ScriptVersion}", turn.Now));
            turn.Record(isGiven ? JournalEvent.ConsentGiven : JournalEvent.ConsentRefused, "", lead);
        }
    }
}
