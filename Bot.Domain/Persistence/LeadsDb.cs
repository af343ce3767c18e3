using System.Runtime.CompilerServices;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bot.Domain.Persistence;

/// <summary>The database that <c>Database:Provider</c> chooses.</summary>
public enum DatabaseProvider
{
    /// <summary>An embedded file; one process.</summary>
    Sqlite,

    /// <summary>A server; several processes may share it.</summary>
    SqlServer,
}

/// <summary>Builds a context for a provider and a connection string. Thread-safe; the options are built once.</summary>
public sealed class LeadsDb
{
    private readonly DbContextOptions<SqliteLeadsDbContext>? _sqlite;
    private readonly DbContextOptions<SqlServerLeadsDbContext>? _sqlServer;

    public LeadsDb(DatabaseProvider provider, string connectionString)
    {
        Provider = provider;
        ConnectionString = connectionString;
        if (provider == DatabaseProvider.Sqlite)
        {
            SqliteEngine.Prepare();
            _sqlite = new DbContextOptionsBuilder<SqliteLeadsDbContext>()
                .UseSqlite(connectionString, o => o.CommandTimeout(5))
                .AddInterceptors(SessionSettings.Sqlite)
                .Options;
        }
        else
        {
            _sqlServer = SqlServer(connectionString);
        }
    }

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    /// <summary>A fresh context; the caller disposes it.</summary>
    public LeadsDbContext Open() => _sqlite is not null
        ? new SqliteLeadsDbContext(_sqlite)
        : new SqlServerLeadsDbContext(_sqlServer!);

    /// <summary>A fresh context that an interceptor listens to; the caller disposes it.</summary>
    public LeadsDbContext Open(IInterceptor listener) => _sqlite is not null
        ? new SqliteLeadsDbContext(new DbContextOptionsBuilder<SqliteLeadsDbContext>(_sqlite).AddInterceptors(listener).Options)
        : new SqlServerLeadsDbContext(new DbContextOptionsBuilder<SqlServerLeadsDbContext>(_sqlServer!).AddInterceptors(listener).Options);

    // A method of its own: a host on SQLite never loads SQL Server's client.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static DbContextOptions<SqlServerLeadsDbContext> SqlServer(string connectionString) =>
        new DbContextOptionsBuilder<SqlServerLeadsDbContext>()
            .UseSqlServer(new SqlConnectionStringBuilder(connectionString).ConnectionString)
            .AddInterceptors(SessionSettings.SqlServer)
            .Options;
}
