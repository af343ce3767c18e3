using System.Globalization;
using Bot.Domain.Journal;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;

namespace Bot.Host.Leads;

/// <summary>Who acts when, and the transaction it belongs to.</summary>
/// <param name="Now">In whole milliseconds, as it is stored, so that what was written and what is read back compare equal.</param>
internal sealed record ManagerAct(WorkScope Scope, Manager Manager, DateTimeOffset Now)
{
    public static ManagerAct At(WorkScope scope, Manager manager, DateTimeOffset now) =>
        new(scope, manager, DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()));

    /// <summary>Whether the lead belongs to somebody else whom this manager may not act for.</summary>
    public bool IsBarredBy(int? ownerId) => ownerId is { } owner && owner != Manager.Id && !Manager.MayActForOthers;

    /// <param name="detail">A stage, a key, an amount; no visitor's words.</param>
    public void Record(JournalEvent what, int leadNumber, string detail = "") =>
        Scope.Rows.Insert(new JournalEntry(what, string.Create(CultureInfo.InvariantCulture, $"manager:{Manager.Id}"), Now)
        {
            LeadNumber = leadNumber,
            Detail = detail.Length <= 500 ? detail : detail[..500],
        });
}
