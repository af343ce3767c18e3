using Bot.Domain.Conversations;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.FollowUps;

/// <summary>Who reads a reminder about a lead.</summary>
/// <param name="Addresses">Empty when no managers' chat is bound.</param>
/// <param name="OwnerName">To be named in the text, because others read it too; null in the owner's own chat or without an owner.</param>
internal sealed record Readers(IReadOnlyList<ChatAddress> Addresses, string? OwnerName);

/// <summary>
/// Finds where the owner of a lead reads: his own chat, else the groups, else every managers' chat. A lead without an
/// owner concerns everybody.
/// </summary>
internal static class OwnerChats
{
    public static async Task<Readers> Of(LeadsDbContext db, Lead lead, CancellationToken cancellationToken)
    {
        var chats = await db.ManagersChats.AsNoTracking().Where(c => c.LostAt == null).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        if (lead.OwnerId is not { } owner)
            return new Readers([.. chats.Select(c => c.Address)], null);
        var own = chats.Where(c => c.ManagerId == owner).Select(c => c.Address).ToList();
        if (own.Count > 0)
            return new Readers(own, null);

        var name = await db.Managers.AsNoTracking().Where(m => m.Id == owner).Select(m => m.Name).FirstOrDefaultAsync(cancellationToken);
        var groups = chats.Where(c => c.IsGroup).Select(c => c.Address).ToList();
        return new Readers(groups.Count > 0 ? groups : [.. chats.Select(c => c.Address)], name);
    }
}
