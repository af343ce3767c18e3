using System.Globalization;
using Bot.Domain.Conversations;
using Bot.Domain.Journal;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.Managers;

/// <summary>
/// The managers' chats that the settings name: the group, or without one the people's own chats. Who binds a chat by a
/// code takes it out of their hands; the journal remembers that. A singleton; thread-safe.
/// </summary>
internal sealed class SettingsChats(ChatEnd end, IOptions<ManagersOptions> options, TimeProvider clock, ILogger<SettingsChats> log) : INamedChats
{
    private const string Actor = "bot";
    private const string BecameWords = " is now ";
    private const int MostMoves = 10;

    /// <summary>Ends what they name no longer and binds what they name, at the start of the host. True when there was any such chat. Idempotent.</summary>
    /// <param name="channel">The Telegram channel's address with the bot's id.</param>
    public async Task<bool> Settle(WorkScope scope, string channel, CancellationToken cancellationToken)
    {
        var bound = await scope.Db.ManagersChats.Where(c => c.Channel == channel).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        var found = new HashSet<string>();
        var isChanged = false;
        foreach (var chat in bound)
        {
            var ids = await IdsOf(scope.Db, chat, cancellationToken);
            if (await NamedFor(scope.Db, ids, cancellationToken) is { } name)
            {
                found.Add(name);
            }
            else if (!await BoundByCode(scope.Db, ids, chat.BoundAt).AnyAsync(cancellationToken))
            {
                log.ChatNotNamed(chat.ChatId);
                await end.Apply(scope, chat, Actor, clock.GetUtcNow(), cancellationToken);
                isChanged = true;
            }
        }

        foreach (var (id, title, managerId) in await Named(scope.Db, cancellationToken))
        {
            if (!found.Add(id))
                continue;
            await Bind(scope, new ManagersChat(new ChatAddress(channel, id), title, managerId, clock.GetUtcNow()), cancellationToken);
            isChanged = true;
        }

        return isChanged;
    }

    public async Task<bool> IsNamed(LeadsDbContext db, ManagersChat chat, CancellationToken cancellationToken) =>
        await NamedFor(db, await IdsOf(db, chat, cancellationToken), cancellationToken) is not null;

    private static async Task Bind(WorkScope scope, ManagersChat chat, CancellationToken cancellationToken)
    {
        scope.Db.ManagersChats.Add(chat);
        await scope.Db.SaveChangesAsync(cancellationToken);
        scope.Rows.Insert(new JournalEntry(JournalEvent.ChatBound, Actor, chat.BoundAt) { Detail = $"chat {chat.ChatId}" });
    }

    private async Task<string?> NamedFor(LeadsDbContext db, List<string> ids, CancellationToken cancellationToken) =>
        (await Named(db, cancellationToken)).Find(named => ids.Contains(named.Id)).Id;

    // Without a group a named person gets the leads in his own chat, unless he was put out.
    private async Task<List<(string Id, string Title, int? ManagerId)>> Named(LeadsDbContext db, CancellationToken cancellationToken)
    {
        if (options.Value.GroupChatId != 0)
            return [(Text(options.Value.GroupChatId), "Managers", null)];
        var ids = options.Value.People.Select(person => (long?)person.TelegramUserId).ToList();
        var people = await db.Managers.AsNoTracking().Where(m => m.IsActive && ids.Contains(m.TelegramUserId)).OrderBy(m => m.Id).ToListAsync(cancellationToken);
        return people.ConvertAll(m => (Text(m.TelegramUserId!.Value), m.Name, (int?)m.Id));
    }

    /// <summary>By which codes a chat was bound since then; what is older was ended meanwhile.</summary>
    internal static IQueryable<JournalEntry> BoundByCode(LeadsDbContext db, List<string> ids, DateTimeOffset since)
    {
        var details = ids.ConvertAll(id => $"chat {id}");
        return db.Journal.AsNoTracking().Where(j => j.What == JournalEvent.ChatBound && j.At >= since && j.Actor != Actor && details.Contains(j.Detail));
    }

    /// <summary>The moves of groups to the id, the newest first.</summary>
    internal static IQueryable<string> MovesTo(LeadsDbContext db, string id)
    {
        var end = BecameWords + id;
        return db.Journal.AsNoTracking().Where(j => j.What == JournalEvent.ChatMoved && j.Detail.EndsWith(end)).OrderByDescending(j => j.Id).Select(j => j.Detail);
    }

    // A group that became a supergroup is still the one that the settings name by its old id.
    private static async Task<List<string>> IdsOf(LeadsDbContext db, ManagersChat chat, CancellationToken cancellationToken)
    {
        var ids = new List<string> { chat.ChatId };
        while (chat.IsGroup && ids.Count <= MostMoves)
        {
            var move = await MovesTo(db, ids[^1]).FirstOrDefaultAsync(cancellationToken);
            if (move?[..move.IndexOf(BecameWords, StringComparison.Ordinal)] is not { } earlier || ids.Contains(earlier))
                break;
            ids.Add(earlier);
        }

        return ids;
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
