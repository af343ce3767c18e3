using Bot.Domain.Conversations;
using Bot.Domain.Persistence;
using Bot.Host.Turns;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Turns;

/// <summary>A database that cannot be opened at the first try.</summary>
public sealed class TranscriptReaderTests
{
    private static readonly ChatAddress Nobody = new("web", "nobody");

    [Fact]
    public async Task What_fails_for_a_moment_is_read_in_the_end()
    {
        using var folder = new TempFolder();
        var (db, clock) = (Missing(folder), new CountingClock(() => Create(folder)));
        using var reader = new TranscriptReader(db, Options.Create(new TurnOptions()), clock);

        Assert.Null(await reader.VisitorOf(Nobody));
        Assert.Equal(1, clock.Pauses);
    }

    [Fact]
    public async Task What_goes_on_failing_is_a_busy_storage_after_a_few_tries()
    {
        using var folder = new TempFolder();
        var clock = new CountingClock(() => { });
        using var reader = new TranscriptReader(Missing(folder), Options.Create(new TurnOptions { ReadRetries = 2 }), clock);

        await Assert.ThrowsAsync<StorageBusyException>(() => reader.After(Nobody, 0, new PageLimit(10, 1000), CancellationToken.None));

        Assert.Equal(2, clock.Pauses);
    }

    private static LeadsDb Missing(TempFolder folder) => new(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder.File("later"), "leads.db")}");

    private static void Create(TempFolder folder)
    {
        Directory.CreateDirectory(folder.File("later"));
        using var db = Missing(folder).Open();
        db.Database.Migrate();
    }

    /// <summary>Counts the pauses, and does something in each; they last no time.</summary>
    private sealed class CountingClock(Action inPause) : TimeProvider
    {
        public int Pauses { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Pauses++;
            inPause();
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
