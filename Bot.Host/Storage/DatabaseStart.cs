using System.Data.Common;
using Bot.Domain.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Storage;

/// <summary>Makes the database ready: the folder, the file, the lock that keeps a second process out, the migrations.</summary>
internal sealed class DatabaseStart(LeadsDb leadsDb) : IDisposable
{
    private FileStream? _lock;

    /// <summary>The file's full path, or the server's name; for the greeting on the console.</summary>
    public string Where { get; private set; } = "";

    /// <summary>May be done again when the database was away.</summary>
    /// <exception cref="DbException">The database is away; <see cref="DatabaseWait"/>.</exception>
    /// <exception cref="InvalidOperationException">The database cannot be opened or is in use; the message says what to do.</exception>
    public async Task Run(CancellationToken cancellationToken)
    {
        if (leadsDb.Provider == DatabaseProvider.Sqlite)
            Claim(new SqliteConnectionStringBuilder(leadsDb.ConnectionString).DataSource);
        await using var db = leadsDb.Open();
        if (leadsDb.Provider == DatabaseProvider.SqlServer)
            Where = db.Database.GetDbConnection().DataSource + "/" + db.Database.GetDbConnection().Database;
        try
        {
            // EF Core's mark that somebody migrates: one left by a killed process is waited for without end. Nobody else is here.
            if (leadsDb.Provider == DatabaseProvider.Sqlite)
                await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", cancellationToken);
            // Asked first: migrating costs memory for good, even when there is nothing to do.
            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
                await db.Database.MigrateAsync(cancellationToken);
            if (leadsDb.Provider == DatabaseProvider.SqlServer)
                await UseRowVersioning(db, cancellationToken);
        }
        catch (DbException error) when (!DatabaseWait.MayPass(error))
        {
            throw new InvalidOperationException(
                $"The database {Where} cannot be opened or migrated: {error.Message} Check ConnectionStrings:Leads, the file's rights and the free space.", error);
        }
    }

    public void Dispose() => _lock?.Dispose();

    // SQLite is for one process; a second would poll, send and tick beside the first.
    private void Claim(string file)
    {
        Where = file;
        if (file == ":memory:" || _lock is not null)
            return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            _lock = new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException(
                $"The database file {file} is in use by another ChatLeads, or its folder cannot be written to ({error.Message}). Stop the other one, or set ConnectionStrings:Leads to another file.", error);
        }
    }

    private static Task UseRowVersioning(LeadsDbContext db, CancellationToken cancellationToken) => db.Database.ExecuteSqlRawAsync(
        "IF (SELECT is_read_committed_snapshot_on FROM sys.databases WHERE database_id = DB_ID()) = 0 "
        + "EXEC('ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE')",
        cancellationToken);
}
