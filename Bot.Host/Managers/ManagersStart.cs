using Bot.Domain.Journal;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.Managers;

/// <summary>Enrols and binds who is named in the settings, and puts out who is so no more, each time the host starts. Idempotent.</summary>
internal sealed class ManagersStart(GroupCommit storage, DismissManager dismissals, SettingsChats chats, FormerBots formerBots, IOptions<ManagersOptions> options, TimeProvider clock)
{
    /// <param name="telegramChannel">The Telegram channel's address with the bot's id; null when Telegram is off.</param>
    public Task Run(string? telegramChannel) => storage.Run(null, async (scope, cancellationToken) =>
    {
        foreach (var person in options.Value.People)
            await Enrol(scope, person, cancellationToken);
        await PutOut(scope, cancellationToken);
        if (telegramChannel is null)
            return;
        await formerBots.LeaveChats(scope, telegramChannel, cancellationToken);
        await chats.Settle(scope, telegramChannel, cancellationToken);
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

    private async Task Enrol(WorkScope scope, PersonOptions person, CancellationToken cancellationToken)
    {
        var manager = await scope.Db.Managers.FirstOrDefaultAsync(m => m.TelegramUserId == person.TelegramUserId, cancellationToken);
        var cameByHimself = manager is not null && await CameByHimself(scope.Db, manager.Id, cancellationToken);
        if (manager is null)
            scope.Db.Managers.Add(manager = new Manager(person.Name, person.Role, person.TelegramUserId, clock.GetUtcNow()));
        manager.NameInSettings(person.Name, person.Role, cameByHimself);
        await scope.Db.SaveChangesAsync(cancellationToken);
    }

    private async Task PutOut(WorkScope scope, CancellationToken cancellationToken)
    {
        var named = options.Value.People.Select(person => person.TelegramUserId).ToHashSet();
        foreach (var manager in await scope.Db.Managers.ToListAsync(cancellationToken))
        {
            if (manager.IsNamedInSettings && !named.Contains(manager.TelegramUserId ?? 0) && manager.LeaveSettings())
                await dismissals.PutOut(scope, manager, "bot", clock.GetUtcNow(), cancellationToken);
            else if (!manager.IsActive)
                await dismissals.FreeLeads(scope, manager, "bot", clock.GetUtcNow(), cancellationToken);
        }
    }

    // Who was enrolled by the settings alone has no such line.
    private static Task<bool> CameByHimself(LeadsDbContext db, int managerId, CancellationToken cancellationToken)
    {
        var actor = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"manager:{managerId}");
        return db.Journal.AnyAsync(j => j.What == JournalEvent.ManagerEnrolled && j.Actor == actor, cancellationToken);
    }
}
