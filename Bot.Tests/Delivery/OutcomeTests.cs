using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Journal;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Moq;

namespace Bot.Tests.Delivery;

public sealed class OutcomeTests
{
    private const int BrokenLead = 1;
    private static readonly ChatAddress Chat = new("telegram:1", "5");
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_outcome_that_cannot_be_recorded_does_not_hold_up_the_others()
    {
        await using var host = await HostWithABrokenLead();
        await Queue(host, OutboxKind.Alert, OutboxKind.Reply);
        var held = await host.Services.GetRequiredService<OutboxLeases>().Take(10, TimeSpan.FromMinutes(1));

        foreach (var item in held)
            host.Services.GetRequiredService<OutcomeBook>().Write(new DeliveryOutcome(item, new SendResult.Accepted("77"), Now) { CardSent = "x" });

        await Outbox.Drained(host.Db);
        await using var db = host.Db.Open();
        Assert.All(await db.Outbox.ToListAsync(), item => Assert.Equal(OutboxStatus.Sent, item.Status));
        Assert.Single(await db.Journal.ToListAsync(), j => j.What == JournalEvent.OutcomeLost && j.LeadNumber == BrokenLead);
    }

    [Fact]
    public async Task What_must_be_sent_again_and_cannot_be_recorded_waits_and_is_given_up_at_last()
    {
        await using var host = await HostWithABrokenLead();
        await Queue(host, OutboxKind.Alert);
        var sends = 0;
        for (; sends < 100; sends++)
        {
            var leases = host.Services.GetRequiredService<OutboxLeases>();
            if (await leases.Take(10, TimeSpan.FromMinutes(1)) is not [var item])
                break;
            // The message it should edit is no id at all: the rule for this outcome throws.
            host.Services.GetRequiredService<OutcomeBook>().Write(new DeliveryOutcome(item, new SendResult.EditTargetGone(), Now));
            await Until.True(() => NobodyHolds(host), "the outcome to be settled");
            await MakeDue(host);
        }

        await using var db = host.Db.Open();
        Assert.InRange(sends, 2, 20);
        Assert.Equal(OutboxStatus.Failed, (await db.Outbox.SingleAsync()).Status);
    }

    private static Task<HostUnderTest> HostWithABrokenLead()
    {
        var cards = new Mock<ICardRenderer>();
        cards.Setup(c => c.Render(It.IsAny<WorkScope>(), BrokenLead, It.IsAny<bool>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new InvalidOperationException("on purpose"));
        return HostUnderTest.Start(new HostSetup { Services = services => services.Replace(ServiceDescriptor.Singleton(cards.Object)) });
    }

    private static Task Queue(HostUnderTest host, params OutboxKind[] kinds) => host.Storage.Run(null, (scope, _) =>
    {
        scope.Db.ManagersChats.Add(new ManagersChat(Chat, "Sales", null, Now));
        foreach (var kind in kinds)
            scope.Rows.Insert(new OutboxItem(Chat, kind, "not a payload", Now) { LeadNumber = kind == OutboxKind.Alert ? BrokenLead : null });
        return Task.CompletedTask;
    });

    private static Task MakeDue(HostUnderTest host) => host.Storage.Run(null, (scope, token) =>
        scope.Db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(o => o.NotBefore, Now), token));

    private static async Task<bool> NobodyHolds(HostUnderTest host)
    {
        await using var db = host.Db.Open();
        return !await db.Outbox.AnyAsync(o => o.Status == OutboxStatus.Leased);
    }
}
