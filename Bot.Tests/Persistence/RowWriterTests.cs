using Bot.Domain.Conversations;
using Bot.Domain.Journal;
using Bot.Domain.Persistence;
using Bot.Tests.Support;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Bot.Tests.Persistence;

public sealed class RowWriterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Rows_with_and_without_nulls_are_stored_as_they_are()
    {
        await using var database = TempDatabase.Create();
        (int? Lead, long? Conversation)[] patterns = [(null, null), (7, null), (null, 8), (7, 8), (null, null)];

        await database.Storage.Run(null, (scope, _) =>
        {
            foreach (var (lead, conversation) in patterns)
                scope.Rows.Insert(new JournalEntry(JournalEvent.Alerted, "bot", Now) { LeadNumber = lead, ConversationId = conversation, Detail = "d" });
            return Task.CompletedTask;
        });

        await using var db = database.Db.Open();
        var read = await db.Journal.OrderBy(j => j.Id).ToListAsync();
        Assert.Equal(patterns, read.Select(j => (j.LeadNumber, j.ConversationId)));
        Assert.All(read, j => Assert.Equal(("bot", Now, "d"), (j.Actor, j.At, j.Detail)));
    }

    [Fact]
    public async Task A_value_that_is_taken_back_becomes_null_again()
    {
        await using var database = TempDatabase.Create();
        var conversation = await database.Storage.Run(null, (scope, _) =>
        {
            var visitor = new Visitor("web", "1", null, "web", Now);
            scope.Rows.InsertNow(visitor);
            var begun = new Conversation(new ChatAddress("web", "c1"), visitor.Id, "en", Now);
            scope.Rows.InsertNow(begun);
            return Task.FromResult(begun);
        });
        var optedOut = new List<bool>();

        foreach (var change in (Action<Conversation>[])[c => c.OptOut(Now), c => c.BelongTo(5), c => c.OptIn()])
        {
            await database.Storage.Run(null, (scope, _) =>
            {
                var version = conversation.Version;
                change(conversation);
                conversation.Touch();
                scope.Rows.Update(conversation, version);
                return Task.CompletedTask;
            });
            await using var db = database.Db.Open();
            var read = await db.Conversations.SingleAsync();
            optedOut.Add(read.OptedOutAt is not null);
            Assert.Equal((conversation.LeadNumber, conversation.Version), (read.LeadNumber, read.Version));
        }

        Assert.Equal([true, true, false], optedOut);
    }

    [Fact]
    public void Sql_server_is_told_the_key_and_given_a_parameter_for_what_is_not_null()
    {
        using var db = new LeadsDb(DatabaseProvider.SqlServer, "Server=nowhere;Database=leads").Open();
        var sql = db.GetService<ISqlGenerationHelper>();
        var insert = RowCommand.Insert(Entity<JournalEntry>(db), sql, isSqlServer: true);
        var update = RowCommand.Update(Entity<Conversation>(db), sql);
        var entry = new JournalEntry(JournalEvent.Alerted, "bot", Now) { LeadNumber = 7 };
        using var inserting = new SqlCommand();
        using var updating = new SqlCommand();

        var nulls = insert.Read(entry);
        insert.Prepare(inserting, nulls);
        insert.Fill(inserting.Parameters, nulls, 0);
        update.Prepare(updating, update.Read(new Conversation(new ChatAddress("web", "c1"), 1, "en", Now)));

        Assert.Matches(@"^INSERT INTO \[Journal\] \((\[\w+\](, )?)+\) OUTPUT INSERTED\.\[Id\] VALUES \((@p\d+|NULL)(, (@p\d+|NULL))*\)$", inserting.CommandText);
        Assert.Equal(1, inserting.CommandText.Split("NULL").Length - 1);
        Assert.Contains(inserting.Parameters.Cast<SqlParameter>(), p => Equals(p.Value, 7));
        Assert.DoesNotContain(inserting.Parameters.Cast<SqlParameter>(), p => p.Value is null or DBNull);
        Assert.Matches(@"^UPDATE \[Conversations\] SET .*\[OptedOutAt\] = NULL.* WHERE \[Id\] = @p\d+ AND \[Version\] = @expected$", updating.CommandText);
        Assert.Equal("@expected", updating.Parameters[updating.Parameters.Count - 1].ParameterName);
    }

    [Fact]
    public void Sql_servers_client_is_given_room_for_every_text()
    {
        using var db = new LeadsDb(DatabaseProvider.SqlServer, "Server=nowhere;Database=leads").Open();
        var insert = RowCommand.Insert(Entity<TranscriptEntry>(db), db.GetService<ISqlGenerationHelper>(), isSqlServer: true);
        var entry = new TranscriptEntry(1, 1, Speaker.Visitor, new string('ж', 20_000), Now) { Payload = new string('x', 9_000), SpeakerName = new string('n', 5_000) };
        using var command = new SqlCommand();

        var nulls = insert.Read(entry);
        insert.Prepare(command, nulls);
        insert.Fill(command.Parameters, nulls, 0);

        var texts = command.Parameters.Cast<SqlParameter>().Where(p => p.Value is string).ToList();
        Assert.Contains(texts, p => p.Value is string { Length: 20_000 } && p.Size == -1);
        Assert.All(texts, p => Assert.True(p.Size == -1 || p.Size >= ((string)p.Value).Length, $"{p.ParameterName}: {p.Size}"));
    }

    private static IEntityType Entity<T>(LeadsDbContext db) => db.Model.FindEntityType(typeof(T))!;
}
