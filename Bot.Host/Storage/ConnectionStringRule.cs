using System.Data.Common;
using System.Runtime.CompilerServices;
using Bot.Domain.Persistence;
using Bot.Host.Settings;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Bot.Host.Storage;

/// <summary>ConnectionStrings:Leads can be read by the provider that is set. Its value is never shown: it may hold a password.</summary>
internal sealed class ConnectionStringRule(IConfiguration configuration) : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        var text = configuration.GetConnectionString("Leads") ?? "";
        var isServer = options.Provider == DatabaseProvider.SqlServer;
        if (isServer ? text.Length > 0 && IsReadableByServer(text) : IsReadable<SqliteConnectionStringBuilder>(text))
            return ValidateOptionsResult.Success;
        var faults = new SettingFaults("ConnectionStrings");
        faults.Add("Leads", null, $"a connection string for {options.Provider}", isServer
            ? "Server=db.example.com;Database=ChatLeads;User ID=chatleads;Password=...;Encrypt=True"
            : "Data Source=data/chatleads.db");
        return ValidateOptionsResult.Fail(faults.Messages);
    }

    // A method of its own: a host on SQLite never loads SQL Server's client.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsReadableByServer(string text) => IsReadable<SqlConnectionStringBuilder>(text);

    private static bool IsReadable<T>(string text)
        where T : DbConnectionStringBuilder, new()
    {
        try
        {
            _ = new T { ConnectionString = text };
            return true;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or KeyNotFoundException)
        {
            return false;
        }
    }
}
