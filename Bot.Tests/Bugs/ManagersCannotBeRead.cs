using Bot.Domain.Persistence;
using Bot.Host.Managers;

namespace Bot.Tests.Bugs;

/// <summary>A fault in reading who is a manager buried the update; the sender must keep it and send it again.</summary>
public sealed class ManagersCannotBeRead
{
    [Fact]
    public async Task It_is_a_busy_storage_so_that_nothing_is_acknowledged()
    {
        var gone = new LeadsDb(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}", "gone.db")};Mode=ReadOnly");
        var managers = new KnownManagers(gone, TimeProvider.System);

        var error = await Assert.ThrowsAsync<StorageBusyException>(async () => await managers.Knows(501, CancellationToken.None));

        Assert.StartsWith("The managers cannot be read now: ", error.Message, StringComparison.Ordinal);
    }
}
