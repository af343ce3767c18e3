using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Bot.Domain.Persistence;

/// <summary>Somebody else changed the row since it was read; the work is to be done again on what is there now.</summary>
public sealed class RowChangedException(string command) : Exception($"{command}: the row was changed by somebody else since it was read.");

/// <summary>
/// Writes whole rows with statements prepared once, for the few tables every turn writes to, where change tracking
/// would cost more than the rest of the turn. Names, columns and conversions come from EF Core's model. Rows are kept
/// until <see cref="Flush"/>, in order. Not thread-safe; belongs to one connection.
/// </summary>
public sealed class RowWriter(LeadsDbContext context, IEffectProbe probe) : IDisposable
{
    private readonly Dictionary<Type, RowCommand> _inserts = [];
    private readonly Dictionary<Type, RowCommand> _updates = [];
    private readonly Dictionary<Type, RowCommand> _exists = [];
    private readonly Dictionary<(RowCommand Command, ulong Nulls), DbCommand> _prepared = [];
    private readonly List<(RowCommand Command, object Row, int ExpectedVersion)> _queue = [];

    /// <summary>Queues a new row. Its generated key, if any, stays unknown.</summary>
    public void Insert(object row) => _queue.Add((InsertOf(row.GetType()), row, 0));

    /// <summary>Queues the new content of a row that was read before.</summary>
    /// <param name="expectedVersion">The version it had when it was read; another one there means <see cref="RowChangedException"/>.</param>
    public void Update(object row, int expectedVersion) => _queue.Add((UpdateOf(row.GetType()), row, expectedVersion));

    /// <summary>Writes a new row at once, because its generated key is needed, and stores the key in the row.</summary>
    public void InsertNow(object row)
    {
        var command = InsertOf(row.GetType());
        var key = Execute(command, row, 0, wantsKey: true);
        var property = command.GeneratedKey!.PropertyInfo!;
        property.SetValue(row, Convert.ChangeType(key, property.PropertyType, System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Whether a row with this primary key is there.</summary>
    /// <param name="key">The key's parts in their order.</param>
    public bool Exists<T>(params ReadOnlySpan<object> key)
    {
        if (!_exists.TryGetValue(typeof(T), out var row))
            _exists[typeof(T)] = row = RowCommand.Exists(context.Model.FindEntityType(typeof(T))!, Sql);
        var command = Prepared(row, nulls: 0);
        for (var i = 0; i < key.Length; i++)
            RowCommand.Give(command.Parameters[i], key[i]);
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        return command.ExecuteScalar() is not null;
    }

    /// <summary>Something was written since the last <see cref="Forget"/>.</summary>
    public bool HasWritten { get; private set; }

    internal void Forget()
    {
        _queue.Clear();
        HasWritten = false;
    }

    /// <summary>Writes what was queued.</summary>
    /// <exception cref="RowChangedException">An updated row has another version now.</exception>
    internal void Flush()
    {
        foreach (var (command, row, expectedVersion) in _queue)
            Execute(command, row, expectedVersion, wantsKey: false);
        _queue.Clear();
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        _prepared.Clear();
    }

    private object? Execute(RowCommand row, object values, int expectedVersion, bool wantsKey)
    {
        var nulls = row.Read(values);
        var command = Prepared(row, nulls);
        row.Fill(command.Parameters, nulls, expectedVersion);
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        probe.Before(row.Name);
        HasWritten = true;
        object? key = null;
        if (wantsKey)
            key = command.ExecuteScalar();
        else if (command.ExecuteNonQuery() == 0 && row.ChecksVersion)
            throw new RowChangedException(row.Name);
        probe.After(row.Name);
        return key;
    }

    private DbCommand Prepared(RowCommand row, ulong nulls)
    {
        if (_prepared.TryGetValue((row, nulls), out var command))
            return command;
        command = context.Database.GetDbConnection().CreateCommand();
        row.Prepare(command, nulls);
        return _prepared[(row, nulls)] = command;
    }

    private RowCommand InsertOf(Type type)
    {
        if (!_inserts.TryGetValue(type, out var command))
            _inserts[type] = command = RowCommand.Insert(context.Model.FindEntityType(type)!, Sql, isSqlServer: !context.Database.IsSqlite());
        return command;
    }

    private RowCommand UpdateOf(Type type)
    {
        if (!_updates.TryGetValue(type, out var command))
            _updates[type] = command = RowCommand.Update(context.Model.FindEntityType(type)!, Sql);
        return command;
    }

    private ISqlGenerationHelper Sql => context.GetService<ISqlGenerationHelper>();
}
