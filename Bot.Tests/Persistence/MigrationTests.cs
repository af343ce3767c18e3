using Bot.Domain.Persistence;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Persistence;

public sealed class MigrationTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=:memory:")]
    [InlineData(DatabaseProvider.SqlServer, "Server=nowhere")]
    public void The_migrations_match_the_model(DatabaseProvider provider, string connection)
    {
        using var db = new LeadsDb(provider, connection).Open();

        Assert.False(db.Database.HasPendingModelChanges(), $"The {provider} migrations are behind the model; add one (docs/operations.md).");
        Assert.NotEmpty(db.Database.GetMigrations());
    }

    [Fact]
    public void A_fresh_file_is_durable_and_keeps_its_promises()
    {
        using var folder = new TempFolder();
        using var db = new LeadsDb(DatabaseProvider.Sqlite, $"Data Source={folder.File("a.db")}").Open();
        db.Database.Migrate();

        Assert.Equal("wal", Pragma(db, "journal_mode"));
        Assert.Equal("2", Pragma(db, "synchronous"));
        Assert.Equal("1", Pragma(db, "foreign_keys"));
        Assert.Equal("1", Pragma(db, "secure_delete"));
    }

    private static string? Pragma(LeadsDbContext db, string name)
    {
        db.Database.OpenConnection();
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
