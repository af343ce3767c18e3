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
/// that of a lead nobody took, which tells everybody. What waits in the outbox is asked about and put in words anew when
/// it is sent. Never given up while the lead waits for it. A singleton; thread-safe.
/// </summary>
internal sealed class RemindOfCall(LeadAlerts alerts, OutboxQueue outbox, CallText text, IOptions<FollowUpOptions> options)
{
    public async Task Work(WorkScope scope, FollowUp row, Lead lead, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var readers = await OwnerChats.Of(scope.Db, lead, cancellationToken);
        if (readers.Addresses.Count == 0)
        {
            await alerts.OpenIncident(scope, IncidentKinds.NoManagersChat, lead.Number, now);
            row.Postpone(now.AddMinutes(options.Value.RetryMinutes));
            return;
        }

        var reminder = await text.Of(scope.Db, row, lead, readers, cancellationToken);
        foreach (var chat in readers.Addresses)
            outbox.Add(scope, chat, OutboxKind.CallReminder, reminder, now, new OutboxFacts(lead.Number, FollowUpId: row.Id));
        row.End(FollowUpStatus.Sent, "", now);
    }
}
