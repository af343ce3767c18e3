using Bot.Domain.Conversations;
using Bot.Domain.FollowUps;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.Scripts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.FollowUps;

/// <summary>Asks of a nudge, with all that is stored, whether it still makes sense. A singleton; thread-safe.</summary>
internal sealed class NudgeCheck(AskCheck asks, DialogCatalog dialogs, VisitorVoice voice, FirmProfile firm, IOptions<FollowUpOptions> options)
{
    /// <summary>Asks before the nudge is queued.</summary>
    public async Task<NudgeVerdict> BeforeQueued(LeadsDbContext db, FollowUp row, Conversation conversation, DateTimeOffset now, CancellationToken cancellationToken) =>
        NudgeDecision.Decide(await Facts(db, row, conversation, cancellationToken), options.Value.Nudging, now);

    /// <summary>
    /// Asks once more when the queued nudge is about to be sent: meanwhile the visitor may have answered, or the quiet
    /// hours begun. Anything but <see cref="NudgeVerdict.Send"/> must not leave now.
    /// </summary>
    public async Task<NudgeVerdict> BeforeSent(LeadsDbContext db, long followUpId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await db.FollowUps.AsNoTracking().FirstOrDefaultAsync(f => f.Id == followUpId, cancellationToken);
        if (row is not { Status: FollowUpStatus.Sent })
            return new NudgeVerdict.Cancel("ended");
        var conversation = await db.Conversations.AsNoTracking().FirstOrDefaultAsync(c => c.Id == row.ConversationId, cancellationToken);
        if (conversation is null)
            return new NudgeVerdict.Cancel("erased");
        if (row.Kind != FollowUpKind.Abandoned)
            return await asks.Judge(db, row, conversation, isQueued: true, now, cancellationToken);
        var facts = await Facts(db, row, conversation, cancellationToken);
        return NudgeDecision.Decide(facts with { IsQueued = true }, options.Value.Nudging, now);
    }

    private async Task<NudgeFacts> Facts(LeadsDbContext db, FollowUp row, Conversation conversation, CancellationToken cancellationToken) => new()
    {
        Step = row.Step,
        PlannedFor = row.PlannedFor,
        LastInboundAt = conversation.LastInboundAt,
        OwnSilence = dialogs.TimeoutOf(conversation)?.After,
        Zone = firm.ZoneOf(conversation.TimeZone),
        Status = conversation.Status,
        IsAsking = conversation.Step.Length > 0,
        IsNudged = conversation.NudgedAt is not null,
        LastNudgeAt = await AskCheck.LastNudge(db, row).FirstOrDefaultAsync(cancellationToken),
        HasOptedOut = conversation.OptedOutAt is not null,
        IsUnreachable = conversation.UnreachableSince is not null,
        HasRefusedConsent = await Consents(db, conversation.Id).FirstOrDefaultAsync(cancellationToken) is false,
        IsLead = await WorkableLeads(db, conversation.Id).AnyAsync(cancellationToken),
        CanPush = voice.CanPush(conversation),
    };

    internal static IQueryable<bool?> Consents(LeadsDbContext db, long conversationId) => db.Consents
        .Where(c => c.ConversationId == conversationId)
        .OrderByDescending(c => c.Id).Select(c => (bool?)c.IsGiven).Take(1);

    internal static IQueryable<int> WorkableLeads(LeadsDbContext db, long conversationId) => db.Leads
        .Where(l => l.ConversationId == conversationId && l.ClosedAt == null && (l.Phone != null || l.Email != null || l.OwnerId != null))
        .Select(l => l.Number);
}
