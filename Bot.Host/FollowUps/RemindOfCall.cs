using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.Leads;
using Microsoft.Extensions.Options;

namespace Bot.Host.FollowUps;

/// <summary>
/// Works the timer of a promised call: tells the owner at the minute, or at once and marked late after an outage. And
/// that of a lead nobody took, which tells everybody. Never given up while the lead waits for it. A singleton; thread-safe.
/// </summary>
internal sealed class RemindOfCall(LeadAlerts alerts, OutboxQueue outbox, FollowUpTexts texts, IOptions<FollowUpOptions> options)
{
    public async Task Work(WorkScope scope, FollowUp row, Lead lead, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var readers = await OwnerChats.Of(scope, lead, cancellationToken);
        if (readers.Addresses.Count == 0)
        {
            await alerts.OpenIncident(scope, IncidentKinds.NoManagersChat, lead.Number, now);
            row.Postpone(now.AddMinutes(options.Value.RetryMinutes));
            return;
        }

        var late = now - row.PlannedFor;
        var isLate = late > TimeSpan.FromSeconds(options.Value.LateAfterSeconds);
        var shown = await LeadFacts.ShownNameOf(scope.Db, lead, cancellationToken);
        var reminder = row.Kind == FollowUpKind.Overlooked
            ? texts.Overlooked(lead, shown, now - (lead.NextStepAt ?? now))
            : texts.Call(lead, shown, row.PlannedFor, isLate ? late : null, readers);
        foreach (var chat in readers.Addresses)
            outbox.Add(scope, chat, OutboxKind.CallReminder, reminder, now, new OutboxFacts(lead.Number, FollowUpId: row.Id));
        row.End(FollowUpStatus.Sent, "", now);
    }
}
