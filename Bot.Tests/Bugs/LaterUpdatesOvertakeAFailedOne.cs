using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Host.Turns;
using Bot.Tests.Scenarios;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Moq;

namespace Bot.Tests.Bugs;

/// <summary>
/// When a handler failed, the next update of the chat, queued already, was worked before the failed one was parked.
/// </summary>
public sealed class LaterUpdatesOvertakeAFailedOne
{
    private static readonly ChatAddress Anna = new("web", "1001");
    private static readonly ChatAddress Boris = new("web", "1002");
    private readonly List<string> _worked = [];
    private bool _isBroken = true;

    [Fact]
    public async Task What_came_behind_a_failed_update_is_worked_after_it_in_the_order_of_arrival()
    {
        var clock = new ShiftedClock(Stage.Opening);
        await using var host = await Start(clock);
        await TakeAtOnce(host, (Anna, "a1"), (Anna, "a2"), (Boris, "b1"), (Anna, "a3"), (Anna, "a4"), (Boris, "b2"));

        Assert.Equal(["b1", "b2"], _worked);
        await using (var db = host.Db.Open())
            Assert.Equal(4, await db.Inbox.CountAsync(i => i.Status == InboxStatus.Parked));

        _isBroken = false;
        clock.Advance(TimeSpan.FromSeconds(6));
        for (var look = 0; look < 4; look++)
            await host.Services.GetRequiredService<ParkedTurns>().Look(CancellationToken.None);
        await TakeAtOnce(host, (Anna, "a5"));

        Assert.Equal(["b1", "b2", "a1", "a2", "a3", "a4", "a5"], _worked);
    }

    [Fact]
    public async Task An_update_that_comes_while_the_waiting_chats_are_read_waits_too()
    {
        await using var host = await Start(new ShiftedClock(Stage.Opening));
        var parking = host.Services.GetRequiredService<ParkingLot>();
        await TakeAtOnce(host, (Anna, "a1"));

        var loads = Enumerable.Range(0, 20).Select(_ => Task.Run(() => parking.Load(CancellationToken.None))).ToList();
        await TakeAtOnce(host, [.. Enumerable.Range(2, 40).Select(i => (Anna, $"a{i}"))]);
        await Task.WhenAll(loads);

        Assert.Empty(_worked);
        Assert.True(parking.IsWaiting(Anna));
    }

    private Task<HostUnderTest> Start(TimeProvider clock)
    {
        var bot = new Mock<IBot>();
        bot.Setup(b => b.OnTurnAsync(It.IsAny<ITurnContext>(), It.IsAny<CancellationToken>())).Returns((ITurnContext context, CancellationToken _) =>
        {
            var text = context.Activity.Text;
            if (_isBroken && text == "a1")
                throw new InvalidOperationException("on purpose");
            var turn = Turn.Of(context);
            turn.Scope.AfterCommit(() => _worked.Add(text));
            return Task.CompletedTask;
        });
        return HostUnderTest.Start(new HostSetup
        {
            Clock = clock,
            Settings = new Dictionary<string, string?> { ["Turns:ParkedPollSeconds"] = "60" },
            Services = services => services.Replace(ServiceDescriptor.Singleton(bot.Object)),
        });
    }

    // The writer is held until all of them are queued.
    private static async Task TakeAtOnce(HostUnderTest host, params (ChatAddress Chat, string Text)[] updates)
    {
        var (begun, held) = (new TaskCompletionSource(), new TaskCompletionSource());
        var holding = host.Storage.Run(null, async (_, _) =>
        {
            begun.TrySetResult();
            await held.Task;
        });
        await begun.Task;
        var gate = host.Services.GetRequiredService<TurnGate>();
        var adapter = host.Services.GetServices<ChannelAdapter>().Single(a => a.Serves(Anna.Channel));
        var turns = updates.Select(u => gate.Take(adapter, Request(u.Chat, u.Text))).ToList();
        held.SetResult();
        await holding;
        await Task.WhenAll(turns);
    }

    private static TurnRequest Request(ChatAddress chat, string text) => new(text, chat, new Activity
    {
        Type = ActivityTypes.Message,
        Id = text,
        ChannelId = chat.Channel,
        Text = text,
        From = new ChannelAccount(id: chat.ChatId),
        Conversation = new ConversationAccount(id: chat.ChatId),
    })
    {
        Sender = new SenderFacts { UserId = chat.ChatId },
    };
}
