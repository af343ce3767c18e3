using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bot.Domain.Persistence;

/// <summary>Tells a broken or busy database from a broken piece of work.</summary>
internal static class StorageFault
{
    // SQLite result codes (sqlite.org/rescode.html): BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB.
    private static readonly HashSet<int> SqliteFaults = [5, 6, 8, 10, 11, 13, 14, 26];

    public static bool Is(Exception error)
    {
        for (Exception? inner = error; inner is not null; inner = inner.InnerException)
        {
            if (inner is SqliteException sqlite)
                return SqliteFaults.Contains(sqlite.SqliteErrorCode);
            if (inner is SqlException server)
                return server.Number is not (2601 or 2627 or 547 or 1205 or 3960); // duplicate key, foreign key, deadlock victim, snapshot conflict
        }

        return false;
    }

    /// <summary>Somebody else was faster: a changed version, a key that exists already, a deadlock. Doing it again may help.</summary>
    public static bool IsConflict(Exception error)
    {
        for (Exception? inner = error; inner is not null; inner = inner.InnerException)
        {
            if (inner is RowChangedException or DbUpdateConcurrencyException)
                return true;
            if (inner is SqliteException sqlite)
                return sqlite.SqliteErrorCode == 19; // SQLITE_CONSTRAINT
            if (inner is SqlException server)
                return server.Number is 2601 or 2627 or 1205 or 3960; // duplicate key, deadlock victim, snapshot conflict
        }

        return false;
    }
}
