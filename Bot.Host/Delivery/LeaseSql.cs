namespace Bot.Host.Delivery;

/// <summary>
/// The statements by which messages are taken: alerts before the rest, visitors' passed-on words and quiet cards last, so that
/// however many of these wait, they hold up nothing else. A chat's turn counts among messages of one number. {0} token,
/// {1} until, {2} how many, {3} now.
/// </summary>
internal static class LeaseSql
{
    /// <summary>
    /// The inner SELECT locks only rows nobody else holds. A chat of which an earlier message is being sent waits; that is
    /// read as committed, by locks: a snapshot would not show what another host has just taken.
    /// </summary>
    public const string TakeOnSqlServer = """
        UPDATE Outbox SET Status = 'Leased', LeaseToken = {0}, LeaseUntil = {1}, Attempts = Attempts + 1
        OUTPUT inserted.*
        WHERE Id IN (SELECT TOP({2}) o.Id FROM Outbox o WITH (UPDLOCK, READPAST, ROWLOCK)
            WHERE o.Status = 'Pending' AND o.NotBefore <= {3}
            AND NOT EXISTS (SELECT 1 FROM ChatPauses p WHERE p.Channel = o.Channel AND p.ChatId = o.ChatId AND p.Until > {3})
            AND NOT EXISTS (SELECT 1 FROM ManagersChats m WHERE m.Channel = o.Channel AND m.ChatId = o.ChatId AND m.LostAt IS NOT NULL)
            AND NOT EXISTS (SELECT 1 FROM Outbox e WITH (READCOMMITTEDLOCK) WHERE e.Channel = o.Channel AND e.ChatId = o.ChatId
                AND e.Id < o.Id AND e.Precedence = o.Precedence AND e.Status = 'Leased')
            ORDER BY o.Precedence, o.Id)
        """;

    /// <summary>
    /// What was taken although an earlier message of its chat was not: another host has that one, taken in the same moment
    /// or locked, so that it was passed over. {0} token, {1} now.
    /// </summary>
    public const string PutBackOutOfTurn = """
        UPDATE Outbox SET Status = 'Pending', LeaseToken = NULL, Attempts = Attempts - 1
        OUTPUT inserted.*
        WHERE Status = 'Leased' AND LeaseToken = {0}
            AND EXISTS (SELECT 1 FROM Outbox e WITH (READCOMMITTEDLOCK) WHERE e.Channel = Outbox.Channel AND e.ChatId = Outbox.ChatId
                AND e.Id < Outbox.Id AND e.Precedence = Outbox.Precedence
                AND e.Status IN ('Pending', 'Leased') AND (e.Status = 'Leased' AND e.LeaseToken <> {0} OR e.Status = 'Pending' AND e.NotBefore <= {1}))
        """;

    /// <summary>One process has the file for itself: what is being sent lies in its own lanes.</summary>
    public const string TakeOnSqlite = """
        UPDATE Outbox SET Status = 'Leased', LeaseToken = {0}, LeaseUntil = {1}, Attempts = Attempts + 1
        WHERE Id IN (SELECT o.Id FROM Outbox o
            WHERE o.Status = 'Pending' AND o.NotBefore <= {3}
            AND NOT EXISTS (SELECT 1 FROM ChatPauses p WHERE p.Channel = o.Channel AND p.ChatId = o.ChatId AND p.Until > {3})
            AND NOT EXISTS (SELECT 1 FROM ManagersChats m WHERE m.Channel = o.Channel AND m.ChatId = o.ChatId AND m.LostAt IS NOT NULL)
            ORDER BY o.Precedence, o.Id LIMIT {2})
        RETURNING *
        """;
}
