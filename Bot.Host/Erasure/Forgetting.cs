using System.Globalization;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Bot.Host.FollowUps;
using Bot.Host.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Bot.Host.Erasure;

/// <summary>
/// Takes a person out of the books, in one transaction: what he said and what says who he is goes, what is counted stays.
/// A singleton; thread-safe.
/// </summary>
internal sealed class Forgetting(LeadsDb leadsDb, GroupCommit storage, FollowUpPlanner followUps, LeadAlerts alerts, TimeProvider clock)
{
    private const string Actor = "owner";
    private const string Reason = "erased";

    /// <exception cref="StorageBusyException">The database cannot be written to; nothing was erased.</exception>
    public async Task Forget(Traces traces, CancellationToken cancellationToken)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        await storage.Run(null, (scope, token) => Forget(scope, traces, now, token));
        await EmptyLog(cancellationToken);
    }

    /// <summary>
    /// Deleted content is overwritten in the SQLite file; the log beside it still has the pages as they were, until this
    /// empties it. Idempotent: also for an erasure that ended before it.
    /// </summary>
    /// <exception cref="InvalidOperationException">Another program reads the file; the log is as it was.</exception>
    public async Task EmptyLog(CancellationToken cancellationToken)
    {
        if (leadsDb.Provider != DatabaseProvider.Sqlite)
            return;
        await using var db = leadsDb.Open();
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var checkpoint = db.Database.GetDbConnection().CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        // The first column: 1 when it was held up.
        if (Convert.ToInt64(await checkpoint.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) != 0)
            throw new InvalidOperationException("What was erased stands in the log beside the database still (-wal), because another program reads the file. End that program and give the command again.");
    }

    private async Task Forget(WorkScope scope, Traces traces, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (visitors, conversations, leads, clients) = (traces.Visitors.ToList(), traces.Conversations.ToList(), traces.Leads.ToList(), traces.Clients.ToList());
        await ForgetDelivery(scope.Db, traces, cancellationToken);
        await ForgetLeads(scope, leads, now, cancellationToken);
        foreach (var client in await scope.Db.Clients.Where(c => clients.Contains(c.Id)).ToListAsync(cancellationToken))
            client.Erase();

        await ForgetTalks(scope.Db, conversations, now, cancellationToken);
        foreach (var visitor in await scope.Db.Visitors.Where(v => visitors.Contains(v.Id)).ToListAsync(cancellationToken))
        {
            var known = $"telegram:{visitor.ExternalId}";
            await scope.Db.Journal.Where(j => j.Actor == known).ExecuteUpdateAsync(set => set.SetProperty(j => j.Actor, "telegram"), cancellationToken);
            visitor.Erase();
        }

        await scope.Db.SaveChangesAsync(cancellationToken);
    }

    private async Task ForgetLeads(WorkScope scope, List<int> numbers, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        foreach (var lead in await db.Leads.Include(l => l.Answers).Where(l => numbers.Contains(l.Number)).OrderBy(l => l.Number).ToListAsync(cancellationToken))
        {
            lead.Erase(ManagerWords.IsFixed(lead.LostReason), now);
            db.Journal.Add(new JournalEntry(JournalEvent.Erased, Actor, now) { LeadNumber = lead.Number });
            await db.SaveChangesAsync(cancellationToken);
            await LeadUpkeep.EndClaims(db, lead.Number, now, cancellationToken);
            await followUps.Replan(scope, lead, Reason, now, cancellationToken);
            await alerts.RefreshCards(scope, lead.Number, now, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await db.Notes.Where(n => numbers.Contains(n.LeadNumber)).ExecuteDeleteAsync(cancellationToken);
        // Why it was lost is often told in words.
        await db.Journal.Where(j => j.What == JournalEvent.Lost && j.LeadNumber != null && numbers.Contains(j.LeadNumber.Value))
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.Detail, ""), cancellationToken);
        await db.FollowUps.Where(f => f.Status == FollowUpStatus.Pending && f.LeadNumber != null && numbers.Contains(f.LeadNumber.Value))
            .ExecuteUpdateAsync(set => End(set, now), cancellationToken);
    }

    private static async Task ForgetTalks(LeadsDbContext db, List<long> conversations, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.Transcript.Where(t => conversations.Contains(t.ConversationId)).ExecuteDeleteAsync(cancellationToken);
        await db.FollowUps.Where(f => f.Status == FollowUpStatus.Pending && conversations.Contains(f.ConversationId))
            .ExecuteUpdateAsync(set => End(set, now), cancellationToken);
        foreach (var conversation in await db.Conversations.Where(c => conversations.Contains(c.Id)).ToListAsync(cancellationToken))
        {
            await db.Inbox.Where(i => i.Channel == conversation.Channel && i.ChatId == conversation.ChatId).ExecuteUpdateAsync(set => set
                .SetProperty(i => i.ChatId, "").SetProperty(i => i.Payload, (string?)null).SetProperty(i => i.Error, (string?)null)
                .SetProperty(i => i.Status, InboxStatus.Done).SetProperty(i => i.NextTryAt, (DateTimeOffset?)null), cancellationToken);
            await db.ChatPauses.Where(p => p.Channel == conversation.Channel && p.ChatId == conversation.ChatId).ExecuteDeleteAsync(cancellationToken);
            await db.Outbox.Where(o => o.Channel == conversation.Channel && o.ChatId == conversation.ChatId).ExecuteDeleteAsync(cancellationToken);
            conversation.Erase(now);
        }
    }

    // Before the leads: what is queued for their cards afterwards is to stay.
    private static async Task ForgetDelivery(LeadsDbContext db, Traces traces, CancellationToken cancellationToken)
    {
        var (conversations, leads) = (traces.Conversations.ToList(), traces.Leads.ToList());
        await db.Outbox.Where(o => (o.LeadNumber != null && leads.Contains(o.LeadNumber.Value)) || (o.ConversationId != null && conversations.Contains(o.ConversationId.Value)))
            .ExecuteDeleteAsync(cancellationToken);
        // Lists and cards that managers asked for name him as well; one that waits still can be asked for again.
        var telling = new List<long>();
        await foreach (var told in Told(db).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (Mentions.Any(told.Payload, traces))
                telling.Add(told.Id);
        }

        foreach (var some in telling.Chunk(500))
            await db.Outbox.Where(o => some.Contains(o.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    internal static IQueryable<ToldManagers> Told(LeadsDbContext db) => db.Outbox.AsNoTracking()
        .Where(o => db.ManagersChats.Any(c => c.Channel == o.Channel && c.ChatId == o.ChatId)
            && ((o.Status != OutboxStatus.Pending && o.Status != OutboxStatus.Leased) || (o.Kind == OutboxKind.Notice && o.LeadNumber == null)))
        .Select(o => new ToldManagers(o.Id, o.Payload));

    private static void End(UpdateSettersBuilder<FollowUp> set, DateTimeOffset now) => set
        .SetProperty(f => f.Status, FollowUpStatus.Cancelled)
        .SetProperty(f => f.Reason, Reason)
        .SetProperty(f => f.EndedAt, now)
        .SetProperty(f => f.Version, f => f.Version + 1);

    /// <summary>A message to managers that is not needed any more.</summary>
    internal sealed record ToldManagers(long Id, string Payload);
}
