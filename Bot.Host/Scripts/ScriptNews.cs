using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs;
using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Journal;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.Texts;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Scripts;

/// <summary>
/// Writes into the journal which scripts were taken or kept out, and tells the owner of faults: in his own chat, without
/// one in every managers' chat. The same faults are told once for as long as the host runs. A singleton; for one caller at a time.
/// </summary>
internal sealed class ScriptNews(GroupCommit storage, OutboxQueue outbox, FirmProfile firm, TimeProvider clock)
{
    private const int MaxDetail = 500;
    private const int MaxTold = 8;
    private const int MaxFaultLength = 300;
    private const int MaxRemembered = 1000;

    private readonly HashSet<string> _told = [];

    /// <param name="changes">Names and versions; empty: the files are again as before.</param>
    public Task Taken(string changes) => storage.Run(null, (scope, _) =>
    {
        Journal(scope, JournalEvent.ScriptsTaken, changes);
        return Task.CompletedTask;
    });

    public async Task Refused(IReadOnlyList<ScriptFault> faults, DateTimeOffset since)
    {
        var version = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', faults))));
        if (_told.Contains(version))
            return;
        await storage.Run(null, async (scope, cancellationToken) =>
        {
            Journal(scope, JournalEvent.ScriptsRefused, string.Create(CultureInfo.InvariantCulture, $"{faults.Count}: {faults[0]}"));
            var message = new MessagePayload { Text = Words(faults, since) };
            foreach (var chat in await Readers(scope.Db, cancellationToken))
                outbox.Add(scope, chat, OutboxKind.Notice, message, clock.GetUtcNow());
        });
        if (_told.Count >= MaxRemembered)
            _told.Clear();
        _told.Add(version);
    }

    private string Words(IReadOnlyList<ScriptFault> faults, DateTimeOffset since)
    {
        var text = new StringBuilder(Phrases.Shipped[firm.Language, "scripts.refused", faults.Count, firm.Clock(since)]);
        foreach (var fault in faults.Take(MaxTold))
            text.Append("\n\n").Append(Cut(fault.ToString(), MaxFaultLength));
        if (faults.Count > MaxTold)
            text.Append("\n\n").Append(Phrases.Shipped[firm.Language, "scripts.more", faults.Count - MaxTold]);
        return text.ToString();
    }

    private void Journal(WorkScope scope, JournalEvent what, string detail) =>
        scope.Db.Journal.Add(new JournalEntry(what, "bot", clock.GetUtcNow()) { Detail = Cut(detail, MaxDetail) });

    private static async Task<List<ChatAddress>> Readers(LeadsDbContext db, CancellationToken cancellationToken)
    {
        var chats = await db.ManagersChats.AsNoTracking().Where(c => c.LostAt == null).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        var owners = await db.Managers.AsNoTracking().Where(m => m.Role == ManagerRole.Owner).Select(m => m.Id).ToListAsync(cancellationToken);
        var own = chats.Where(c => c.ManagerId is { } id && owners.Contains(id)).ToList();
        return [.. (own.Count > 0 ? own : chats).Select(c => c.Address)];
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 1), "…");
}
