namespace Bot.Domain.Persistence;

/// <summary>
/// What one piece of work may write with: the context for reading and tracked changes, the row writer for hot rows.
/// All of it is committed together or not at all. Valid only during the work.
/// </summary>
public sealed class WorkScope(LeadsDbContext db, RowWriter rows)
{
    private readonly List<Action> _afterCommit = [];

    public LeadsDbContext Db => db;

    public RowWriter Rows => rows;

    /// <summary>Runs once the commit is on disk; not at all if it fails. Must be quick and must not throw.</summary>
    public void AfterCommit(Action action) => _afterCommit.Add(action);

    internal void Committed()
    {
        foreach (var action in _afterCommit)
            action();
    }
}
