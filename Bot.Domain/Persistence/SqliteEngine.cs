using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Domain.Persistence;

/// <summary>
/// Sets up the SQLite library of the process, before its first connection. Without the counting of allocated memory an
/// allocation takes no lock of the whole process; SQLite's own advice (sqlite.org/compile.html, DEFAULT_MEMSTATUS).
/// </summary>
internal static class SqliteEngine
{
    private static readonly int Configured = Configure();

    /// <summary>Does it once; when the library already runs it stays as it is, only a little slower.</summary>
    public static void Prepare() => _ = Configured;

    private static int Configure()
    {
        // Loads the library without beginning to use it.
        RuntimeHelpers.RunClassConstructor(typeof(SqliteConnection).TypeHandle);
        return raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }
}
