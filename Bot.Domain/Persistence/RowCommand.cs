using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Bot.Domain.Persistence;

/// <summary>One statement for one entity type, made once from EF Core's own model: names, order, conversions.</summary>
internal sealed class RowCommand
{
    private readonly List<(IProperty Property, RelationalTypeMapping Mapping, Func<object, object?> Read)> _values = [];

    private RowCommand(IEntityType entity, string verb)
    {
        Entity = entity;
        Name = $"{verb} {entity.GetTableName()}";
    }

    public string Name { get; }
    public string Text { get; private set; } = "";
    public IEntityType Entity { get; }

    /// <summary>The key the database makes; null when the row brings its own.</summary>
    public IProperty? GeneratedKey { get; private set; }

    /// <summary>The last parameter is the version expected to be found.</summary>
    public bool ChecksVersion { get; private set; }

    public static RowCommand Insert(IEntityType entity, ISqlGenerationHelper sql, bool isSqlServer)
    {
        var command = new RowCommand(entity, "INSERT");
        var columns = new StringBuilder();
        var values = new StringBuilder();
        foreach (var property in entity.GetProperties())
        {
            if (property.ValueGenerated == ValueGenerated.OnAdd && property.IsPrimaryKey())
            {
                command.GeneratedKey = property;
                continue;
            }

            if (columns.Length > 0)
            {
                columns.Append(", ");
                values.Append(", ");
            }

            columns.Append(sql.DelimitIdentifier(property.GetColumnName()));
            values.Append(command.Add(property));
        }

        var key = command.GeneratedKey is { } generated ? sql.DelimitIdentifier(generated.GetColumnName()) : null;
        var output = isSqlServer && key is not null ? $" OUTPUT INSERTED.{key}" : "";
        var returning = !isSqlServer && key is not null ? $" RETURNING {key}" : "";
        command.Text = $"INSERT INTO {sql.DelimitIdentifier(entity.GetTableName()!)} ({columns}){output} VALUES ({values}){returning}";
        return command;
    }

    /// <summary>Writes the columns that may change: all but the key and what an index on the address holds fast.</summary>
    public static RowCommand Update(IEntityType entity, ISqlGenerationHelper sql)
    {
        var command = new RowCommand(entity, "UPDATE");
        var fast = entity.GetIndexes().Where(i => i.IsUnique).SelectMany(i => i.Properties).ToHashSet();
        var sets = entity.GetProperties().Where(p => !p.IsPrimaryKey() && !fast.Contains(p) && !p.IsForeignKey())
            .Select(p => $"{sql.DelimitIdentifier(p.GetColumnName())} = {command.Add(p)}").ToList();
        var wheres = entity.FindPrimaryKey()!.Properties
            .Select(p => $"{sql.DelimitIdentifier(p.GetColumnName())} = {command.Add(p)}").ToList();
        if (entity.GetProperties().FirstOrDefault(p => p.IsConcurrencyToken) is { } version)
        {
            wheres.Add($"{sql.DelimitIdentifier(version.GetColumnName())} = @expected");
            command.ChecksVersion = true;
        }

        command.Text = $"UPDATE {sql.DelimitIdentifier(entity.GetTableName()!)} SET {string.Join(", ", sets)} WHERE {string.Join(" AND ", wheres)}";
        return command;
    }

    /// <summary>Finds one row by its primary key.</summary>
    public static RowCommand Exists(IEntityType entity, ISqlGenerationHelper sql)
    {
        var command = new RowCommand(entity, "SELECT");
        var wheres = entity.FindPrimaryKey()!.Properties
            .Select(p => $"{sql.DelimitIdentifier(p.GetColumnName())} = {command.Add(p)}").ToList();
        command.Text = $"SELECT 1 FROM {sql.DelimitIdentifier(entity.GetTableName()!)} WHERE {string.Join(" AND ", wheres)}";
        return command;
    }

    /// <summary>Gives a command its text and one parameter a value, ready to be filled again and again.</summary>
    public void Prepare(DbCommand command)
    {
        command.CommandText = Text;
        for (var i = 0; i < _values.Count; i++)
            command.Parameters.Add(_values[i].Mapping.CreateParameter(command, ParameterName(i), null, nullable: true));
        if (ChecksVersion)
            command.Parameters.Add(_values[^1].Mapping.CreateParameter(command, "@expected", null, nullable: true));
    }

    /// <summary>Fills the parameters from a row.</summary>
    public void Fill(DbParameterCollection parameters, object row, int expectedVersion)
    {
        for (var i = 0; i < _values.Count; i++)
            parameters[i].Value = _values[i].Read(row) ?? DBNull.Value;
        if (ChecksVersion)
            parameters[_values.Count].Value = expectedVersion;
    }

    private static string ParameterName(int index) => $"@p{index}";

    private string Add(IProperty property)
    {
        var mapping = property.GetRelationalTypeMapping();
        var getter = property.GetGetter();
        var convert = mapping.Converter?.ConvertToProvider;
        Func<object, object?> read = convert is null
            ? row => getter.GetClrValue(row)
            : row => getter.GetClrValue(row) is { } value ? convert(value) : null;
        _values.Add((property, mapping, read));
        return ParameterName(_values.Count - 1);
    }
}
