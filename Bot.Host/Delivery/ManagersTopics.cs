using Bot.Domain.Conversations;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Delivery;

/// <summary>Where in a managers' group with topics the bot writes by itself. A singleton; thread-safe.</summary>
internal sealed class ManagersTopics(LeadsDb leadsDb)
{
    /// <summary>The topic in which the chat was bound; null: the general one, or no managers' chat.</summary>
    public async Task<int?> Of(ChatAddress chat, CancellationToken cancellationToken)
    {
        await using var db = leadsDb.Open();
        return await db.ManagersChats.AsNoTracking().Where(c => c.Channel == chat.Channel && c.ChatId == chat.ChatId)
            .Select(c => c.TopicId).FirstOrDefaultAsync(cancellationToken);
    }
}
