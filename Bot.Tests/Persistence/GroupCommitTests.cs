using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Persistence;
using Bot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Persistence;

public sealed class GroupCommitTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Work_that_waits_together_shares_a_commit()
    {
        var probe = new CountingProbe();
        await using var database = TempDatabase.Create(probe);
        var gate = new TaskCompletionSource();
        var first = database.Storage.Run(null, async (_, _) => await gate.Task);

        var others = Enumerable.Range(0, 100).Select(i => database.Storage.Run(null, (scope, _) => Insert(scope, i))).ToList();
        gate.SetResult();
        await first;
        await Task.WhenAll(others);

        Assert.InRange(probe.Commits, 1, 4);
        Assert.Equal(100, await Count(database));
    }

    [Fact]
    public async Task A_failure_leaves_the_neighbours_untouched()
    {
        await using var database = TempDatabase.Create();
        var work = Enumerable.Range(0, 60).Select(i => database.Storage.Run(null, async (scope, token) =>
        {
            await Insert(scope, i);
            if (i % 3 == 0)
                throw new InvalidOperationException("on purpose");
            if (i % 3 == 1)
                await scope.Db.Inbox.Where(e => e.ExternalId == "none").ExecuteDeleteAsync(token);
        })).ToList();

        await Task.WhenAll(work.Select(w => w.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.Equal(20, work.Count(w => w.IsFaulted));
        Assert.All(work.Where(w => w.IsFaulted), w => Assert.IsType<InvalidOperationException>(w.Exception!.InnerException));
        Assert.Equal(40, await Count(database));
    }

    [Fact]
    public async Task A_write_made_before_the_failure_is_undone()
    {
        await using var database = TempDatabase.Create();
        var failing = database.Storage.Run(null, async (scope, token) =>
        {
            scope.Rows.InsertNow(new Visitor("web", "1", null, "web", Now));
            await scope.Db.Visitors.ExecuteUpdateAsync(set => set.SetProperty(v => v.DisplayName, "x"), token);
            throw new InvalidOperationException("on purpose");
        });
        var neighbour = database.Storage.Run(null, (scope, _) => Insert(scope, 1));

        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        await neighbour;

        await using var db = database.Db.Open();
        Assert.Equal(0, await db.Visitors.CountAsync());
        Assert.Equal(1, await db.Inbox.CountAsync());
    }

    // What SQL Server does with a deadlock's victim, whose neighbours know nothing of it.
    [Fact]
    public async Task Nobody_goes_on_in_a_transaction_that_the_database_has_ended()
    {
        await using var database = TempDatabase.Create();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = database.Storage.Run(null, (_, _) => gate.Task);
        var ended = 0;
        var victim = database.Storage.Run(null, (scope, _) =>
        {
            if (Interlocked.Increment(ref ended) > 1)
                return Insert(scope, 1);
            using var command = scope.Db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "ROLLBACK";
            command.ExecuteNonQuery();
            throw new SqliteException("chosen as the victim", 1);
        });
        var worked = 0;
        var neighbour = database.Storage.Run(null, (scope, _) =>
        {
            Interlocked.Increment(ref worked);
            return Insert(scope, 2);
        });
        gate.SetResult();

        await Task.WhenAll(first, victim, neighbour);

        Assert.Equal((2, 1, 2), (ended, worked, await Count(database)));
    }

    [Fact]
    public async Task A_key_that_exists_already_fails_only_its_own_work()
    {
        await using var database = TempDatabase.Create();
        var same = Enumerable.Range(0, 5).Select(_ => database.Storage.Run(null, (scope, _) => Insert(scope, 7))).ToList();
        var other = database.Storage.Run(null, (scope, _) => Insert(scope, 8));

        await Task.WhenAll(same.Select(w => w.ContinueWith(_ => { }, TaskScheduler.Default)));
        await other;

        Assert.Equal(1, same.Count(w => w.IsCompletedSuccessfully));
        Assert.Equal(2, await Count(database));
    }

    [Fact]
    public async Task Work_of_one_key_keeps_its_order()
    {
        await using var database = TempDatabase.Create(options: new GroupCommitOptions { MaxBatch = 8 });
        var seen = new List<int>();
        var work = Enumerable.Range(0, 200).Select(i => database.Storage.Run(i % 2 == 0 ? "a" : $"other {i}", (_, _) =>
        {
            if (i % 2 == 0)
                seen.Add(i);
            return Task.CompletedTask;
        }));

        await Task.WhenAll(work.ToList());

        Assert.Equal(Enumerable.Range(0, 100).Select(i => 2 * i), seen);
    }

    [Fact]
    public async Task A_row_changed_by_somebody_else_makes_the_work_run_again()
    {
        await using var database = TempDatabase.Create();
        var id = await Converse(database);
        var runs = 0;
        await database.Storage.Run(null, async (scope, token) =>
        {
            var conversation = await scope.Db.Conversations.AsNoTracking().FirstAsync(c => c.Id == id, token);
            var expected = runs++ == 0 ? conversation.Version + 5 : conversation.Version;
            conversation.Touch();
            scope.Rows.Update(conversation, expected);
        });

        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task More_work_than_may_wait_is_refused_at_once()
    {
        await using var database = TempDatabase.Create(options: new GroupCommitOptions { MaxWaiting = 100, MaxBatch = 1 });
        var gate = new TaskCompletionSource();
        var first = database.Storage.Run(null, async (_, _) => await gate.Task);
        var work = Enumerable.Range(0, 200).Select(i => database.Storage.Run(null, (scope, _) => Insert(scope, i))).ToList();

        gate.SetResult();
        await first;
        await Task.WhenAll(work.Select(w => w.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.Contains(work, w => w.Exception?.InnerException is StorageBusyException);
        Assert.Equal(work.Count(w => w.IsCompletedSuccessfully), await Count(database));
    }

    [Fact]
    public async Task Nothing_is_told_as_done_before_its_commit()
    {
        var probe = new CountingProbe();
        await using var database = TempDatabase.Create(probe);
        var after = 0;
        await database.Storage.Run(null, (scope, _) =>
        {
            scope.AfterCommit(() => after = probe.Commits);
            return Insert(scope, 1);
        });

        Assert.Equal(1, after);
    }

    private static Task Insert(WorkScope scope, int i)
    {
        scope.Rows.Insert(new InboxEntry("web", $"e{i}", Now));
        return Task.CompletedTask;
    }

    private static Task<long> Converse(TempDatabase database) => database.Storage.Run(null, (scope, _) =>
    {
        var visitor = new Visitor("web", "1", null, "web", Now);
        scope.Rows.InsertNow(visitor);
        var conversation = new Conversation(new ChatAddress("web", "c1"), visitor.Id, "en", Now);
        scope.Rows.InsertNow(conversation);
        return Task.FromResult(conversation.Id);
    });

    private static async Task<int> Count(TempDatabase database)
    {
        await using var db = database.Db.Open();
        return await db.Inbox.CountAsync();
    }

    private sealed class CountingProbe : IEffectProbe
    {
        public int Commits { get; private set; }

        public void Before(string effect)
        {
        }

        public void After(string effect) => Commits += effect == "COMMIT" ? 1 : 0;
    }
}
