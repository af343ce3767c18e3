using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Tests.Scenarios;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Delivery;

/// <summary>The connection breaks after the server took the message: nobody can tell whether it arrived.</summary>
public sealed class UnsureSendTests
{
    [Fact]
    public async Task A_nudge_is_never_sent_again()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");
        stage.Api.Plan(new Fault.DropsAfter(), "sendMessage", anna.Id);

        await stage.Passes(TimeSpan.FromMinutes(31), "the nudge is due");
        await stage.Passes(TimeSpan.FromMinutes(31), "half an hour later");

        Assert.Single(stage.Api.MessagesTo(anna.Id), m => m.Text.Contains("Still there", StringComparison.Ordinal));
        await using var db = stage.Host.Db.Open();
        Assert.Equal(OutboxStatus.Unknown, (await db.Outbox.SingleAsync(o => o.Kind == OutboxKind.Nudge)).Status);
        Assert.Equal(FollowUpStatus.Unknown, (await db.FollowUps.SingleAsync(f => f.Seq == 1)).Status);
    }

    [Fact]
    public async Task A_reply_is_sent_again_and_says_that_it_is_a_repeat()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        stage.Api.Plan(new Fault.DropsAfter(), "sendMessage", anna.Id);

        await stage.Says(anna, "/start");

        var copies = stage.Api.MessagesTo(anna.Id);
        Assert.Equal(2, copies.Count);
        Assert.StartsWith("Hello", copies[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("↻ (repeat)\nHello", copies[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru", "↻ (повтор)\n")]
    [InlineData("hy", "↻ (կրկնություն)\n")]
    public async Task A_repeated_reply_says_so_in_the_visitors_language(string language, string mark)
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna", language);
        stage.Api.Plan(new Fault.DropsAfter(), "sendMessage", anna.Id);

        await stage.Says(anna, "/start");

        Assert.StartsWith(mark, stage.Api.MessagesTo(anna.Id)[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_is_sent_again_with_its_number_and_the_word_repeat()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");
        stage.Api.Plan(new Fault.DropsAfter(), "sendMessage", stage.Group.Id);

        await stage.Presses(anna, "Talk to a person");

        var cards = stage.Api.MessagesTo(stage.Group.Id).Where(m => m.Text.Contains("#1", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, cards.Count);
        Assert.Contains("repeat", cards[1].Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("repeat", cards[0].Text, StringComparison.OrdinalIgnoreCase);
    }
}
