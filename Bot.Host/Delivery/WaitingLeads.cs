using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Leads;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Delivery;

/// <summary>What nobody was told of, because no managers' chat was bound or the only one was lost. A singleton; thread-safe.</summary>
internal sealed class WaitingLeads(OutboxQueue outbox, LostReplies replies)
{
    private const int MostAtOnce = 200;
    private const int MostCards = 50;

    /// <summary>
    /// A managers' chat can be written to again or for the first time, or is one no more: posts in those that are bound what
    /// no chat accepted yet, and without a sound the cards that hang in none any more; ends the incidents of it. Idempotent:
    /// a chat in which an alert of the lead waits or is under way gets no other. Of more than 200 leads the rest is told the
    /// next time, the hot ones of it by <see cref="DeliveryWatch"/>; of more than 50 cards the rest is on the desk.
    /// </summary>
    public async Task Announce(WorkScope scope, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var chats = await scope.Db.ManagersChats.AsNoTracking().Where(c => c.LostAt == null).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        if (chats.Count == 0)
            return;
        await scope.Write(cancellationToken);
        foreach (var (chat, number) in await Unasked(scope.Db, Untold(scope.Db).Take(MostAtOnce), chats, cancellationToken))
            outbox.AddCard(scope, chat, number, messageId: null, now);
        foreach (var (chat, number) in await Unasked(scope.Db, Cardless(scope.Db).Take(MostCards), chats, cancellationToken))
            outbox.AddQuietCard(scope, chat, number, now);
        await replies.TellLate(scope, chats, now, cancellationToken);
        await scope.Db.Incidents
            .Where(i => i.ClosedAt == null && (i.Kind == IncidentKinds.NoManagersChat || i.Kind == IncidentKinds.ManagersChatLost))
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.ClosedAt, now), cancellationToken);
    }

    /// <summary>
    /// Announced and still open leads of which no chat accepted an alert, the urgent ones first. One that somebody took at
    /// the desk is no news, unless it is hot, asks for a person, or its alert was refused. One whose visitor still answers
    /// is announced when he is done.
    /// </summary>
    internal static IQueryable<int> Untold(LeadsDbContext db) => db.Leads.AsNoTracking()
        .Where(l => l.ClosedAt == null && l.AnnouncedAt != null && l.AlertedAt == null
            && (l.OwnerId == null || l.WentHotAt != null || l.WantsPerson
                || db.Outbox.Any(o => o.LeadNumber == l.Number && o.Kind == OutboxKind.Alert && o.Status == OutboxStatus.Failed)))
        .OrderBy(l => l.WentHotAt != null || l.WantsPerson ? 0 : 1).ThenBy(l => l.Number).Select(l => l.Number);

    /// <summary>
    /// Open leads that were told of and whose card hangs nowhere any more: those that nobody owns first, of these the urgent ones.
    /// </summary>
    internal static IQueryable<int> Cardless(LeadsDbContext db) => db.Leads.AsNoTracking()
        .Where(l => l.ClosedAt == null && l.AlertedAt != null && !db.CardMessages.Any(c => c.LeadNumber == l.Number))
        .OrderBy(l => l.OwnerId == null ? 0 : 1).ThenBy(l => l.Temperature == Temperature.Hot || l.WantsPerson ? 0 : 1).ThenBy(l => l.NextStepAt).ThenBy(l => l.Number)
        .Select(l => l.Number);

    /// <summary>The chats to which an alert of the lead is going.</summary>
    internal static IQueryable<string> UnderWay(LeadsDbContext db, int leadNumber) => db.Outbox.AsNoTracking()
        .Where(o => o.LeadNumber == leadNumber && o.Kind == OutboxKind.Alert && (o.Status == OutboxStatus.Pending || o.Status == OutboxStatus.Leased))
        .Select(o => o.ChatId);

    private static async Task<List<(ChatAddress Chat, int LeadNumber)>> Unasked(LeadsDbContext db, IQueryable<int> leads, List<ManagersChat> chats, CancellationToken cancellationToken)
    {
        var unasked = new List<(ChatAddress, int)>();
        foreach (var number in await leads.ToListAsync(cancellationToken))
        {
            var asked = await UnderWay(db, number).ToListAsync(cancellationToken);
            unasked.AddRange(chats.Where(c => !asked.Contains(c.ChatId)).Select(c => (c.Address, number)));
        }

        return unasked;
    }
}
