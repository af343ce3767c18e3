using Bot.Domain.Persistence;
using Bot.Host.Storage;
using Bot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Storage;

public class DatabaseWaitTests
{
    [Theory]
    [InlineData(5, true)] // BUSY: locked by somebody
    [InlineData(13, true)] // FULL
    [InlineData(10, true)] // IOERR
    [InlineData(14, false)] // CANTOPEN: a wrong path
    [InlineData(26, false)] // NOTADB
    [InlineData(1, false)] // ERROR: a statement that is wrong
    public void Only_what_mends_itself_is_waited_for(int code, bool mayPass) =>
        Assert.Equal(mayPass, DatabaseWait.MayPass(new SqliteException("x", code)));

    [Fact]
    public async Task A_step_is_done_again_until_the_database_lets_it_through()
    {
        var faults = new Queue<Exception>([new SqliteException("database or disk is full", 13), new StorageBusyException("busy")]);
        var clock = new InstantClock();

        await new DatabaseWait(clock).Until(() => faults.TryDequeue(out var fault) ? Task.FromException(fault) : Task.CompletedTask, CancellationToken.None);

        Assert.Empty(faults);
        Assert.Equal([DatabaseWait.Pause, DatabaseWait.Pause], clock.Waits);
    }

    [Fact]
    public async Task What_does_not_mend_itself_ends_the_start_at_once()
    {
        var clock = new InstantClock();

        await Assert.ThrowsAsync<SqliteException>(() => new DatabaseWait(clock).Until(() => throw new SqliteException("not a database", 26), CancellationToken.None));

        Assert.Empty(clock.Waits);
    }

    [Theory]
    [InlineData(18456)] // Login failed
    [InlineData(4060)] // Cannot open database
    public async Task A_login_or_a_database_that_the_server_refuses_for_a_minute_ends_the_start(int number)
    {
        var clock = new InstantClock();
        var refused = SqlServerFault.Of(number);

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => new DatabaseWait(clock).Until(() => throw refused, CancellationToken.None));

        Assert.Same(refused, fault.InnerException);
        Assert.Contains("ConnectionStrings:Leads", fault.Message, StringComparison.Ordinal);
        Assert.Equal(DatabaseWait.LongestRefusal, clock.Waits.Aggregate((sum, wait) => sum + wait));
    }

    [Fact]
    public async Task A_refusal_that_ends_in_time_is_waited_for_and_each_has_its_own_minute()
    {
        var refused = Enumerable.Repeat(SqlServerFault.Of(18456), 10).ToList();
        var faults = new Queue<Exception>([.. refused, SqlServerFault.Of(10061), .. refused]);

        await new DatabaseWait(new InstantClock()).Until(() => faults.TryDequeue(out var fault) ? Task.FromException(fault) : Task.CompletedTask, CancellationToken.None);

        Assert.Empty(faults);
    }

    /// <summary>Every wait is over at once, and noted.</summary>
    private sealed class InstantClock : TimeProvider
    {
        private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

        public List<TimeSpan> Waits { get; } = [];

        public override DateTimeOffset GetUtcNow() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            _now += dueTime;
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
