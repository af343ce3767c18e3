using Bot.Domain.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Support;

/// <summary>A real SQLite file of its own, migrated, deleted at the end.</summary>
internal sealed class TempDatabase : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatleads-").FullName;

    private TempDatabase(IEffectProbe? probe, GroupCommitOptions? options)
    {
        Db = new LeadsDb(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(_folder, "test.db")}");
        using (var db = Db.Open())
            db.Database.Migrate();
        Storage = new GroupCommit(Db, options ?? new GroupCommitOptions(), probe ?? NoProbe.Instance);
    }

    public LeadsDb Db { get; }

    public GroupCommit Storage { get; }

    public static TempDatabase Create(IEffectProbe? probe = null, GroupCommitOptions? options = null) => new(probe, options);

    public async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
