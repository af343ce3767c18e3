using Bot.Domain.Persistence;
using Bot.Host.Storage;
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

    /// <summary>Every wait is over at once, and noted.</summary>
    private sealed class InstantClock : TimeProvider
    {
        public List<TimeSpan> Waits { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
