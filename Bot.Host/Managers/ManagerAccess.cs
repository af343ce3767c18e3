using Bot.Domain.Journal;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.Managers;

/// <summary>Decides, inside the transaction, whether a sender may act as a manager. A singleton; thread-safe.</summary>
internal sealed class ManagerAccess(IOptions<ManagersOptions> options, LostChats lostChats)
{
    /// <summary>The manager who sent this, or null. A refusal is journalled.</summary>
    public async Task<Manager?> Find(Turn turn, CancellationToken cancellationToken)
    {
        var sender = turn.Request.Sender;
        var manager = sender.Disqualified is null ? await Identify(turn.Scope, turn, sender, cancellationToken) : null;
        if (manager is null)
            Refuse(turn, sender.Disqualified ?? "not a manager");
        else
            await lostChats.Regain(turn.Scope, turn.Request.Chat, turn.Now, cancellationToken);
        return manager;
    }

    /// <summary>The manager who writes in private, or null for anybody else; nothing is journalled.</summary>
    public async Task<Manager?> Known(Turn turn, CancellationToken cancellationToken) => turn.Request.Sender is { IsGroup: false, Disqualified: null } sender
        ? await Identify(turn.Scope, turn, sender, cancellationToken)
        : null;

    /// <summary>Writes the refusal to the journal.</summary>
    public static void Refuse(Turn turn, string why) =>
        turn.Scope.Rows.Insert(new JournalEntry(JournalEvent.Refused, Short($"{turn.Request.Chat.ChannelName}:{turn.Request.Sender.UserId}"), turn.Now)
        {
            Detail = $"{why}, chat {turn.Request.Chat.ChatId}",
        });

    private async Task<Manager?> Identify(WorkScope scope, Turn turn, SenderFacts sender, CancellationToken cancellationToken)
    {
        if (sender.TelegramUserId is not { } userId || (sender.IsGroup && !await IsBound(scope, turn, cancellationToken)))
            return null;
        var manager = await scope.Db.Managers.FirstOrDefaultAsync(m => m.TelegramUserId == userId, cancellationToken);
        if (manager?.GoBy(sender.Username) == true)
            await scope.Db.SaveChangesAsync(cancellationToken);
        if (manager is not null)
            return manager.IsActive && (sender.IsGroup || await MayWorkAlone(scope, manager, cancellationToken)) ? manager : null;
        if (!sender.IsGroup || !options.Value.GroupMembersMayWork || sender.IsGroupMember != true)
            return null;

        manager = new Manager(NameOf(sender), ManagerRole.Manager, userId, turn.Now);
        manager.GoBy(sender.Username);
        scope.Db.Managers.Add(manager);
        await scope.Db.SaveChangesAsync(cancellationToken);
        scope.Rows.Insert(new JournalEntry(JournalEvent.ManagerEnrolled, $"manager:{manager.Id}", turn.Now) { Detail = "member of the bound group" });
        return manager;
    }

    /// <summary>
    /// Whether he may command in private. Who is known only as a member of the group may do so there alone: outside nobody
    /// vouches that he still belongs to it.
    /// </summary>
    public async Task<bool> MayWorkAlone(WorkScope scope, Manager manager, CancellationToken cancellationToken) =>
        manager.MayActForOthers
        || options.Value.People.Any(person => person.TelegramUserId == manager.TelegramUserId)
        || await scope.Db.ManagersChats.AnyAsync(c => c.ManagerId == manager.Id, cancellationToken);

    private static Task<bool> IsBound(WorkScope scope, Turn turn, CancellationToken cancellationToken)
    {
        var chat = turn.Request.Chat;
        return scope.Db.ManagersChats.AnyAsync(c => c.Channel == chat.Channel && c.ChatId == chat.ChatId, cancellationToken);
    }

    internal static string NameOf(SenderFacts sender)
    {
        var name = string.IsNullOrWhiteSpace(sender.DisplayName) ? sender.UserId : sender.DisplayName.Trim();
        return name.Length <= 100 ? name : name[..100];
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60];
}
