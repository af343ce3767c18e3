using Bot.Domain.Conversations;
using Bot.Domain.FollowUps;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.FollowUps;

/// <summary>Keeps the timer rows in step with what happened, inside its transaction. A singleton; thread-safe.</summary>
internal sealed class FollowUpPlanner(IOptions<FollowUpOptions> options)
{
    /// <summary>The visitor did something: an open question starts the clock of the nudge, anything else stops it.</summary>
    /// <param name="wasNudged">A nudge had been sent since his last word; his word answers it.</param>
    public async Task VisitorSpoke(WorkScope scope, Conversation conversation, bool isAsking, bool wasNudged, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (conversation.HasNudgePlanned && (wasNudged || !isAsking))
        {
            await CancelNudges(scope, conversation, wasNudged ? "replied" : "finished", now, cancellationToken);
            conversation.PlanNudge(false);
        }

        if (isAsking && !conversation.HasNudgePlanned && conversation.OptedOutAt is null)
        {
            var subject = FollowUp.OfChat(conversation.Id);
            var seq = await NextSeq(scope, subject, FollowUpKind.Abandoned, isNew: conversation.Version == 0, cancellationToken);
            scope.Rows.Insert(new FollowUp(subject, FollowUpKind.Abandoned, seq, conversation.Id, null, now + options.Value.Times.FirstNudge));
            conversation.PlanNudge(true);
        }
    }

    /// <summary>Ends what is planned for the visitor's silence.</summary>
    public static Task CancelNudges(WorkScope scope, Conversation conversation, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        scope.Db.FollowUps
            .Where(f => f.ConversationId == conversation.Id && f.Status == FollowUpStatus.Pending && f.Kind == FollowUpKind.Abandoned)
            .ExecuteUpdateAsync(set => set
                .SetProperty(f => f.Status, FollowUpStatus.Cancelled)
                .SetProperty(f => f.Reason, reason)
                .SetProperty(f => f.EndedAt, now)
                .SetProperty(f => f.Version, f => f.Version + 1), cancellationToken);

    /// <summary>Makes the lead's timers what its state asks for: cancels the others, adds the missing.</summary>
    public async Task Replan(WorkScope scope, Lead lead, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var subject = FollowUp.OfLead(lead.Number);
        var pending = await scope.Db.FollowUps.Where(f => f.Subject == subject && f.Status == FollowUpStatus.Pending).ToListAsync(cancellationToken);
        var wanted = FollowUpPlan.For(lead, options.Value.Times).ToList();
        foreach (var row in pending)
        {
            var index = wanted.FindIndex(w => w.Kind == row.Kind && (w.DueAt == row.PlannedFor || (row.Kind == FollowUpKind.Unclaimed && row.Step > 1)));
            if (index >= 0)
                wanted.RemoveAt(index);
            else
                row.End(FollowUpStatus.Cancelled, reason, now);
        }

        foreach (var missing in wanted)
            scope.Db.FollowUps.Add(new FollowUp(subject, missing.Kind, await NextSeq(scope, subject, missing.Kind, isNew: false, cancellationToken), lead.ConversationId, lead.Number, missing.DueAt));
    }

    /// <summary>The number after the last one used for this subject and kind.</summary>
    public static async Task<int> NextSeq(WorkScope scope, string subject, FollowUpKind kind, bool isNew, CancellationToken cancellationToken) => isNew
        ? 1
        : 1 + (await scope.Db.FollowUps.Where(f => f.Subject == subject && f.Kind == kind).MaxAsync(f => (int?)f.Seq, cancellationToken) ?? 0);
}
