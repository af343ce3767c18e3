using Bot.Domain.Persistence;
using Bot.Host.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Bot.Host.Storage;

internal static class StorageServices
{
    public static void AddStorage(this IServiceCollection services)
    {
        services.AddSettings<DatabaseOptions>("Database", (database, faults) =>
        {
            if (database.MaxBatch is < 1 or > 1000)
                faults.Add("MaxBatch", database.MaxBatch, "1 to 1000", "128");
            if (database.MaxWaiting is < 100 or > 1_000_000)
                faults.Add("MaxWaiting", database.MaxWaiting, "100 to 1000000", "10000");
        });
        services.AddSingleton<IValidateOptions<DatabaseOptions>, ConnectionStringRule>();
        services.AddSingleton<IEffectProbe>(NoProbe.Instance);
        services.AddSingleton(Database);
        services.AddSingleton<DatabaseStart>();
        services.AddSingleton<DatabaseWait>();
        services.AddSingleton(provider => new GroupCommit(
            provider.GetRequiredService<LeadsDb>(),
            Bounds(provider.GetRequiredService<IOptions<DatabaseOptions>>().Value),
            provider.GetRequiredService<IEffectProbe>()));
    }

    private static GroupCommitOptions Bounds(DatabaseOptions options) =>
        new() { MaxBatch = options.MaxBatch, MaxWaiting = options.MaxWaiting };

    private static LeadsDb Database(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        var text = provider.GetRequiredService<IConfiguration>().GetConnectionString("Leads");
        if (options.Provider == DatabaseProvider.SqlServer)
            return new LeadsDb(DatabaseProvider.SqlServer, text ?? "");

        var connection = new SqliteConnectionStringBuilder(string.IsNullOrWhiteSpace(text) ? "Data Source=data/chatleads.db" : text)
        {
            DefaultTimeout = 5,
        };
        var root = provider.GetRequiredService<IHostEnvironment>().ContentRootPath;
        if (connection.DataSource is not ":memory:")
            connection.DataSource = Path.GetFullPath(connection.DataSource, root);
        return new LeadsDb(DatabaseProvider.Sqlite, connection.ConnectionString);
    }
}
