using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Persistence;

public sealed class SqliteEngineTests
{
    [Fact]
    public async Task No_allocation_is_counted()
    {
        await using var database = TempDatabase.Create();
        await using var db = database.Db.Open();
        await db.Database.OpenConnectionAsync();

        Assert.Equal(0, SQLitePCL.raw.sqlite3_memory_used());
    }
}
