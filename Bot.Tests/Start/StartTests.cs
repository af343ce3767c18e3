using System.Net.Sockets;
using System.Net;
using Bot.Domain.Conversations;
using Bot.Domain.Managers;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Start;

public class StartTests
{
    [Fact]
    public async Task A_migration_that_was_killed_does_not_hold_up_the_next_start()
    {
        using var folder = new TempFolder();
        await using (var first = await HostUnderTest.Start(new HostSetup { Folder = folder }))
        {
            await using var db = first.Db.Open();
            await db.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-01-01 00:00:00+00:00')");
        }

        await using var second = await HostUnderTest.Start(new HostSetup { Folder = folder }).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_second_host_on_the_same_file_is_told_so()
    {
        using var folder = new TempFolder();
        await using var first = await HostUnderTest.Start(new HostSetup { Folder = folder });

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => HostUnderTest.Start(new HostSetup { Folder = folder }));

        Assert.Contains("is in use by another ChatLeads", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_address_is_told_with_the_remedy_and_nothing_else()
    {
        using var folder = new TempFolder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await using var api = await FakeBotApi.Start();
        using var host = HostProcess.Launch(folder.File("leads.db"), api, url: $"http://{taken.LocalEndpoint}");

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Ready.WaitAsync(TimeSpan.FromSeconds(60)));

        Assert.Equal("ChatLeads cannot start:", host.Output.Split('\n')[0]);
        Assert.Contains("already in use. Another program listens there. Give the host an address of its own, for example --urls", host.Output, StringComparison.Ordinal);
        Assert.Equal(2, host.Output.Trim().Split('\n').Length);
    }

    [Fact]
    public async Task A_lost_managers_chat_is_red_until_another_is_bound()
    {
        await using var host = await HostUnderTest.Start();
        var now = DateTimeOffset.UtcNow;
        var lost = new ManagersChat(new ChatAddress("telegram:1", "-500"), "Managers", null, now.AddDays(-2));
        lost.Lose(now.AddDays(-1));
        await Add(host, lost, new ManagersChat(new ChatAddress("telegram:1", "501"), "Mary", null, now.AddDays(-2)));

        using var red = await host.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        await Add(host, new ManagersChat(new ChatAddress("telegram:1", "-600"), "New group", null, now));
        using var green = await host.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));

        Assert.Equal((503, 10), ((int)red.StatusCode, red.Headers.RetryAfter?.Delta?.Seconds));
        Assert.Contains("bind another chat by /bind", await red.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(200, (int)green.StatusCode);
    }

    private static Task Add(HostUnderTest host, params ManagersChat[] chats) => host.Storage.Run(null, (scope, _) =>
    {
        scope.Db.ManagersChats.AddRange(chats);
        return Task.CompletedTask;
    });
}
