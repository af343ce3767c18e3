using Bot.Domain.Conversations;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Delivery;

/// <summary>Tells until when a chat wants no requests, for those who send beside the outbox. A singleton; thread-safe.</summary>
internal sealed class PausedChats(LeadsDb leadsDb)
{
    /// <summary>The end of the chat's pause; null when it has none that lasts.</summary>
    public async Task<DateTimeOffset?> Until(ChatAddress chat, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = leadsDb.Open();
        var until = await db.ChatPauses.AsNoTracking().Where(p => p.Channel == chat.Channel && p.ChatId == chat.ChatId)
            .Select(p => (DateTimeOffset?)p.Until).FirstOrDefaultAsync(cancellationToken);
        return until > now ? until : null;
    }
}
