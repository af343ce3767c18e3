using Bot.Domain.Conversations;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.Leads;

/// <summary>Carries words between a visitor and the managers once a person was asked for. A singleton; thread-safe.</summary>
internal sealed class LeadRelay(LeadAlerts alerts, VisitorVoice voice, FollowUpPlanner followUps, ManagerWords say, IOptions<LeadOptions> options)
{
    /// <summary>
    /// Passes a visitor's words to the owner's chats, or to all managers while nobody owns the lead. Words of one whose
    /// lead is closed are told too and open nothing, but for spam; whom no lead tells of (<see cref="LeadOf"/>) has them in the transcript.
    /// </summary>
    /// <param name="text">Not empty.</param>
    public async Task ToManagers(WorkScope scope, Conversation conversation, string text, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await LeadOf(scope.Db, conversation, cancellationToken) is not { } lead)
            return;
        if (!lead.IsOpen)
        {
            await Tell(scope, lead, text, "relay.after-close", now, cancellationToken);
            return;
        }

        if (conversation.Status == ConversationStatus.WithPerson)
            lead.AskForPerson(now);
        else
            lead.Wait(now);
        await scope.Db.SaveChangesAsync(cancellationToken);
        await followUps.Replan(scope, lead, "visitor wrote", now, cancellationToken);
        await Tell(scope, lead, text, "relay.how-to-answer", now, cancellationToken);
    }

    /// <summary>The lead that a visitor's words are told on: his open one, or the last that was closed but for one he withdrew; null when nobody is told.</summary>
    public static async Task<Lead?> LeadOf(LeadsDbContext db, Conversation conversation, CancellationToken cancellationToken)
    {
        if (conversation.LeadNumber is not { } newest)
            return null;
        var lead = await db.Leads.FirstOrDefaultAsync(l => l.ConversationId == conversation.Id && l.ClosedAt == null, cancellationToken)
            ?? await db.Leads.FirstOrDefaultAsync(l => l.Number == newest, cancellationToken);
        if (lead?.LostReason == LostReasons.NoConsent)
            lead = await BeforeWithdrawn(db, conversation.Id).FirstOrDefaultAsync(cancellationToken);
        return lead is null or { ErasedAt: not null } || LostReasons.TellsNobody(lead.LostReason) ? null : lead;
    }

    public static IQueryable<Lead> BeforeWithdrawn(LeadsDbContext db, long conversationId) => db.Leads
        .Where(l => l.ConversationId == conversationId && l.LostReason != LostReasons.NoConsent)
        .OrderByDescending(l => l.ClosedAt);

    private async Task Tell(WorkScope scope, Lead lead, string text, string footKey, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var shown = await LeadFacts.ShownNameOf(scope.Db, lead, cancellationToken);
        var head = say["relay.visitor-says", lead.Number, say.CalledIn(lead, shown)];
        var words = new RelayedWords(lead.Number, head, text, say[footKey, lead.Number])
        {
            Rest = say["relay.rest"],
            Every = TimeSpan.FromSeconds(options.Value.RelayEverySeconds),
        };
        await alerts.Relay(scope, lead, words, now, cancellationToken);
    }

    /// <summary>Says a manager's words to the visitor, in the manager's name.</summary>
    public async Task ToVisitor(WorkScope scope, Lead lead, Manager manager, string text, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var conversation = await scope.Db.Conversations.FirstAsync(c => c.Id == lead.ConversationId, cancellationToken);
        voice.Say(scope, conversation, OutgoingMessage.Plain(text) with { Speaker = Speaker.Manager, SpeakerName = manager.Name, LeadNumber = lead.Number }, now);
        conversation.HandTo(ConversationStatus.WithPerson);
        conversation.Touch();
        lead.Answered(now);
        scope.Db.Journal.Add(new JournalEntry(JournalEvent.Replied, $"manager:{manager.Id}", now) { LeadNumber = lead.Number, ConversationId = conversation.Id });
        await alerts.RefreshCards(scope, lead.Number, now, cancellationToken);
    }
}
