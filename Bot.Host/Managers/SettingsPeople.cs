using Bot.Domain.Journal;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.Managers;

/// <summary>The people that the settings name, and those whom they name no more. A singleton; thread-safe.</summary>
internal sealed class SettingsPeople(DismissManager dismissals, IOptions<ManagersOptions> options, TimeProvider clock)
{
    private const string Actor = "bot";

    /// <summary>Lets in who is named. Idempotent.</summary>
    public async Task Enrol(WorkScope scope, CancellationToken cancellationToken)
    {
        foreach (var person in options.Value.People)
            await Enrol(scope, person, cancellationToken);
    }

    /// <summary>Puts out who is named no more, all of them before anybody is told of their leads. True when a managers' chat ended by it. Idempotent.</summary>
    public async Task<bool> PutOut(WorkScope scope, CancellationToken cancellationToken)
    {
        var isChanged = false;
        var named = options.Value.People.Select(person => person.TelegramUserId).ToHashSet();
        foreach (var manager in await scope.Db.Managers.Where(m => m.IsNamedInSettings).OrderBy(m => m.Id).ToListAsync(cancellationToken))
        {
            if (!named.Contains(manager.TelegramUserId ?? 0) && manager.LeaveSettings())
                isChanged |= await dismissals.PutOut(scope, manager, Actor, clock.GetUtcNow(), cancellationToken);
        }

        return isChanged;
    }

    /// <summary>No open lead stays with who is out. After the managers' chats are settled. Idempotent.</summary>
    public async Task FreeLeads(WorkScope scope, CancellationToken cancellationToken)
    {
        foreach (var manager in await scope.Db.Managers.Where(m => !m.IsActive).OrderBy(m => m.Id).ToListAsync(cancellationToken))
            await dismissals.FreeLeads(scope, manager, Actor, clock.GetUtcNow(), cancellationToken);
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

    // Who was enrolled by the settings alone has no such line.
    private static Task<bool> CameByHimself(LeadsDbContext db, int managerId, CancellationToken cancellationToken)
    {
        var actor = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"manager:{managerId}");
        return db.Journal.AnyAsync(j => j.What == JournalEvent.ManagerEnrolled && j.Actor == actor, cancellationToken);
    }
}
