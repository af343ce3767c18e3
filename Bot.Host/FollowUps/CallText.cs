using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.FollowUps;

/// <summary>What a call reminder says, or the word about a lead nobody took, from how its lead stands and what time it is. A singleton; thread-safe.</summary>
internal sealed class CallText(FollowUpTexts texts, LeadsDb leadsDb, IOptions<FollowUpOptions> options, TimeProvider clock)
{
    /// <param name="lead">With its answers.</param>
    public async Task<MessagePayload> Of(LeadsDbContext db, FollowUp row, Lead lead, Readers readers, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var shown = await LeadFacts.ShownNameOf(db, lead, cancellationToken);
        if (row.Kind == FollowUpKind.Overlooked)
            return texts.Overlooked(lead, shown, now - (lead.NextStepAt ?? now));
        var late = now - row.PlannedFor;
        var isLate = late > TimeSpan.FromSeconds(options.Value.LateAfterSeconds);
        return texts.Call(lead, shown, row.PlannedFor, isLate ? late : null, readers);
    }

    /// <summary>A queued reminder as it is to be read now; null when it can only be sent as it was queued, in parts or without its lead.</summary>
    public async Task<MessagePayload?> Render(OutboxItem item, CancellationToken cancellationToken)
    {
        if (item is not { FollowUpId: { } id, LeadNumber: { } number })
            return null;
        await using var db = leadsDb.Open();
        var row = await db.FollowUps.AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, cancellationToken);
        var lead = await LeadFacts.ByNumber(db, number).FirstOrDefaultAsync(cancellationToken);
        if (row is null || lead is null)
            return null;
        var payload = await Of(db, row, lead, await OwnerChats.Of(db, lead, cancellationToken), cancellationToken);
        return payload.Text.Length <= MessageSplit.MaxLength ? payload : null;
    }
}
