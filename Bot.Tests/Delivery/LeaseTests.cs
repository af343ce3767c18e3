using System.Data.Common;
using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.Desk;
using Bot.Host.Managers;
using Bot.Host.Turns;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Delivery;

public sealed class LeaseTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_outcome_of_a_lease_that_ran_out_does_not_end_a_later_one()
    {
        var clock = new ShiftedClock(Now);
        await using var host = await HostUnderTest.Start(new HostSetup { Clock = clock });
        await Post(host);
        var leases = host.Services.GetRequiredService<OutboxLeases>();
        var first = Assert.Single(await leases.Take(10, TimeSpan.FromMinutes(1)));
        clock.Advance(TimeSpan.FromMinutes(2));
        await leases.Recover(all: true);
        var second = Assert.Single(await leases.Take(10, TimeSpan.FromMinutes(1)));

        await host.Storage.Run(null, (scope, token) => host.Services.GetRequiredService<OutcomeRules>()
            .Apply(scope, new DeliveryOutcome(first, new SendResult.Refused("late"), clock.GetUtcNow()), token));

        Assert.NotEqual(first.LeaseToken, second.LeaseToken);
        await using var db = host.Db.Open();
        Assert.Equal((OutboxStatus.Leased, second.LeaseToken), await db.Outbox.Select(o => ValueTuple.Create(o.Status, o.LeaseToken)).SingleAsync());
    }

    [Fact]
    public async Task A_step_of_the_clock_frees_nothing_that_is_under_way()
    {
        var clock = new ShiftedClock(Now);
        await using var host = await HostUnderTest.Start(new HostSetup { Clock = clock });
        await Post(host);
        var leases = host.Services.GetRequiredService<OutboxLeases>();
        Assert.Single(await leases.Take(10, TimeSpan.FromMinutes(1)));

        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, await leases.Recover(all: false));
        Assert.Equal(0, await leases.Recover(all: false));
    }

    [Fact]
    public void Once_what_was_under_way_had_its_time_leases_run_out_again()
    {
        var clock = new SteppingClock(Now);
        var patience = new LeaseClock(clock);
        patience.Granted(TimeSpan.FromMinutes(1));
        clock.Pass(TimeSpan.FromSeconds(30));
        Assert.False(patience.IsStepped());
        clock.Step(TimeSpan.FromHours(1));
        Assert.True(patience.IsStepped());
        clock.Pass(TimeSpan.FromSeconds(50));
        Assert.True(patience.IsStepped());
        clock.Pass(TimeSpan.FromSeconds(11));
        Assert.False(patience.IsStepped());
    }

    [Fact]
    public async Task On_SQL_Server_what_another_host_has_just_taken_is_read_by_locks_and_what_overtook_it_put_back()
    {
        var listener = new Unsent();
        await using var db = new LeadsDb(DatabaseProvider.SqlServer, "Server=nowhere;Database=leads").Open(listener);

        await OutboxLeases.Lease(db, new LeaseTerms(Guid.NewGuid(), Now, Now.AddMinutes(1), 10), CancellationToken.None);
        await db.Outbox.FromSqlRaw(LeaseSql.PutBackOutOfTurn, Guid.NewGuid(), Now).AsNoTracking().ToListAsync();

        var (take, putBack) = (listener.Commands[0], listener.Commands[1]);
        Assert.StartsWith("UPDATE Outbox SET Status = 'Leased'", take.Text, StringComparison.Ordinal);
        Assert.Contains("FROM Outbox e WITH (READCOMMITTEDLOCK)", take.Text, StringComparison.Ordinal);
        Assert.Contains("FROM Outbox e WITH (READCOMMITTEDLOCK)", putBack.Text, StringComparison.Ordinal);
        Assert.Contains("ORDER BY o.Precedence, o.Id", take.Text, StringComparison.Ordinal);
        // Bounded by the own message: later ones are neither read nor waited for.
        Assert.Contains("AND e.Id < o.Id AND e.Precedence = o.Precedence AND e.Status", take.Text, StringComparison.Ordinal);
        Assert.Contains("AND e.Id < Outbox.Id AND e.Precedence = Outbox.Precedence\n", putBack.Text, StringComparison.Ordinal);
        Assert.Equal((4, 2), (take.Parameters, putBack.Parameters));
        Assert.DoesNotContain("{", take.Text + putBack.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void On_SQL_Server_an_index_answers_which_messages_of_a_chat_come_first()
    {
        using var db = new LeadsDb(DatabaseProvider.SqlServer, "Server=nowhere;Database=leads").Open();

        Assert.Contains("CREATE INDEX [IX_Outbox_InTurn] ON [Outbox] ([Channel], [ChatId], [Id]) INCLUDE ([Precedence], [Status], [LeaseToken], [NotBefore]) WHERE Status IN ('Pending', 'Leased')",
            db.Database.GenerateCreateScript(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_other_questions_of_delivery_translate_for_SQL_Server()
    {
        using var db = new LeadsDb(DatabaseProvider.SqlServer, "Server=nowhere;Database=leads").Open();

        Assert.Contains("SELECT", WaitingLeads.Untold(db).Take(5).ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("NOT EXISTS", WaitingLeads.Cardless(db).Take(5).ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("SELECT", WaitingLeads.UnderWay(db, 1).ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("SELECT", SettingsChats.BoundByCode(db, ["-1", "-2"], Now).ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("SELECT", SettingsChats.MovesTo(db, "-1").ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("SELECT", UnworkedMessages.Newest(db).ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("NOT EXISTS", ParkedStore.FirstOfChats(db, Now).Take(5).ToQueryString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_many_passed_on_words_wait_alerts_and_answers_are_taken_before_them()
    {
        await using var host = await HostUnderTest.Start(new HostSetup { Clock = new ShiftedClock(Now) });
        var group = new ChatAddress("telegram:1", "-500");
        await host.Storage.Run(null, (scope, _) =>
        {
            for (var i = 0; i < 20; i++)
                scope.Rows.Insert(new OutboxItem(group, OutboxKind.Relay, $"{i}", Now) { LeadNumber = i });
            foreach (var kind in new[] { OutboxKind.Notice, OutboxKind.Reply, OutboxKind.Alert })
                scope.Rows.Insert(new OutboxItem(group, kind, "", Now) { LeadNumber = 99 });
            return Task.CompletedTask;
        });
        var leases = host.Services.GetRequiredService<OutboxLeases>();

        Assert.Equal([OutboxKind.Alert], await Kinds(1));
        Assert.Equal([OutboxKind.Notice, OutboxKind.Reply], await Kinds(2));
        Assert.Equal(["0", "1", "2"], (await leases.Take(3, TimeSpan.FromMinutes(1))).Select(o => o.Payload));

        async Task<IEnumerable<OutboxKind>> Kinds(int most) => (await leases.Take(most, TimeSpan.FromMinutes(1))).Select(o => o.Kind);
    }

    [Fact]
    public async Task An_index_gives_what_may_be_taken_in_its_order()
    {
        await using var database = TempDatabase.Create();
        await using var db = database.Db.Open();
        var sql = LeaseSql.TakeOnSqlite.Replace("{0}", "'t'", StringComparison.Ordinal).Replace("{1}", "1", StringComparison.Ordinal)
            .Replace("{2}", "512", StringComparison.Ordinal).Replace("{3}", "1", StringComparison.Ordinal);

        var plan = await Plan(db, sql);

        Assert.Contains("SCAN o USING INDEX IX_Outbox_Pending", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE FOR ORDER BY", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_gives_a_leads_passed_on_words_newest_first()
    {
        await using var database = TempDatabase.Create();
        await using var db = database.Db.Open();
        var question = OutboxQueue.Relays(db, new ChatAddress("telegram:1", "-500"), 7).Take(3).ToQueryString();

        var plan = await Plan(db, question[question.IndexOf("SELECT", StringComparison.Ordinal)..]);

        Assert.Contains("IX_Outbox_OfLead", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    private static async Task<string> Plan(LeadsDbContext db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        if (command is Microsoft.Data.Sqlite.SqliteCommand sqlite)
        {
            foreach (var name in System.Text.RegularExpressions.Regex.Matches(sql, "@[a-zA-Z_0-9]+").Select(m => m.Value).Distinct())
                sqlite.Parameters.AddWithValue(name, 1);
        }

        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            steps.Add(reader.GetString(3));
        return string.Join('\n', steps);
    }

    private static Task Post(HostUnderTest host) => host.Storage.Run(null, (scope, _) =>
    {
        scope.Rows.Insert(new OutboxItem(new ChatAddress("telegram:1", "5"), OutboxKind.Reply, "{}", Now));
        return Task.CompletedTask;
    });

    /// <summary>Keeps commands from being sent: there is no server.</summary>
    private sealed class Unsent : DbCommandInterceptor, IDbConnectionInterceptor
    {
        public List<(string Text, int Parameters)> Commands { get; } = [];

        public ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Commands.Add((command.CommandText, command.Parameters.Count));
            return new(InterceptionResult<DbDataReader>.SuppressWithResult(Nothing()));
        }

        // No rows, with the columns of the table.
        private static System.Data.DataTableReader Nothing()
        {
            var table = new System.Data.DataTable();
            foreach (var property in typeof(OutboxItem).GetProperties())
                table.Columns.Add(property.Name);
            return table.CreateDataReader();
        }
    }
}

/// <summary>A clock whose hour may jump while its running time does not.</summary>
internal sealed class SteppingClock(DateTimeOffset start) : TimeProvider
{
    private TimeSpan _passed;
    private TimeSpan _stepped;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start + _passed + _stepped;

    public override long GetTimestamp() => _passed.Ticks;

    public void Pass(TimeSpan time) => _passed += time;

    public void Step(TimeSpan by) => _stepped += by;
}
