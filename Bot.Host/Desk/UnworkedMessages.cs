using System.Text.Json;
using Bot.Domain.Delivery;
using Bot.Domain.Journal;
using Bot.Domain.Persistence;
using Bot.Host.Leads;
using Bot.Host.Texts;
using Bot.Host.Turns;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Desk;

/// <summary>
/// What visitors wrote in updates that were given up (dead), so that a person reads it also when no managers' chat is
/// bound. It stays until somebody lays it aside. A singleton; thread-safe.
/// </summary>
internal sealed class UnworkedMessages(LeadsDb leadsDb, GroupCommit storage, LeadFeed feed, TimeProvider clock)
{
    private const int MostShown = 20;
    private const int LongestWords = 1000;

    /// <summary>GET /desk/api/unworked: the newest first.</summary>
    public async Task<IResult> List(HttpContext http)
    {
        await using var db = leadsDb.Open();
        var rows = await Newest(db).ToListAsync(http.RequestAborted);
        var messages = rows.Select(r => new { r.Channel, Id = r.ExternalId, At = r.ReceivedAt, Words = WordsIn(r.Payload), Lead = r.LeadNumber }).Where(m => m.Words.Length > 0);
        return Results.Json(new { messages }, JsonSerializerOptions.Web);
    }

    /// <summary>POST /desk/api/unworked {"channel":"web","id":"…"}: somebody took care of it; its words are deleted.</summary>
    public async Task<IResult> LayAside(HttpContext http, UnworkedMessage message)
    {
        var actor = $"manager:{DeskGuard.ManagerOf(http)}";
        await storage.Run(null, async (scope, cancellationToken) =>
        {
            var entry = await scope.Db.Inbox.FirstOrDefaultAsync(i => i.Channel == message.Channel && i.ExternalId == message.Id && i.Status == InboxStatus.Dead, cancellationToken);
            if (entry is null)
                return;
            entry.Finish();
            scope.Db.Journal.Add(new JournalEntry(JournalEvent.IncidentClosed, actor, clock.GetUtcNow()) { Detail = $"dead update {entry.Channel} {entry.ExternalId}" });
            scope.AfterCommit(() => feed.Changed(LeadFeed.NoLead));
        });
        return Results.Json(new { ok = true });
    }

    internal static IQueryable<DeadRow> Newest(LeadsDbContext db) => db.Inbox.AsNoTracking()
        .Where(i => i.Status == InboxStatus.Dead && i.Payload != null)
        .OrderByDescending(i => i.ReceivedAt).Take(MostShown)
        .Select(i => new DeadRow(i.Channel, i.ExternalId, i.ReceivedAt, i.Payload!,
            db.Conversations.Where(c => c.Channel == i.Channel && c.ChatId == i.ChatId).Select(c => c.LeadNumber).FirstOrDefault()));

    private static string WordsIn(string payload)
    {
        var words = ParkedUpdate.WordsIn(payload) ?? "";
        return words.Length <= LongestWords ? words : words.Head(LongestWords) + "…";
    }

    /// <param name="LeadNumber">Of the chat's conversation; null when it has none.</param>
    internal sealed record DeadRow(string Channel, string ExternalId, DateTimeOffset ReceivedAt, string Payload, int? LeadNumber);
}

/// <summary>Which message is meant: its update's key.</summary>
internal sealed record UnworkedMessage(string? Channel, string? Id);
