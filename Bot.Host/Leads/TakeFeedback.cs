using Bot.Dialogs;
using Bot.Domain.Conversations;
using Bot.Domain.FollowUps;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Bot.Host.FollowUps;
using Bot.Host.Scripts;
using Bot.Host.Turns;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Leads;

/// <summary>
/// Takes what a visitor says in a script that collects feedback: kept with his present or last lead as he says it, told
/// to the managers in one message when he is through or falls silent. A singleton; thread-safe.
/// </summary>
internal sealed class TakeFeedback(DialogCatalog dialogs, LeadAlerts alerts, FollowUpPlanner followUps, FeedbackWords words)
{
    private static readonly string[] Journalled = [AnswerKeys.Recommends, AnswerKeys.LostBecause, AnswerKeys.WriteLater];

    /// <summary>The turn's answers, while the script asks and when it is through.</summary>
    public async Task Learn(Turn turn, DialogSnapshot before, DialogTurn after, CancellationToken cancellationToken)
    {
        var (scope, conversation) = (turn.Scope, turn.Conversation!);
        var script = dialogs.ScriptOf(after.Snapshot);
        var said = after.Snapshot.Answers.Where(a => !AnswerKeys.IsContact(a.Key) && script.Asks(a.Key)).ToList();
        var isOver = after.Outcome is DialogOutcome.Completed or DialogOutcome.PersonWanted or DialogOutcome.Stopped && before.Status == DialogStatus.Asking;
        var learned = after.Learned.Where(a => said.Exists(s => s.Key == a.Key)).ToList();
        if (said.Count == 0 || (!isOver && learned.Count == 0))
            return;
        var lead = await LeadOf(scope, conversation, cancellationToken);
        if (lead?.Learn(learned.Select(a => new LeadAnswer(a.Key, a.Value, a.Text, turn.Now))) is true)
            await scope.Db.SaveChangesAsync(cancellationToken);
        if (learned.FindLast(a => a.Key == AnswerKeys.WriteLater) is { } later)
            await Agree(turn, lead, later.Value == "yes", cancellationToken);
        if (lead is null)
        {
            if (isOver)
                Journal(scope, conversation, null, after.Snapshot, turn.Now);
            return;
        }

        if (!isOver)
        {
            await followUps.AwaitFeedback(scope, conversation, lead, turn.Now, cancellationToken);
            return;
        }

        await FollowUpPlanner.EndFeedback(scope, conversation, turn.Now, cancellationToken);
        Journal(scope, conversation, lead, after.Snapshot, turn.Now);
        await Tell(scope, lead, said, turn.Now, cancellationToken);
    }

    // No lead is needed for it: the chat is the way to him.
    private async Task Agree(Turn turn, Lead? lead, bool mayWrite, CancellationToken cancellationToken)
    {
        var (scope, conversation) = (turn.Scope, turn.Conversation!);
        if (mayWrite)
        {
            await followUps.AgreeLater(scope, conversation, lead, turn.Now, cancellationToken);
            return;
        }

        await followUps.Mute(scope, conversation, turn.Now, cancellationToken);
        await followUps.RefuseLater(scope, conversation, lead, turn.Now, cancellationToken);
    }

    /// <summary>Works the timer of feedback that stopped half-way: the managers get what there is.</summary>
    public async Task TellRest(WorkScope scope, FollowUp row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lead = await scope.Db.Leads.Include(l => l.Answers).FirstOrDefaultAsync(l => l.Number == row.LeadNumber, cancellationToken);
        var since = row.PlannedFor - followUps.FeedbackPause - TimeSpan.FromSeconds(1);
        var said = lead?.Answers.Where(a => a.At >= since && !AnswerKeys.IsContact(a.Key)).Select(a => new KnownAnswer(a.Key, a.Value, a.Text)).ToList() ?? [];
        if (lead is null || said.Count == 0)
        {
            row.End(FollowUpStatus.Cancelled, "nothing to tell", now);
            return;
        }

        row.End(FollowUpStatus.Sent, "", now);
        scope.Db.Journal.Add(new JournalEntry(JournalEvent.FeedbackGiven, "visitor", now) { LeadNumber = lead.Number, ConversationId = row.ConversationId, Detail = Detail(said) });
        await Tell(scope, lead, said, now, cancellationToken);
    }

    private async Task Tell(WorkScope scope, Lead lead, IReadOnlyList<KnownAnswer> said, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var shown = await LeadFacts.ShownNameOf(scope.Db, lead, cancellationToken);
        await alerts.Notify(scope, words.Of(lead, shown, said), lead.Number, now, cancellationToken);
        await alerts.RefreshCards(scope, lead.Number, now, cancellationToken);
    }

    private static async Task<Lead?> LeadOf(WorkScope scope, Conversation conversation, CancellationToken cancellationToken) =>
        conversation.LeadNumber is not { } last ? null
            : await scope.Db.Leads.Include(l => l.Answers).FirstOrDefaultAsync(l => l.ConversationId == conversation.Id && l.ClosedAt == null, cancellationToken)
                ?? await scope.Db.Leads.Include(l => l.Answers).FirstOrDefaultAsync(l => l.Number == last, cancellationToken);

    private static void Journal(WorkScope scope, Conversation conversation, Lead? lead, DialogSnapshot snapshot, DateTimeOffset now) =>
        scope.Rows.Insert(new JournalEntry(JournalEvent.FeedbackGiven, "visitor", now)
        {
            ConversationId = conversation.Id,
            LeadNumber = lead?.Number,
            Detail = Detail(snapshot.Answers),
        });

    // Ids and figures only: the journal holds no visitor's words.
    private static string Detail(IReadOnlyList<KnownAnswer> said) =>
        string.Join(", ", said.Where(a => Journalled.Contains(a.Key)).Select(a => $"{a.Key} {a.Value}")) is { Length: <= 500 } detail ? detail : "";
}
