using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Journal;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.Leads;
using Bot.Host.Texts;
using Bot.Host.Turns;
using Microsoft.Bot.Schema;

namespace Bot.Host.Channels.Telegram;

/// <summary>
/// Keeps an update that cannot even be read, so that it neither blocks the others nor is lost: a dead inbox row, a
/// journal entry, and its words to the managers. A singleton; thread-safe.
/// </summary>
internal sealed class DeadUpdates(TelegramLine line, GroupCommit storage, LeadAlerts alerts, FirmProfile firm, TimeProvider clock, ILogger<DeadUpdates> log)
{
    private const int LongestWords = 3000;

    /// <summary>Idempotent by the update's id.</summary>
    /// <param name="chatId">Null when it could not be found out.</param>
    /// <param name="words">What a person wrote; null when nothing could be found.</param>
    /// <exception cref="StorageBusyException">It could not be kept; it must come again.</exception>
    public Task Bury(string externalId, long? chatId, string? words, Exception error)
    {
        var reason = line.Redact(error.Message);
        log.Buried(externalId, error.GetType().Name, reason);
        var chat = chatId is { } id ? new BotSelf(line.Channel, line.BotId, null).Address(id) : new ChatAddress(line.Channel, "");
        var request = new TurnRequest(externalId, chat, new Activity { Type = ActivityTypes.Message, Text = words?.Length > LongestWords ? words[..LongestWords] : words });
        return storage.Run(TurnGate.OrderKey(chat), (scope, cancellationToken) => Bury(scope, request, $"{error.GetType().Name}: {reason}", cancellationToken));
    }

    private async Task Bury(WorkScope scope, TurnRequest request, string reason, CancellationToken cancellationToken)
    {
        if (scope.Rows.Exists<InboxEntry>(request.Chat.Channel, request.ExternalId))
            return;
        var now = clock.GetUtcNow();
        var entry = new InboxEntry(request.Chat.Channel, request.ExternalId, now);
        entry.Park(request.Chat.ChatId, ParkedUpdate.Freeze(request), reason, now);
        entry.GiveUp(reason);
        scope.Rows.Insert(entry);
        scope.Rows.Insert(new JournalEntry(JournalEvent.UpdateDead, "bot", now) { Detail = $"telegram update {request.ExternalId}" });
        if (request.Activity.Text is { Length: > 0 } words)
            await alerts.Notify(scope, new MessagePayload { Text = Phrases.Shipped[firm.Language, "turn.dead", words] }, null, now, cancellationToken);
    }
}
