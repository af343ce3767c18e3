using Bot.Tests.Channels.Telegram;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Health;

public sealed class BooksHealthTests
{
    [Fact]
    public async Task An_accepted_update_that_is_not_in_the_books_turns_health_red()
    {
        await using var rig = await TelegramRig.Start();
        rig.Api.User(5).Says("hello");
        rig.Api.User(6).Says("hello");
        await rig.Api.WaitForAllConfirmed();
        await Outbox.Drained(rig.Host.Db);
        var before = await rig.Host.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative));

        await using (var db = rig.Host.Db.Open())
            await db.Inbox.OrderBy(i => i.ExternalId).Take(1).ExecuteDeleteAsync();
        using var after = await rig.Host.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));

        Assert.Contains("2 done, 0 parked, 0 dead, 0 of the last accepted ones missing", before, StringComparison.Ordinal);
        Assert.Equal(503, (int)after.StatusCode);
        Assert.Contains("1 of the last accepted ones missing", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
