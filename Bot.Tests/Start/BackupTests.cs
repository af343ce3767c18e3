using Bot.Domain.Persistence;
using Bot.Host.Start;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Start;

public sealed class BackupTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_running_host_is_copied_whole()
    {
        await using var host = await HostUnderTest.Start(new HostSetup { Folder = _folder });
        using var token = await host.Http.PostAsync("/chat/token", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"));
        var copy = _folder.File("copy.db");

        var said = await Backup(copy);

        Assert.StartsWith($"{copy} holds the database as it is now, ", said, StringComparison.Ordinal);
        await using var original = host.Db.Open();
        await using var db = new LeadsDb(DatabaseProvider.Sqlite, $"Data Source={copy};Pooling=False").Open();
        Assert.Equal(await original.Journal.CountAsync(), await db.Journal.CountAsync());
        Assert.Equal(await original.AppSecrets.CountAsync(), await db.AppSecrets.CountAsync());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.partial"));
    }

    [Fact]
    public async Task A_folder_gets_a_file_named_by_the_date()
    {
        await (await HostUnderTest.Start(new HostSetup { Folder = _folder })).DisposeAsync();
        var folder = Directory.CreateDirectory(_folder.File("backups")).FullName;

        await Backup(folder);

        Assert.Matches(@"chatleads-\d{4}-\d{2}-\d{2}-\d{6}\.db$", Assert.Single(Directory.GetFiles(folder)));
    }

    [Theory]
    [InlineData("leads.db", "exists already; name another file")]
    [InlineData("none/copy.db", "There is no folder")]
    public async Task A_place_that_cannot_be_is_told_of(string place, string told)
    {
        await (await HostUnderTest.Start(new HostSetup { Folder = _folder })).DisposeAsync();

        var error = await Assert.ThrowsAsync<ArgumentException>(() => Backup(_folder.File(place)));

        Assert.Contains(told, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_database_no_empty_copy_is_made()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Backup(_folder.File("copy.db")));

        Assert.Contains("There is no database", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    private async Task<string> Backup(string place)
    {
        await using var said = new StringWriter { NewLine = "\n" };
        await BackupVerb.Run(["backup", place, $"--ConnectionStrings:Leads=Data Source={_folder.File("leads.db")}", "--Logging:LogLevel:Default=Error"], new VerbConsole(TextReader.Null, said, said, Echoes: true));
        return said.ToString();
    }
}
