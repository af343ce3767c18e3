using Bot.Domain.Delivery;
using Bot.Domain.Journal;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Managers;

/// <summary>
/// The token is another bot's than at the last start: what that one wrote to, this one cannot. Its managers' chats are
/// unbound, its visitors count as unreachable until it is back. A singleton; thread-safe.
/// </summary>
internal sealed class FormerBots(ChatEnd end, LostReplies replies, TimeProvider clock, ILogger<FormerBots> log)
{
    private const string Actor = "bot";
    private const int MostTold = 200;

    /// <summary>Ends the managers' chats of other bots of the channel; what waits for them is not sent. Idempotent.</summary>
    /// <param name="channel">The channel with the id of the bot that runs now.</param>
    public async Task LeaveChats(WorkScope scope, string channel, CancellationToken cancellationToken)
    {
        var kind = KindOf(channel);
        var chats = await scope.Db.ManagersChats.Where(c => c.Channel.StartsWith(kind) && c.Channel != channel).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        foreach (var chat in chats)
        {
            log.ChatOfFormerBot(chat.ChatId, chat.Channel);
            await end.Apply(scope, chat, Actor, clock.GetUtcNow(), cancellationToken);
        }
    }

    /// <summary>
    /// Visitors of other bots cannot be written to; managers whose words still waited for one are told. Those of this
    /// bot, left in the same way before, can be again. Idempotent. After the managers' chats are settled.
    /// </summary>
    public async Task LeaveVisitors(WorkScope scope, string channel, CancellationToken cancellationToken)
    {
        var (db, kind, now) = (scope.Db, KindOf(channel), clock.GetUtcNow());
        await Return(db, channel, cancellationToken);
        var former = db.Conversations.Where(c => c.Channel.StartsWith(kind) && c.Channel != channel);
        var reachable = former.Where(c => c.UnreachableSince == null);
        foreach (var left in await reachable.Select(c => c.Channel).Distinct().ToListAsync(cancellationToken))
        {
            log.VisitorsOfFormerBot(left);
            db.Journal.Add(new JournalEntry(JournalEvent.ChatLost, Actor, now) { Detail = VisitorsOf(left) });
        }

        await db.SaveChangesAsync(cancellationToken);
        await reachable.ExecuteUpdateAsync(set => set
            .SetProperty(c => c.UnreachableSince, now)
            .SetProperty(c => c.Version, c => c.Version + 1), cancellationToken);
        var waiting = db.Outbox.Where(o => o.Channel.StartsWith(kind) && o.Channel != channel
            && (o.Status == OutboxStatus.Pending || o.Status == OutboxStatus.Leased));
        // By a kill one may be left as under way: it waits like the others.
        await waiting.Where(o => o.Status == OutboxStatus.Leased).ExecuteUpdateAsync(set => set.SetProperty(o => o.Status, OutboxStatus.Pending), cancellationToken);
        var unanswered = await former.Where(c => waiting.Any(o => o.ConversationId == c.Id && o.Kind == OutboxKind.Reply && o.LeadNumber != null))
            .OrderBy(c => c.Id).Take(MostTold).ToListAsync(cancellationToken);
        foreach (var conversation in unanswered)
            await replies.TellWaiting(scope, conversation, now, cancellationToken);
        await waiting.ExecuteUpdateAsync(set => set
            .SetProperty(o => o.Status, OutboxStatus.Dropped)
            .SetProperty(o => o.Error, "the chat is another bot's")
            .SetProperty(o => o.LeaseToken, (Guid?)null), cancellationToken);
    }

    // Who was left because of the token alone, not who blocked the bot.
    private static async Task Return(LeadsDbContext db, string channel, CancellationToken cancellationToken)
    {
        var words = VisitorsOf(channel);
        var left = await db.Journal.AsNoTracking().Where(j => j.What == JournalEvent.ChatLost && j.Detail == words)
            .Select(j => (DateTimeOffset?)j.At).ToListAsync(cancellationToken);
        if (left.Count == 0)
            return;
        await db.Conversations.Where(c => c.Channel == channel && c.UnreachableSince != null && left.Contains(c.UnreachableSince))
            .ExecuteUpdateAsync(set => set
                .SetProperty(c => c.UnreachableSince, (DateTimeOffset?)null)
                .SetProperty(c => c.Version, c => c.Version + 1), cancellationToken);
    }

    private static string VisitorsOf(string channel) => "visitors of " + channel;

    // "telegram:" of "telegram:900000001".
    private static string KindOf(string channel) => channel[..(channel.IndexOf(':', StringComparison.Ordinal) + 1)];
}
