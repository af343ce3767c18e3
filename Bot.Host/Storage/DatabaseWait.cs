using System.Data.Common;
using Bot.Domain.Persistence;
using Microsoft.Data.Sqlite;

namespace Bot.Host.Storage;

/// <summary>
/// A database that is away when the host starts – the server comes up later, the disk is full – is waited for: ending
/// would leave the firm without its bot until somebody looks. A singleton, used by the start alone.
/// </summary>
internal sealed class DatabaseWait(TimeProvider clock)
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>How long a server may refuse the login or the database: longer than a failover, which does so for a moment.</summary>
    public static readonly TimeSpan LongestRefusal = TimeSpan.FromMinutes(1);

    // READONLY, CORRUPT, CANTOPEN, NOTADB (sqlite.org/rescode.html) do not mend themselves.
    private static readonly HashSet<int> Lasting = [8, 11, 14, 26];

    private bool _isTold;

    /// <summary>Whether the same may succeed later without anybody changing a setting.</summary>
    public static bool MayPass(Exception error) =>
        error is StorageBusyException
        || (error is DbException && StorageFault.Is(error) && !(error is SqliteException sqlite && Lasting.Contains(sqlite.SqliteErrorCode)));

    /// <summary>Does a step of the start until the database lets it through. The step may be done again.</summary>
    /// <exception cref="InvalidOperationException">The server refuses the login or the database, and not for a moment only.</exception>
    public async Task Until(Func<Task> step, CancellationToken cancellationToken)
    {
        DateTimeOffset? refusedSince = null;
        while (true)
        {
            try
            {
                await step();
                return;
            }
            catch (Exception error) when (MayPass(error))
            {
                refusedSince = StorageFault.IsRefusal(error) ? refusedSince ?? clock.GetUtcNow() : null;
                if (clock.GetUtcNow() - refusedSince >= LongestRefusal)
                    throw new InvalidOperationException(
                        $"The database server refuses the login, or does not open the database: {error.GetBaseException().Message} Check the user, the password and the database in ConnectionStrings:Leads.", error);
                await Tell(error);
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    private async Task Tell(Exception error)
    {
        if (_isTold)
            return;
        _isTold = true;
        await Console.Error.WriteLineAsync(
            $"ChatLeads waits for its database: {error.GetBaseException().Message}\n"
            + $"  It tries again every {Pause.TotalSeconds:0} seconds. Check that the database runs, ConnectionStrings:Leads and the free space; Ctrl+C stops it.");
    }
}
