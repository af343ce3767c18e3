using System.Globalization;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Leads;

/// <summary>One fact in words.</summary>
internal sealed record JournalLine(DateTimeOffset At, string Text);

/// <summary>Says the journal in the managers' language. A singleton; thread-safe.</summary>
internal sealed class JournalWords(ManagerWords say)
{
    /// <summary>The newest facts of a lead, the oldest of them first.</summary>
    public async Task<IReadOnlyList<JournalLine>> Last(LeadsDbContext db, int leadNumber, int count, CancellationToken cancellationToken)
    {
        var entries = await Newest(db, leadNumber).Take(count).ToListAsync(cancellationToken);
        var ids = entries.Select(e => ManagerId(e.Actor)).OfType<int>().Distinct().ToList();
        var names = ids.Count == 0 ? [] : await Named(db, ids).ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
        return [.. entries.AsEnumerable().Reverse().Select(e => new JournalLine(e.At, say[$"journal.{e.What}", Actor(e.Actor, names), Detail(e)]))];
    }

    public static IQueryable<JournalEntry> Newest(LeadsDbContext db, int leadNumber) =>
        db.Journal.AsNoTracking().Where(j => j.LeadNumber == leadNumber).OrderByDescending(j => j.Id);

    public static IQueryable<Bot.Domain.Managers.Manager> Named(LeadsDbContext db, List<int> ids) => db.Managers.AsNoTracking().Where(m => ids.Contains(m.Id));

    private string Actor(string actor, Dictionary<int, string> names) => actor switch
    {
        "visitor" => say["who.visitor"],
        "bot" => say["who.bot"],
        "clock" => say["who.clock"],
        _ when ManagerId(actor) is { } id && names.TryGetValue(id, out var name) => PlainText.Line(name, 60),
        _ => PlainText.Line(actor, 60),
    };

    private string Detail(JournalEntry entry) => entry.What switch
    {
        JournalEvent.StageMoved => Enum.TryParse<LeadTrigger>(entry.Detail, out var trigger) ? say[$"move.{trigger}"] : entry.Detail,
        JournalEvent.Lost => say.Reason(entry.Detail),
        JournalEvent.Won or JournalEvent.AmountSet => decimal.TryParse(entry.Detail, CultureInfo.InvariantCulture, out var amount) ? ManagerWords.Amount(amount) : "–",
        JournalEvent.Postponed => DateTimeOffset.TryParse(entry.Detail, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until) ? say.Date(until, entry.At) : entry.Detail,
        JournalEvent.LeadUpdated or JournalEvent.WentHot => string.Join(", ", entry.Detail.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(say.Label)),
        _ => PlainText.Line(entry.Detail, 200),
    };

    private static int? ManagerId(string actor) =>
        actor.StartsWith("manager:", StringComparison.Ordinal) && int.TryParse(actor.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
