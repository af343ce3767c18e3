using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Bot.Domain.Persistence;

/// <summary>
/// One statement for one entity type, made once from EF Core's own model: names, order, conversions. What is null stands
/// in the text and not in a parameter, so there is a text for every pattern of nulls: a third of what a turn writes is
/// null, and binding a parameter costs about as much as storing it. Not thread-safe; belongs to one connection.
/// </summary>
internal sealed class RowCommand
{
    private const int MostValues = 64;

    private readonly List<(RelationalTypeMapping Mapping, Func<object, object?> Read)> _values = [];
    private readonly object?[] _row = new object?[MostValues];
    private Func<IReadOnlyList<string>, string> _text = _ => "";

    private RowCommand(IEntityType entity, string verb) => Name = $"{verb} {entity.GetTableName()}";

    public string Name { get; }

    /// <summary>The key the database makes; null when the row brings its own.</summary>
    public IProperty? GeneratedKey { get; private set; }

    /// <summary>The last parameter is the version expected to be found.</summary>
    public bool ChecksVersion { get; private set; }

    public static RowCommand Insert(IEntityType entity, ISqlGenerationHelper sql, bool isSqlServer)
    {
        var command = new RowCommand(entity, "INSERT");
        var columns = new List<string>();
        foreach (var property in entity.GetProperties())
        {
            if (property.ValueGenerated == ValueGenerated.OnAdd && property.IsPrimaryKey())
            {
                command.GeneratedKey = property;
                continue;
            }

            columns.Add(sql.DelimitIdentifier(property.GetColumnName()));
            command.Add(property);
        }

        var key = command.GeneratedKey is { } generated ? sql.DelimitIdentifier(generated.GetColumnName()) : null;
        var output = isSqlServer && key is not null ? $" OUTPUT INSERTED.{key}" : "";
        var returning = !isSqlServer && key is not null ? $" RETURNING {key}" : "";
        var into = $"INSERT INTO {sql.DelimitIdentifier(entity.GetTableName()!)} ({string.Join(", ", columns)}){output}";
        command._text = values => $"{into} VALUES ({string.Join(", ", values)}){returning}";
        return command;
    }

    /// <summary>Writes the columns that may change: all but the key and what an index on the address holds fast.</summary>
    public static RowCommand Update(IEntityType entity, ISqlGenerationHelper sql)
    {
        var command = new RowCommand(entity, "UPDATE");
        var fast = entity.GetIndexes().Where(i => i.IsUnique).SelectMany(i => i.Properties).ToHashSet();
        var sets = command.AddAll(entity.GetProperties().Where(p => !p.IsPrimaryKey() && !fast.Contains(p) && !p.IsForeignKey()), sql);
        var keys = command.AddAll(entity.FindPrimaryKey()!.Properties, sql);
        var expected = "";
        if (entity.GetProperties().FirstOrDefault(p => p.IsConcurrencyToken) is { } version)
        {
            expected = $" AND {sql.DelimitIdentifier(version.GetColumnName())} = @expected";
            command.ChecksVersion = true;
        }

        var update = $"UPDATE {sql.DelimitIdentifier(entity.GetTableName()!)} SET";
        command._text = values => $"{update} {string.Join(", ", Pairs(sets, values))} WHERE {string.Join(" AND ", Pairs(keys, [.. values.Skip(sets.Count)]))}{expected}";
        return command;
    }

    /// <summary>Finds one row by its primary key.</summary>
    public static RowCommand Exists(IEntityType entity, ISqlGenerationHelper sql)
    {
        var command = new RowCommand(entity, "SELECT");
        var keys = command.AddAll(entity.FindPrimaryKey()!.Properties, sql);
        command._text = values => $"SELECT 1 FROM {sql.DelimitIdentifier(entity.GetTableName()!)} WHERE {string.Join(" AND ", Pairs(keys, values))}";
        return command;
    }

    /// <summary>Reads a row's values for the next <see cref="Fill"/>; says which are null, the first in the lowest bit.</summary>
    public ulong Read(object row)
    {
        var nulls = 0UL;
        for (var i = 0; i < _values.Count; i++)
        {
            _row[i] = _values[i].Read(row);
            if (_row[i] is null)
                nulls |= 1UL << i;
        }

        return nulls;
    }

    /// <summary>Gives a command its text and a parameter for every value that is not null, ready to be filled again and again.</summary>
    public void Prepare(DbCommand command, ulong nulls)
    {
        var names = Enumerable.Range(0, _values.Count).Select(i => IsNull(nulls, i) ? "NULL" : $"@p{i}").ToList();
        command.CommandText = _text(names);
        for (var i = 0; i < _values.Count; i++)
        {
            if (!IsNull(nulls, i))
                command.Parameters.Add(Parameter(command, names[i], _values[i].Mapping));
        }

        if (ChecksVersion)
            command.Parameters.Add(_values[^1].Mapping.CreateParameter(command, "@expected", null, nullable: true));
    }

    /// <summary>Fills the parameters from the row that was read.</summary>
    public void Fill(DbParameterCollection parameters, ulong nulls, int expectedVersion)
    {
        var next = 0;
        for (var i = 0; i < _values.Count; i++)
        {
            if (!IsNull(nulls, i))
                Give(parameters[next++], _row[i]!);
        }

        if (ChecksVersion)
            parameters[next].Value = expectedVersion;
    }

    /// <summary>Gives a parameter its value.</summary>
    public static void Give(DbParameter parameter, object value)
    {
        // SQL Server's client cuts a text silently at the parameter's size; one too long for its column is to be refused.
        if (value is string text && parameter.Size is > 0 and var size && text.Length > size)
            parameter.Size = text.Length;
        parameter.Value = value;
    }

    // The mapping takes the size from the first value, and there is none yet: without a limit is said so.
    private static DbParameter Parameter(DbCommand command, string name, RelationalTypeMapping mapping)
    {
        var parameter = mapping.CreateParameter(command, name, null, nullable: true);
        if (parameter.Size > 0 && mapping.Size is null or <= 0)
            parameter.Size = -1;
        return parameter;
    }

    private static bool IsNull(ulong nulls, int at) => (nulls >> at & 1) != 0;

    private static IEnumerable<string> Pairs(IEnumerable<string> columns, IReadOnlyList<string> values) => columns.Zip(values, (column, value) => $"{column} = {value}");

    private List<string> AddAll(IEnumerable<IProperty> properties, ISqlGenerationHelper sql)
    {
        var columns = new List<string>();
        foreach (var property in properties)
        {
            Add(property);
            columns.Add(sql.DelimitIdentifier(property.GetColumnName()));
        }

        return columns;
    }

    private void Add(IProperty property)
    {
        if (_values.Count == MostValues)
            throw new InvalidOperationException($"{Name} has more than {MostValues} columns; write it with EF Core.");
        var mapping = property.GetRelationalTypeMapping();
        var getter = property.GetGetter();
        var convert = mapping.Converter?.ConvertToProvider;
        _values.Add((mapping, convert is null
            ? getter.GetClrValue
            : row => getter.GetClrValue(row) is { } value ? convert(value) : null));
    }
}
