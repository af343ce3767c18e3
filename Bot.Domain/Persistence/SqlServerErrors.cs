namespace Bot.Domain.Persistence;

/// <summary>The error numbers of SQL Server and Azure SQL that are not the work's own fault (Microsoft Learn, "Database Engine events and errors").</summary>
internal static class SqlServerErrors
{
    // From here on the connection is ended ("Database Engine error severities"). SqlClient on Linux has no number for one that
    // was refused or broke in the handshake, only this.
    private const byte EndsConnection = 20;

    private static readonly HashSet<int> Conflicts =
    [
        547, // a row that was referred to is gone, or is referred to again
        2601, 2627, // the key exists already
        3960, 3961, // changed by another transaction since the snapshot
    ];

    private static readonly HashSet<int> Contentions =
    [
        1204, 1205, 1222, // no locks left, deadlock victim, lock not granted in time
    ];

    private static readonly HashSet<int> Away =
    [
        -2, -1, 2, 20, 53, 64, 121, 233, 258, // no answer in time, no connection, a connection that broke
        10053, 10054, 10060, 10061, 11001, // the same, as the socket says it
        701, 802, 8645, 8651, // no memory for the query
        18401, // the login is not accepted while the server is upgraded
        6005, 17142, 921, 922, 924, 927, 942, 945, // the server or the database starts, stops, is restored or offline
        976, 978, 979, 983, // an availability group's replica that does not serve
        10928, 10929, 40197, 40501, 40544, 40549, 40550, 40551, 40552, 40553, 40613, 42108, 42109, 49918, 49919, 49920, // Azure SQL: limits, failover
    ];

    // So it answers to a wrong login or database, and for a moment while one is brought over.
    private static readonly HashSet<int> Refusals =
    [
        4060, 18456, // the database does not open, the login failed
    ];

    private static readonly HashSet<int> Storage =
    [
        1101, 1105, 9002, // no room in the file group or the log
        823, 824, 825, 829, 832, 3041, 5145, 5149, 17053, // reading or writing the files failed
        3906, 3908, // read-only, emergency mode
    ];

    public static bool IsRefusal(int number) => Refusals.Contains(number);

    public static FaultKind KindOf(int number, byte severity) =>
        severity >= EndsConnection || Away.Contains(number) || Refusals.Contains(number) || Storage.Contains(number) ? FaultKind.Busy
        : Contentions.Contains(number) ? FaultKind.Contended
        : Conflicts.Contains(number) ? FaultKind.Conflict
        : FaultKind.None;
}
