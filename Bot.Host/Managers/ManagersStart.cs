using Bot.Domain.Conversations;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.Managers;

/// <summary>Enrols and binds who is named in the settings, each time the host starts. Idempotent.</summary>
internal sealed class ManagersStart(GroupCommit storage, WaitingLeads waiting, IOptions<ManagersOptions> options, TimeProvider clock)
{
    /// <param name="telegramChannel">The Telegram channel's address with the bot's id; null when Telegram is off.</param>
    public Task Run(string? telegramChannel) => storage.Run(null, async (scope, cancellationToken) =>
    {
        foreach (var person in options.Value.People)
            await Enrol(scope, person, telegramChannel, cancellationToken);
        if (options.Value.GroupChatId != 0 && telegramChannel is not null)
            await Bind(scope, new ChatAddress(telegramChannel, options.Value.GroupChatId.ToString(System.Globalization.CultureInfo.InvariantCulture)), "Managers", null, cancellationToken);
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

    private async Task Enrol(WorkScope scope, PersonOptions person, string? telegramChannel, CancellationToken cancellationToken)
    {
        var manager = await scope.Db.Managers.FirstOrDefaultAsync(m => m.TelegramUserId == person.TelegramUserId, cancellationToken);
        if (manager is null)
            scope.Db.Managers.Add(manager = new Manager(person.Name, person.Role, person.TelegramUserId, clock.GetUtcNow()));
        manager.Rename(person.Name);
        manager.Become(person.Role);
        manager.Activate();
        await scope.Db.SaveChangesAsync(cancellationToken);
        // Without a group a named person gets the leads in his own chat.
        if (options.Value.GroupChatId == 0 && telegramChannel is not null)
            await Bind(scope, new ChatAddress(telegramChannel, person.TelegramUserId.ToString(System.Globalization.CultureInfo.InvariantCulture)), person.Name, manager.Id, cancellationToken);
    }

    private async Task Bind(WorkScope scope, ChatAddress chat, string title, int? managerId, CancellationToken cancellationToken)
    {
        if (await scope.Db.ManagersChats.AnyAsync(c => c.Channel == chat.Channel && c.ChatId == chat.ChatId, cancellationToken))
            return;
        scope.Db.ManagersChats.Add(new ManagersChat(chat, title, managerId, clock.GetUtcNow()));
        await scope.Db.SaveChangesAsync(cancellationToken);
        await waiting.Announce(scope, clock.GetUtcNow(), cancellationToken);
    }
}
