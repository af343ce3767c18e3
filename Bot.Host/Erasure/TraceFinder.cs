using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Erasure;

/// <summary>Finds what is kept of a person: from one lead or number to his chats, and from these to all their leads.</summary>
internal static class TraceFinder
{
    public static async Task<Traces> Find(LeadsDbContext db, PersonSought sought, CancellationToken cancellationToken)
    {
        var (visitors, conversations, leads) = (new HashSet<long>(), new HashSet<long>(), new HashSet<int>());
        leads.UnionWith(await Named(db, sought).ToListAsync(cancellationToken));
        visitors.UnionWith(await OnTelegram(db, sought).ToListAsync(cancellationToken));
        for (var known = -1; known != visitors.Count + conversations.Count + leads.Count;)
        {
            known = visitors.Count + conversations.Count + leads.Count;
            conversations.UnionWith(await Talks(db, visitors, leads).ToListAsync(cancellationToken));
            visitors.UnionWith(await db.Conversations.Where(c => conversations.Contains(c.Id)).Select(c => c.VisitorId).ToListAsync(cancellationToken));
            leads.UnionWith(await db.Leads.Where(l => conversations.Contains(l.ConversationId)).Select(l => l.Number).ToListAsync(cancellationToken));
        }

        return await Read(db, sought, new Found(visitors, conversations, leads), cancellationToken);
    }

    internal static IQueryable<int> Named(LeadsDbContext db, PersonSought sought) => db.Leads
        .Where(l => l.Number == sought.Lead || (sought.Phone != null && l.Phone == sought.Phone) || (sought.Email != null && l.Email == sought.Email))
        .Select(l => l.Number);

    internal static IQueryable<long> OnTelegram(LeadsDbContext db, PersonSought sought) => db.Visitors
        .Where(v => sought.TelegramUser != null && v.ExternalId == sought.TelegramUser && v.Channel.StartsWith("telegram"))
        .Select(v => v.Id);

    internal static IQueryable<long> Talks(LeadsDbContext db, HashSet<long> visitors, HashSet<int> leads) => db.Conversations
        .Where(c => visitors.Contains(c.VisitorId) || (c.LeadNumber != null && leads.Contains(c.LeadNumber.Value))
            || db.Leads.Any(l => leads.Contains(l.Number) && l.ConversationId == c.Id))
        .Select(c => c.Id);

    private static async Task<Traces> Read(LeadsDbContext db, PersonSought sought, Found found, CancellationToken cancellationToken)
    {
        var (visitors, conversations, leads) = found;
        var cards = await db.Leads.AsNoTracking().Where(l => leads.Contains(l.Number)).ToListAsync(cancellationToken);
        var shown = await db.Visitors.Where(v => visitors.Contains(v.Id)).Select(v => v.DisplayName).ToListAsync(cancellationToken);
        var bought = cards.Select(l => l.ClientId).ToHashSet();
        var clients = await db.Clients.AsNoTracking().Where(c => bought.Contains(c.Id) || (sought.Phone != null && c.Phone == sought.Phone)
            || (sought.Email != null && c.Email == sought.Email)).ToListAsync(cancellationToken);
        var phones = cards.Select(l => l.Phone).Concat(clients.Select(c => c.Phone)).OfType<string>().ToHashSet();
        var contacts = cards.SelectMany(l => new[] { l.Name, l.Email }).Concat(clients.SelectMany(c => new[] { c.Name, c.Email })).Concat(shown).Concat(phones);
        return new Traces
        {
            Visitors = [.. visitors.Order()],
            Conversations = [.. conversations.Order()],
            Leads = [.. leads.Order()],
            Clients = [.. clients.Select(c => c.Id).Order()],
            Contacts = [.. contacts.OfType<string>().Where(c => c.Length > 1).Distinct()],
            PerhapsHis = await db.Leads.Where(l => l.Phone != null && phones.Contains(l.Phone) && !leads.Contains(l.Number))
                .OrderBy(l => l.Number).Select(l => l.Number).ToListAsync(cancellationToken),
            Messages = await db.Transcript.CountAsync(t => conversations.Contains(t.ConversationId), cancellationToken),
        };
    }

    private sealed record Found(HashSet<long> Visitors, HashSet<long> Conversations, HashSet<int> Leads);
}
