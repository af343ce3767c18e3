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
        Assert.Equal((4, 2), (take.Parameters, putBack.Parameters));
        Assert.DoesNotContain("{", take.Text + putBack.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void On_SQL_Server_an_index_answers_which_messages_of_a_chat_come_first()
    {
        using var db = new LeadsDb(DatabaseProvider.SqlServer, "Server=nowhere;Database=leads").Open();

        Assert.Contains("CREATE INDEX [IX_Outbox_InTurn] ON [Outbox] ([Channel], [ChatId], [Id]) INCLUDE ([Status], [LeaseToken], [NotBefore]) WHERE Status IN ('Pending', 'Leased')",
            db.Database.GenerateCreateScript(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_other_questions_of_delivery_translate_for_SQL_Server()
    {
        using var db = new LeadsDb(DatabaseProvider.SqlServer, "Server=nowhere;Database=leads").Open();

        Assert.Contains("SELECT", WaitingLeads.Untold(db).Take(5).ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("SELECT", WaitingLeads.UnderWay(db, 1).ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("SELECT", SettingsChats.BoundByCode(db, ["-1", "-2"], Now).ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("SELECT", SettingsChats.MovesTo(db, "-1").ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("SELECT", UnworkedMessages.Newest(db).ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("NOT EXISTS", ParkedStore.FirstOfChats(db, Now).Take(5).ToQueryString(), StringComparison.Ordinal);
    }

    /// <summary>Keeps commands from being sent: there is no server.</summary>
    private static Task Post(HostUnderTest host) => host.Storage.Run(null, (scope, _) =>
    {
        scope.Rows.Insert(new OutboxItem(new ChatAddress("telegram:1", "5"), OutboxKind.Reply, "{}", Now));
        return Task.CompletedTask;
    });

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
