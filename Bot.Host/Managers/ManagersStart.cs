using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Managers;

/// <summary>Enrols and binds who is named in the settings, and puts out who is so no more, each time the host starts. Idempotent.</summary>
internal sealed class ManagersStart(GroupCommit storage, SettingsPeople people, SettingsChats chats, FormerBots formerBots, WaitingLeads waiting, TimeProvider clock)
{
    /// <param name="telegramChannel">The Telegram channel's address with the bot's id; null when Telegram is off.</param>
    public Task Run(string? telegramChannel) => storage.Run(null, async (scope, cancellationToken) =>
    {
        await people.Enrol(scope, cancellationToken);
        var isChanged = await people.PutOut(scope, cancellationToken);
        if (telegramChannel is not null)
        {
            await formerBots.LeaveChats(scope, telegramChannel, cancellationToken);
            isChanged |= await chats.Settle(scope, telegramChannel, cancellationToken);
        }

        await people.FreeLeads(scope, cancellationToken);
        if (isChanged)
            await waiting.Announce(scope, clock.GetUtcNow(), cancellationToken);
        if (telegramChannel is not null)
            await formerBots.LeaveVisitors(scope, telegramChannel, cancellationToken);
    });

    /// <summary>The manager who signs in by the console's link.</summary>
    public static async Task<Manager> DeskManager(WorkScope scope, string name, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var manager = await scope.Db.Managers.FirstOrDefaultAsync(m => m.TelegramUserId == null, cancellationToken);
        if (manager is null)
        {
            manager = new Manager(name, ManagerRole.Owner, null, now);
            scope.Db.Managers.Add(manager);
            await scope.Db.SaveChangesAsync(cancellationToken);
        }

        return manager;
    }
}
