using Microsoft.EntityFrameworkCore.Design;

namespace Bot.Domain.Persistence;

/// <summary>Lets <c>dotnet ef</c> build the SQLite model without a host.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteLeadsDbContext>
{
    public SqliteLeadsDbContext CreateDbContext(string[] args) =>
        (SqliteLeadsDbContext)new LeadsDb(DatabaseProvider.Sqlite, "Data Source=design.db").Open();
}

/// <summary>Lets <c>dotnet ef</c> build the SQL Server model without a server.</summary>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerLeadsDbContext>
{
    public SqlServerLeadsDbContext CreateDbContext(string[] args) =>
        (SqlServerLeadsDbContext)new LeadsDb(DatabaseProvider.SqlServer, "Server=design").Open();
}
