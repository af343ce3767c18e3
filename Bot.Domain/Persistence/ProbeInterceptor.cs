using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bot.Domain.Persistence;

/// <summary>
/// Notes that EF Core wrote something on the writer's connection, and tells the probe. The statements of
/// <see cref="RowWriter"/> tell it themselves.
/// </summary>
internal sealed class ProbeInterceptor(IEffectProbe probe) : DbCommandInterceptor
{
    /// <summary>Something was written since this was last set to false.</summary>
    public bool HasWritten { get; set; }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        HasWritten = true;
        probe.Before(Name(command));
        return result;
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        probe.After(Name(command));
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(NonQueryExecuting(command, eventData, result));

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        new(NonQueryExecuted(command, eventData, result));

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        if (Writes(command))
        {
            HasWritten = true;
            probe.Before(Name(command));
        }

        return result;
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        if (Writes(command))
            probe.After(Name(command));
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(ReaderExecuting(command, eventData, result));

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default) =>
        new(ReaderExecuted(command, eventData, result));

    // A statement that only reads has no effect to be killed around.
    private static bool Writes(DbCommand command) => !command.CommandText.StartsWith("SELECT", StringComparison.Ordinal);

    private static string Name(DbCommand command)
    {
        var text = command.CommandText;
        var end = text.IndexOf('(', StringComparison.Ordinal);
        return end is > 0 and < 60 ? text[..end].TrimEnd() : text[..Math.Min(text.Length, 40)];
    }
}
