using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bot.Domain.Persistence;

/// <summary>Tells a broken or busy database from a broken piece of work. An error that is not known is the work's own.</summary>
public static class StorageFault
{
    // SQLite result codes (sqlite.org/rescode.html): BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB.
    private static readonly HashSet<int> SqliteFaults = [5, 6, 8, 10, 11, 13, 14, 26];

    // SQLITE_CONSTRAINT.
    private const int SqliteConflict = 19;

    /// <summary>The database cannot be used now; the same work may succeed later.</summary>
    public static bool Is(Exception error) => KindOf(error) is FaultKind.Busy or FaultKind.Contended;

    /// <summary>Somebody else was faster: a changed version, a key that exists already, a deadlock. Doing it again at once may help.</summary>
    public static bool IsConflict(Exception error) => KindOf(error) is FaultKind.Conflict or FaultKind.Contended;

    /// <summary>The server answers and lets nobody in: a wrong login or a wrong database, or for a moment a failover.</summary>
    public static bool IsRefusal(Exception error)
    {
        for (Exception? inner = error; inner is not null; inner = inner.InnerException)
        {
            if (inner is SqlException server)
                return server.Errors.Cast<SqlError>().Any(e => SqlServerErrors.IsRefusal(e.Number));
        }

        return false;
    }

    private static FaultKind KindOf(Exception error)
    {
        for (Exception? inner = error; inner is not null; inner = inner.InnerException)
        {
            if (inner is RowChangedException or DbUpdateConcurrencyException)
                return FaultKind.Conflict;
            if (inner is SqliteException sqlite)
                return OfSqlite(sqlite.SqliteErrorCode);
            if (inner is SqlException server)
                return OfSqlServer(server);
        }

        return FaultKind.None;
    }

    private static FaultKind OfSqlite(int code) =>
        SqliteFaults.Contains(code) ? FaultKind.Busy : code == SqliteConflict ? FaultKind.Conflict : FaultKind.None;

    // One answer may carry several errors; what says most stands anywhere among them.
    private static FaultKind OfSqlServer(SqlException server)
    {
        var worst = FaultKind.None;
        foreach (SqlError error in server.Errors)
        {
            if (SqlServerErrors.KindOf(error.Number, error.Class) is var kind && kind > worst)
                worst = kind;
        }

        return worst;
    }
}

/// <summary>What an error means for the work at hand, the graver the later.</summary>
internal enum FaultKind
{
    /// <summary>The work's own fault.</summary>
    None,

    /// <summary>Somebody else was faster; done again it may pass, and if not it is the work's own fault.</summary>
    Conflict,

    /// <summary>Others hold what it needs; done again it may pass, and if not the database is too busy.</summary>
    Contended,

    /// <summary>The database is away, full or broken.</summary>
    Busy,
}
