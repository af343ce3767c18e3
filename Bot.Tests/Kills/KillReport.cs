using System.Globalization;
using Bot.Domain.Delivery;
using Bot.Domain.Leads;

namespace Bot.Tests.Kills;

/// <summary>What a run came to.</summary>
internal sealed class KillReport(KillPlan plan, Crowd crowd, OutsideRecord record, Books books)
{
    private const int MostShown = 20;

    public required int Deaths { get; init; }

    public required int DeathsInStart { get; init; }

    public required IReadOnlyList<string> Faults { get; init; }

    public required TimeSpan Took { get; init; }

    public int Leads => books.Leads.Count;

    public override string ToString()
    {
        var nudges = books.Outbox.Where(o => o.Kind == OutboxKind.Nudge).ToList();
        var alerts = record.Sends.Count(m => ManagersShift.LeadOf(m) is not null);
        var planned = books.Outbox.Count(o => o.Status == OutboxStatus.Sent && o.Kind != OutboxKind.CardEdit);
        return string.Create(CultureInfo.InvariantCulture, $"""
            {Deaths} kills, {DeathsInStart} of them in the start; seed {plan.Seed}; {Took.TotalSeconds:0} s
              visitors         {crowd.OnTelegram.Count} on Telegram, {crowd.OnWeb.Count} on the web
              turns accepted   {record.AcceptedCount}
              leads            {Leads}, {books.Leads.Count(l => l.Temperature == Temperature.Hot)} of them hot; {books.Claims.Count} claims
              alerts           {alerts}, {alerts - Leads} of them copies
              messages         {record.Sends.Count}, {record.Sends.Count - planned - nudges.Count(n => n.Status == OutboxStatus.Unknown)} of them copies
              nudges           {nudges.Count(n => n.Status == OutboxStatus.Sent)} sent, {nudges.Count(n => n.Status == OutboxStatus.Unknown)} unknown, {nudges.Count(n => n.Status == OutboxStatus.Dropped)} dropped
              faults           {Faults.Count}
            {string.Concat(Faults.Take(MostShown).Select(fault => "    " + fault + "\n"))}
            """).TrimEnd();
    }
}
