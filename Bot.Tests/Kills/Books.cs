using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Leads;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Tests.Support.BotApi;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Kills;

/// <summary>How the bot's own books stand at the end.</summary>
internal sealed record Books(
    IReadOnlyList<InboxEntry> Inbox,
    IReadOnlyList<OutboxItem> Outbox,
    IReadOnlyList<Lead> Leads,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<Note> Notes,
    IReadOnlyList<Manager> Managers,
    IReadOnlyList<FollowUp> FollowUps,
    IReadOnlyDictionary<string, Conversation> Conversations,
    ILookup<long, TranscriptEntry> Transcript)
{
    /// <summary>What SQLite's own check says; "ok" when the file is sound.</summary>
    public required string Integrity { get; init; }

    /// <summary>The cards in the managers' group as they read now, by message.</summary>
    public required IReadOnlyDictionary<int, BotMessage> CardsNow { get; init; }

    public static async Task<Books> Read(LeadsDb leadsDb, FakeBotApi api)
    {
        await using var db = leadsDb.Open();
        return new Books(
            await db.Inbox.AsNoTracking().ToListAsync(),
            await db.Outbox.AsNoTracking().OrderBy(o => o.Id).ToListAsync(),
            await db.Leads.AsNoTracking().Include(l => l.Answers).ToListAsync(),
            await db.Claims.AsNoTracking().ToListAsync(),
            await db.Notes.AsNoTracking().ToListAsync(),
            await db.Managers.AsNoTracking().ToListAsync(),
            await db.FollowUps.AsNoTracking().ToListAsync(),
            await db.Conversations.AsNoTracking().ToDictionaryAsync(c => c.ChatId),
            (await db.Transcript.AsNoTracking().OrderBy(t => t.Seq).ToListAsync()).ToLookup(t => t.ConversationId))
        {
            Integrity = await IntegrityOf(leadsDb.ConnectionString),
            CardsNow = api.MessagesTo(ManagersShift.GroupId).ToDictionary(m => m.MessageId),
        };
    }

    private static async Task<string> IntegrityOf(string connectionString)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        return (string)(await check.ExecuteScalarAsync())!;
    }
}
