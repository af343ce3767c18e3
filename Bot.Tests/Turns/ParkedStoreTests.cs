using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Persistence;
using Bot.Host.Turns;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Turns;

public sealed class ParkedStoreTests
{
    private static readonly DateTimeOffset Past = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task One_conversation_with_very_many_parked_turns_starves_no_other()
    {
        await using var host = await HostUnderTest.Start(new HostSetup { Settings = Slow });
        await Park(host, 600, i => ("busy", $"{i}", Past.AddMilliseconds(i)));
        await Park(host, 1, _ => ("other", "last", Past.AddMinutes(5)));

        var due = await host.Services.GetRequiredService<ParkedStore>().Due(50, CancellationToken.None);

        Assert.Equal([("busy", "0"), ("other", "last")], due.Select(d => (d.Chat.ChatId, d.ExternalId)));
    }

    [Fact]
    public async Task Of_turns_that_came_in_the_same_moment_one_is_tried_and_the_failed_one_first()
    {
        await using var host = await HostUnderTest.Start(new HostSetup { Settings = Slow });
        await Park(host, 3, i => ("c", $"{i + 9}", Past));
        await host.Storage.Run(null, (scope, _) =>
        {
            var failed = new InboxEntry("web", "failed", Past);
            failed.Park("d", "{}", "an error", Past);
            scope.Rows.Insert(failed);
            var queued = new InboxEntry("web", "a", Past);
            queued.Queue("d", "{}", Past);
            scope.Rows.Insert(queued);
            return Task.CompletedTask;
        });

        var due = await host.Services.GetRequiredService<ParkedStore>().Due(50, CancellationToken.None);

        Assert.Equal([("c", "9"), ("d", "failed")], due.Select(d => (d.Chat.ChatId, d.ExternalId)).Order());
    }

    // So that the host's own look at parked turns stays away.
    private static Dictionary<string, string?> Slow => new() { ["Turns:ParkedPollSeconds"] = "60" };

    private static Task Park(HostUnderTest host, int count, Func<int, (string ChatId, string ExternalId, DateTimeOffset At)> entry) => host.Storage.Run(null, (scope, _) =>
    {
        for (var i = 0; i < count; i++)
        {
            var (chatId, externalId, at) = entry(i);
            var row = new InboxEntry("nowhere", externalId, at);
            row.Queue(chatId, "{}", at);
            scope.Rows.Insert(row);
        }

        return Task.CompletedTask;
    });
}
