using Bot.Domain.Delivery;
using Bot.Tests.Scenarios;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Bugs;

/// <summary>
/// An alert was under way while its chat was unbound. It was written down as the lead's card there, and every later change
/// of the lead, its phone number included, went to who should not read it any more.
/// </summary>
public sealed class AlertUnderWayToAChatThatWasUnbound
{
    [Fact]
    public async Task It_leaves_no_card_there_and_counts_as_told_to_nobody()
    {
        await using var stage = await Stage.Open();
        var (anna, mary) = (stage.Visitor(1001, "Anna"), stage.Manager(501, "Mary"));
        await stage.Says(mary, "/leads");
        await stage.Says(anna, "/start");
        var sending = stage.Api.Plan(new Fault.HangsAfter(), "sendMessage", stage.Group.Id);
        anna.Presses("Talk to a person");
        await sending.Reached;
        await stage.Says(mary, $"/unbind {stage.Group.Id}");

        sending.Release();
        await stage.Api.WaitForAllConfirmed();
        await stage.Says(mary, $"/bind {await stage.Host.BindCode()}");

        await stage.Api.WaitForMessage(mary.Id, "#1");
        await stage.Says(mary, "/take 1");
        await using var db = stage.Host.Db.Open();
        Assert.Equal([$"{mary.Id}"], await db.CardMessages.Select(c => c.ChatId).ToListAsync());
        Assert.DoesNotContain(stage.Api.Calls, c => c.Method == "editMessageText" && c.ChatId == stage.Group.Id);
        Assert.False(await db.Outbox.AnyAsync(o => o.Kind == OutboxKind.CardEdit && o.ChatId == $"{stage.Group.Id}"));
    }
}
