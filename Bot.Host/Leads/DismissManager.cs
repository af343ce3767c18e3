using System.Globalization;
using Bot.Domain;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Leads;

/// <summary>
/// Puts a manager out: from the commit on he may do nothing, nothing reaches his own chat, his desk is closed, and his
/// open leads are free and announced. A singleton; thread-safe.
/// </summary>
internal sealed class DismissManager(LeadUpkeep upkeep, ChatEnd end, WaitingLeads waiting, LeadFeed feed, ManagerWords say)
{
    private const int MostSought = 1000;
    private const int MostNamed = 20;

    /// <summary>By the command of a head or an owner; only an owner puts out one of these.</summary>
    public async Task<CommandAnswer> Execute(ManagerAct act, ManagerCommand.Dismiss command, CancellationToken cancellationToken)
    {
        if (!act.Manager.MayActForOthers)
            return say.Refuse(new Refusal("HeadsOnly"));
        var others = await Others(act.Scope.Db, act.Manager.Id).Take(MostSought).ToListAsync(cancellationToken);
        if (command.Who.Length == 0)
            return say.Refuse(new Refusal("WhoMissing", Listed(others)));
        var meant = Meant(others, command.Who);
        if (meant.Count != 1)
            return say.Refuse(new Refusal(meant.Count == 0 ? "NobodyMeant" : "SeveralMeant", command.Who, Listed(meant.Count == 0 ? others : meant)));
        var gone = meant[0];
        if (gone.MayActForOthers && act.Manager.Role != ManagerRole.Owner)
            return say.Refuse(new Refusal("OwnersOnly", Name(gone)));
        var by = string.Create(CultureInfo.InvariantCulture, $"manager:{act.Manager.Id}");
        var hadChat = await PutOut(act.Scope, gone, by, act.Now, cancellationToken);
        var freed = await FreeLeads(act.Scope, gone, by, act.Now, cancellationToken);
        if (hadChat)
            await waiting.Announce(act.Scope, act.Now, cancellationToken);
        return new CommandAnswer(say["said.dismissed", Name(gone), freed]);
    }

    /// <summary>Whoever can be put out by somebody: the others who are known by their Telegram user.</summary>
    public static IQueryable<Manager> Others(LeadsDbContext db, int managerId) =>
        db.Managers.Where(m => m.IsActive && m.TelegramUserId != null && m.Id != managerId).OrderBy(m => m.Name).ThenBy(m => m.Id);

    /// <summary>All but his leads: these are freed, and told of, when the chats are settled that shall read of them. True when he had a managers' chat of his own.</summary>
    /// <param name="by">As the journal names who does it: "manager:3", or "bot" when the settings say so.</param>
    public async Task<bool> PutOut(WorkScope scope, Manager gone, string by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        gone.Deactivate();
        await scope.Db.SaveChangesAsync(cancellationToken);
        var chats = await scope.Db.ManagersChats.Where(c => c.ManagerId == gone.Id).ToListAsync(cancellationToken);
        foreach (var chat in chats)
            await end.Apply(scope, chat, by, now, cancellationToken);
        await scope.Db.DeskSessions.Where(s => s.ManagerId == gone.Id).ExecuteDeleteAsync(cancellationToken);
        await scope.Db.OneTimeCodes.Where(c => c.ManagerId == gone.Id && c.UsedAt == null).ExecuteDeleteAsync(cancellationToken);
        scope.Rows.Insert(new JournalEntry(JournalEvent.ManagerDismissed, by, now) { Detail = string.Create(CultureInfo.InvariantCulture, $"manager:{gone.Id}") });
        scope.AfterCommit(feed.LookAgain);
        return chats.Count > 0;
    }

    /// <summary>No open lead stays with him. Returns how many are free now.</summary>
    public async Task<int> FreeLeads(WorkScope scope, Manager gone, string by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var act = ManagerAct.At(scope, gone, now);
        var leads = await scope.Db.Leads.Where(l => l.OwnerId == gone.Id && l.ClosedAt == null).OrderBy(l => l.Number).ToListAsync(cancellationToken);
        foreach (var lead in leads)
        {
            lead.Move(LeadTrigger.Release, act.Now, act.Now);
            scope.Rows.Insert(new JournalEntry(JournalEvent.Released, by, act.Now) { LeadNumber = lead.Number, Detail = "dismissed" });
            await upkeep.Freed(act, lead, "dismissed", cancellationToken);
        }

        return leads.Count;
    }

    // The whole name before a beginning of it; a number is the Telegram user id, "@" and a word the username.
    private static List<Manager> Meant(List<Manager> others, string who)
    {
        var plain = who.TrimStart('@');
        if (long.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return others.FindAll(m => m.TelegramUserId == id);
        // A name beside the username might be somebody else's.
        if (who != plain)
            return others.FindAll(m => plain.Equals(m.Username, StringComparison.OrdinalIgnoreCase));
        var named = others.FindAll(m => Name(m).Equals(plain, StringComparison.OrdinalIgnoreCase));
        return named.Count > 0 ? named : others.FindAll(m => Name(m).StartsWith(plain, StringComparison.OrdinalIgnoreCase));
    }

    private string Listed(List<Manager> managers) => managers.Count == 0
        ? say["dismiss.nobody"]
        : string.Join('\n', managers.Take(MostNamed).Select(m => string.Create(CultureInfo.InvariantCulture, $"{Name(m)}{Mark(m)} – /dismiss {m.TelegramUserId}")));

    private static string Mark(Manager manager) => manager.Username is { } username ? " @" + PlainText.Line(username, Manager.LongestUsername) : "";

    private static string Name(Manager manager) => PlainText.Line(manager.Name, 60);
}
