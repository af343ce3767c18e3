using Bot.Domain.Conversations;
using Bot.Domain.FollowUps;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.Scripts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.FollowUps;

/// <summary>Asks of a message to the visitor of a closed lead, or to one who took his leave, with all that is stored, whether it still makes sense. A singleton; thread-safe.</summary>
internal sealed class AskCheck(VisitorVoice voice, DialogRoutes routes, FirmProfile firm, IOptions<FollowUpOptions> options)
{
    // His farewell itself goes on for a while after he agreed.
    private static readonly TimeSpan Afterwards = TimeSpan.FromHours(12);

    /// <param name="isQueued">It lies in the outbox and is about to be sent; else it is about to be queued.</param>
    public async Task<NudgeVerdict> Judge(LeadsDbContext db, FollowUp row, Conversation conversation, bool isQueued, DateTimeOffset now, CancellationToken cancellationToken) =>
        AskDecision.Decide(await Facts(db, row, conversation, isQueued, cancellationToken), options.Value.Nudging, now);

    private async Task<AskFacts> Facts(LeadsDbContext db, FollowUp row, Conversation conversation, bool isQueued, CancellationToken cancellationToken) => new()
    {
        PlannedFor = row.PlannedFor,
        LastInboundAt = conversation.LastInboundAt,
        Zone = firm.ZoneOf(conversation.TimeZone),
        Status = conversation.Status,
        IsAsking = conversation.Step.Length > 0,
        IsNudged = conversation.NudgedAt is not null,
        IsQueued = isQueued,
        LastNudgeAt = await LastNudge(db, row).FirstOrDefaultAsync(cancellationToken),
        IsSwitchedOff = row.Kind switch
        {
            FollowUpKind.Farewell => routes.AfterLost is null,
            FollowUpKind.Survey => routes.AfterWon is null,
            _ => false,
        },
        HasOptedOut = conversation.OptedOutAt is not null,
        IsUnreachable = conversation.UnreachableSince is not null,
        // The message he allowed needs no contact but the chat.
        HasRefusedConsent = row.Kind != FollowUpKind.WriteAgain && await NudgeCheck.Consents(db, conversation.Id).FirstOrDefaultAsync(cancellationToken) is false,
        HasOpenLead = await OtherOpenLeads(db, row).AnyAsync(cancellationToken),
        CameBack = row.Kind == FollowUpKind.WriteAgain && !isQueued && conversation.LastInboundAt > row.PlannedFor - options.Value.Timing.WriteAgain + Afterwards,
        CanPush = voice.CanPush(conversation),
    };

    internal static IQueryable<int> OtherOpenLeads(LeadsDbContext db, FollowUp row) => db.Leads
        .Where(l => l.ConversationId == row.ConversationId && l.ClosedAt == null && l.Number != row.LeadNumber)
        .Select(l => l.Number);

    // Of the chat and of all leads that came out of it: he does not care which of them he is written to about.
    internal static IQueryable<DateTimeOffset?> LastNudge(LeadsDbContext db, FollowUp row) => db.FollowUps
        .Where(f => f.ConversationId == row.ConversationId && f.Id != row.Id
            && (f.Kind == FollowUpKind.Abandoned || f.Kind == FollowUpKind.Farewell || f.Kind == FollowUpKind.Survey || f.Kind == FollowUpKind.WriteAgain)
            && (f.Status == FollowUpStatus.Sent || f.Status == FollowUpStatus.Unknown))
        .OrderByDescending(f => f.EndedAt).Select(f => f.EndedAt).Take(1);
}
