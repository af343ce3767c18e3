using System.Text.Json;
using Bot.Host.Channels.Telegram;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Bot.Tests.Channels.Telegram;

public sealed class DuplicateTests
{
    [Fact]
    public async Task The_same_update_a_thousand_times_in_parallel_has_one_effect()
    {
        await using var rig = await TelegramRig.Start();
        await rig.Api.WaitForPoller();
        rig.Api.User(5).Says("/start");
        await rig.Api.WaitForMessage(5, "heard /start");
        var update = JsonSerializer.Deserialize<Update>(
            """{"update_id":4711,"message":{"message_id":10,"date":1,"chat":{"id":5,"type":"private"},"from":{"id":5,"is_bot":false,"first_name":"Ann"},"text":"hello"}}""", JsonBotAPI.Options)!;
        var intake = rig.Host.Services.GetRequiredService<UpdateIntake>();

        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => intake.Take([update], CancellationToken.None))));
        await Outbox.Drained(rig.Host.Db);

        Assert.Single(rig.Bot.Heard, request => request.ExternalId == "4711");
        Assert.Equal(2, await rig.Read(db => db.Inbox.CountAsync()));
        Assert.Single(rig.Api.MessagesTo(5), message => message.Text == "heard hello");
    }

    [Fact]
    public async Task A_batch_keeps_the_order_of_each_chat()
    {
        await using var rig = await TelegramRig.Start();
        await rig.Api.WaitForPoller();
        for (var i = 0; i < 40; i++)
            rig.Api.User(5 + (i % 2)).Says($"{i}");
        await rig.Api.WaitForAllConfirmed();

        var heard = rig.Bot.Heard.Select(r => (Chat: r.Chat.ChatId, Number: int.Parse(r.Activity.Text, System.Globalization.CultureInfo.InvariantCulture))).ToList();
        Assert.Equal(40, heard.Count);
        Assert.All(heard.GroupBy(h => h.Chat), chat => Assert.Equal(chat.Select(c => c.Number).Order(), chat.Select(c => c.Number)));
    }
}
