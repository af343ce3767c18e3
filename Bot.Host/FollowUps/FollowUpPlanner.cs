using Bot.Domain.Conversations;
using Bot.Domain.FollowUps;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.FollowUps;

/// <summary>Keeps the timer rows in step with what happened, inside its transaction. A singleton; thread-safe.</summary>
internal sealed class FollowUpPlanner(TurnQueries queries, FirmProfile firm, IOptions<FollowUpOptions> options)
{
    /// <summary>The visitor did something: an open question starts the clock of the nudge, anything else stops it.</summary>
    public async Task VisitorSpoke(WorkScope scope, Conversation conversation, OpenQuestion question, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (conversation.HasNudgePlanned && (question.WasNudged || !question.IsAsking))
        {
            await CancelNudges(scope, conversation, question.WasNudged ? "replied" : "finished", now, cancellationToken);
            conversation.PlanNudge(false);
        }

        if (!question.IsAsking || conversation.OptedOutAt is not null)
            return;
        var dueAt = now + (question.After ?? options.Value.Times.FirstNudge);
        if (!conversation.HasNudgePlanned)
        {
            var subject = FollowUp.OfChat(conversation.Id);
            var seq = conversation.Version == 0 ? 1 : await NextSeq(scope, subject, FollowUpKind.Abandoned);
            scope.Rows.Insert(new FollowUp(subject, FollowUpKind.Abandoned, seq, conversation.Id, null, dueAt));
            conversation.PlanNudge(true);
        }
        else if (question.IsReplanned)
        {
            await PendingOf(scope, conversation, FollowUpKind.Abandoned).ExecuteUpdateAsync(set => set
                .SetProperty(f => f.DueAt, dueAt)
                .SetProperty(f => f.PlannedFor, dueAt)
                .SetProperty(f => f.Version, f => f.Version + 1), cancellationToken);
        }
    }

    /// <summary>How long a visitor may fall silent in a farewell or survey before managers get what there is.</summary>
    public TimeSpan FeedbackPause => options.Value.Times.Feedback;

    /// <summary>How long the alarm about a lead nobody took lasts.</summary>
    public TimeSpan AlarmLasts => options.Value.Times.Escalate;

    /// <summary>The lead waits for somebody to take it, and the alarm about that has come to its end: it was announced again and escalated.</summary>
    public bool IsAlarmOver(Lead lead, DateTimeOffset now) => FollowUpPlan.UnclaimedSince(lead) is { } since && since + AlarmLasts <= now;

