using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bot.Domain.Persistence;

/// <summary>What every connection is told before its first question; a pool forgets it between two uses.</summary>
internal sealed class SessionSettings(string statements) : DbConnectionInterceptor
{
    /// <summary>A commit survives a power cut (WAL with synchronous=FULL), foreign keys hold, and deleted content is overwritten.</summary>
    public static SessionSettings Sqlite { get; } = new(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; "
        + "PRAGMA busy_timeout=5000; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-1000;");

    /// <summary>A statement that fails takes its whole transaction with it: nothing half done can be committed.</summary>
    public static SessionSettings SqlServer { get; } = new("SET XACT_ABORT ON;");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsSuppressed(connection))
            return;
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsSuppressed(connection))
            return;
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // Another listener kept it from being opened at all.
    private static bool IsSuppressed(DbConnection connection) => connection.State != ConnectionState.Open;

    private DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = statements;
        return command;
    }
}
