using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Bot.Domain.Persistence;

/// <summary>The writer's connection and what is prepared on it. Dropped after a fault, opened anew for the next batch.</summary>
internal sealed class WriterSession : IDisposable
{
    private readonly LeadsDbContext _db;
    private readonly RowWriter _rows;
    private readonly IEffectProbe _probe;
    private readonly ProbeInterceptor _listener;

    private readonly ConversationCache _conversations;

    public WriterSession(LeadsDb leadsDb, ConversationCache conversations, IEffectProbe probe)
    {
        _conversations = conversations;
        _probe = probe;
        _listener = new ProbeInterceptor(probe);
        _db = leadsDb.Open(_listener);
        _db.Database.AutoSavepointsEnabled = false;
        _db.Database.OpenConnection();
        _rows = new RowWriter(_db, probe);
    }

    /// <summary>
    /// Does the items in one transaction and commits. Returns those that are in the commit. An item that failed before
    /// it wrote anything fails alone; one that had already written, or whose statement the database refused, spoils the
    /// transaction and throws: a server may have ended it, and what follows would be committed statement by statement.
    /// </summary>
    /// <param name="alone">Receives the items that must be done again in a transaction of their own.</param>
    public async Task<IReadOnlyList<WorkItem>> Try(List<WorkItem> batch, List<WorkItem> alone, CancellationToken cancellationToken)
    {
        var done = new List<WorkItem>(batch.Count);
        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var item in batch)
        {
            try
            {
                await Work(item, cancellationToken);
                done.Add(item);
            }
            catch (Exception error) when (!_rows.HasWritten && !_listener.HasWritten && !IsOfDatabase(error))
            {
                alone.Add(item);
            }
        }

        await Commit(transaction, cancellationToken);
        return done;
    }

    /// <summary>Does one item in a transaction of its own.</summary>
    public async Task Alone(WorkItem item, CancellationToken cancellationToken)
    {
        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        await Work(item, cancellationToken);
        await Commit(transaction, cancellationToken);
    }

    public void Dispose()
    {
        _rows.Dispose();
        _db.Dispose();
    }

    private static bool IsOfDatabase(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is DbException)
                return true;
        }

        return false;
    }

    private async Task Work(WorkItem item, CancellationToken cancellationToken)
    {
        _rows.Forget();
        _listener.HasWritten = false;
        _db.ChangeTracker.Clear();
        var scope = new WorkScope(_db, _rows, _conversations);
        await item.Do(scope, cancellationToken);
        if (_db.ChangeTracker.HasChanges())
        {
            scope.ForgetTracked();
            await _db.SaveChangesAsync(cancellationToken);
        }

        _rows.Flush();
    }

    private async Task Commit(Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        _probe.Before("COMMIT");
        await transaction.CommitAsync(cancellationToken);
        _probe.After("COMMIT");
    }
}