    /// <summary>He has begun to answer a farewell or survey: managers are told when he is through, or after a while.</summary>
    public async Task AwaitFeedback(WorkScope scope, Conversation conversation, Lead lead, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await PendingOf(scope, conversation, FollowUpKind.Feedback).AnyAsync(cancellationToken))
            return;
        var subject = FollowUp.OfChat(conversation.Id);
        var seq = await NextSeq(scope, subject, FollowUpKind.Feedback);
        scope.Rows.Insert(new FollowUp(subject, FollowUpKind.Feedback, seq, conversation.Id, lead.Number, now + FeedbackPause));
    }

    /// <summary>He is through; the managers are being told.</summary>
    public static Task EndFeedback(WorkScope scope, Conversation conversation, DateTimeOffset now, CancellationToken cancellationToken) =>
        Cancel(PendingOf(scope, conversation, FollowUpKind.Feedback), "told", now, cancellationToken);

    /// <summary>He lets us write once more: then a lost lead comes back, and one message goes to him on the same day.</summary>
    /// <param name="lead">His present or last one, saved; null when he never was a lead.</param>
    public async Task AgreeLater(WorkScope scope, Conversation conversation, Lead? lead, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await RefuseLater(scope, conversation, lead, now, cancellationToken);
        conversation.OptIn();
        // Who bought is written to as a visitor: that deal is closed, and nobody's to come back to.
        var own = lead is { Stage: not LeadStage.Won } ? lead : null;
        var subject = own is null ? FollowUp.OfChat(conversation.Id) : FollowUp.OfLead(own.Number);
        var seq = await NextSeq(scope, subject, FollowUpKind.WriteAgain);
        scope.Rows.Insert(new FollowUp(subject, FollowUpKind.WriteAgain, seq, conversation.Id, own?.Number, now + options.Value.Timing.WriteAgain));
    }

    /// <summary>He does not let us: what he had allowed before is not sent.</summary>
    public async Task RefuseLater(WorkScope scope, Conversation conversation, Lead? lead, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (lead is not null)
            await Replan(scope, lead, "agreed anew", now, cancellationToken);
        await Cancel(PendingOf(scope, conversation, FollowUpKind.WriteAgain), "agreed anew", now, cancellationToken);
    }

    /// <summary>Ends what is planned for the visitor's silence.</summary>
    public async Task CancelNudges(WorkScope scope, Conversation conversation, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await foreach (var row in queries.Pending(scope.Db, conversation.Id, FollowUpKind.Abandoned).WithCancellation(cancellationToken))
        {
            var version = row.Version;
            row.End(FollowUpStatus.Cancelled, reason, now);
            scope.Rows.Update(row, version);
        }
    }

    /// <summary>The visitor wants no more reminders; the dialog goes on when he does.</summary>
    public async Task Mute(WorkScope scope, Conversation conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (conversation.HasNudgePlanned)
            await CancelNudges(scope, conversation, "opted out", now, cancellationToken);
        conversation.PlanNudge(false);
        conversation.OptOut(now);
        scope.Rows.Insert(new JournalEntry(JournalEvent.OptedOut, "visitor", now) { ConversationId = conversation.Id, LeadNumber = conversation.LeadNumber });
    }

    /// <summary>
    /// Makes the lead's timers what its state asks for: cancels the others, adds the missing, repeats none that was
    /// let go already. Call it after every change of a lead, once that is saved. Ends the alarm about an unclaimed
    /// lead when it no longer waits, and those that nobody was told of it when it is taken or closed.
    /// </summary>
    /// <param name="isNew">The lead was opened in this transaction: there are no timers yet, nor an alarm.</param>
    public async Task Replan(WorkScope scope, Lead lead, string reason, DateTimeOffset now, CancellationToken cancellationToken, bool isNew = false)
    {
        if (!lead.IsOpen)
            await scope.Db.Entry(lead).Collection(l => l.Answers).LoadAsync(cancellationToken);
        var subject = FollowUp.OfLead(lead.Number);
        var all = isNew ? [] : await queries.Timers(scope.Db, subject).ToListAsync(cancellationToken);
        var rows = all.FindAll(row => row.Status != FollowUpStatus.Cancelled && row.Kind != FollowUpKind.WriteAgain);
        var wanted = FollowUpPlan.For(lead, options.Value.Timing, firm.Hours);
        foreach (var row in rows.Where(row => row.Status == FollowUpStatus.Pending && !wanted.Any(planned => FollowUpPlan.IsFor(row, planned))))
            row.End(FollowUpStatus.Cancelled, reason, now);

        foreach (var missing in wanted.Where(planned => !rows.Any(row => row.Status != FollowUpStatus.Cancelled && FollowUpPlan.IsFor(row, planned))))
        {
            var seq = 1 + all.Where(row => row.Kind == missing.Kind).Select(row => row.Seq).DefaultIfEmpty().Max();
            scope.Rows.Insert(new FollowUp(subject, missing.Kind, seq, lead.ConversationId, lead.Number, DueAt(missing, now)));
        }

        if (FollowUpPlan.UnclaimedSince(lead) is null && all.Exists(row => row.Kind == FollowUpKind.Unclaimed))
            await EndAlarm(scope, lead.Number, IncidentKinds.Unclaimed, now, cancellationToken);
        if (lead.WaitingSince is null && await queries.HasIncident(scope.Db, lead.Number, IncidentKinds.ReplyUntold))
            await EndAlarm(scope, lead.Number, IncidentKinds.ReplyUntold, now, cancellationToken);
        if (lead.NextStep == NextStepKind.Claim)
            return;
        foreach (var kind in IncidentKinds.OfUntoldLead)
        {
            if (await queries.HasIncident(scope.Db, lead.Number, kind))
                await EndAlarm(scope, lead.Number, kind, now, cancellationToken);
        }
    }

    /// <summary>Why a lead's due row makes no sense any more; null when it does.</summary>
    public string? Obstacle(Lead? lead, FollowUp row) => FollowUpPlan.Obstacle(lead, row, options.Value.Timing, firm.Hours);

    // A lead that starts to be urgent long after it came is announced now, and again only after the usual pause. One that may
    // wait after all is told of then too, but not at night.
    private DateTimeOffset DueAt(PlannedFollowUp planned, DateTimeOffset now)
    {
        if (planned.DueAt > now || !FollowUpPlan.IsOfFreeLead(planned.Kind))
            return planned.DueAt;
        var soon = now + options.Value.Times.Realert;
        return planned.Kind == FollowUpKind.Overlooked ? firm.Hours.NextOpen(soon) : soon;
    }

    /// <summary>Ends what is open of a lead and kind, and writes down that it did.</summary>
    public static async Task EndAlarm(WorkScope scope, int leadNumber, string kind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var alarms = await scope.Db.Incidents.Where(i => i.LeadNumber == leadNumber && i.Kind == kind && i.ClosedAt == null).ToListAsync(cancellationToken);
        foreach (var alarm in alarms)
        {
            alarm.Close(now);
            scope.Db.Journal.Add(new JournalEntry(JournalEvent.IncidentClosed, "bot", now) { LeadNumber = leadNumber, Detail = kind });
        }
    }

    private static IQueryable<FollowUp> PendingOf(WorkScope scope, Conversation conversation, FollowUpKind kind) => scope.Db.FollowUps
        .Where(f => f.ConversationId == conversation.Id && f.Status == FollowUpStatus.Pending && f.Kind == kind);

    private static Task Cancel(IQueryable<FollowUp> rows, string reason, DateTimeOffset now, CancellationToken cancellationToken) => rows
        .ExecuteUpdateAsync(set => set
            .SetProperty(f => f.Status, FollowUpStatus.Cancelled)
            .SetProperty(f => f.Reason, reason)
            .SetProperty(f => f.EndedAt, now)
            .SetProperty(f => f.Version, f => f.Version + 1), cancellationToken);

    /// <summary>The number after the last one used for this subject and kind.</summary>
    public async Task<int> NextSeq(WorkScope scope, string subject, FollowUpKind kind) => 1 + (await queries.LastSeq(scope.Db, subject, kind) ?? 0);
}
