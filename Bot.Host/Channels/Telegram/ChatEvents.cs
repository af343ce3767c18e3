using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.Managers;
using Bot.Host.Texts;
using Bot.Host.Turns;

namespace Bot.Host.Channels.Telegram;

/// <summary>What happens to chats rather than in them: groups that move, people who block, groups that let the bot in. A singleton; thread-safe.</summary>
internal sealed class ChatEvents(GroupCommit storage, LostChats lostChats, OutboxQueue outbox, FirmProfile firm, TimeProvider clock)
{
    /// <summary>Done once an update; returns when it is committed.</summary>
    /// <exception cref="StorageBusyException">Nothing was stored.</exception>
    public Task Apply(Incoming.Moved moved) => Once(moved.Old, moved.ExternalId,
        (scope, now, cancellationToken) => ChatMove.Apply(scope, moved.Old, moved.NewChatId, now, cancellationToken));

    /// <summary>Done once an update; returns when it is committed.</summary>
    /// <exception cref="StorageBusyException">Nothing was stored.</exception>
    public Task Apply(Incoming.Standing standing) => Once(standing.Chat, standing.ExternalId,
        (scope, now, cancellationToken) => Apply(scope, standing, now, cancellationToken));

    private async Task Apply(WorkScope scope, Incoming.Standing standing, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!standing.CanWrite)
        {
            await lostChats.Lose(scope, standing.Chat, standing.IsGroup ? "the bot was removed or may not write" : "blocked by the user", now, cancellationToken);
            return;
        }

        await lostChats.Regain(scope, standing.Chat, now, cancellationToken);
        if (!standing.IsGroup)
            await LostChats.RegainVisitor(scope, standing.Chat, cancellationToken);
        if (standing is { IsGroup: true, IsNew: true } && !await KnownManagers.IsBound(scope, standing.Chat, cancellationToken))
            outbox.Add(scope, standing.Chat, OutboxKind.Notice, new MessagePayload { Text = Phrases.Shipped[firm.Language, "telegram.bind-hint"] }, now);
    }

    private Task Once(ChatAddress chat, string externalId, Func<WorkScope, DateTimeOffset, CancellationToken, Task> apply) =>
        storage.Run(TurnGate.OrderKey(chat), async (scope, cancellationToken) =>
        {
            if (scope.Rows.Exists<InboxEntry>(chat.Channel, externalId))
                return;
            var now = clock.GetUtcNow();
            scope.Rows.Insert(new InboxEntry(chat.Channel, externalId, now));
            await apply(scope, now, cancellationToken);
        });
}
