using Bot.Domain.Delivery;
using Bot.Domain.Leads;
using Bot.Host.Delivery;
using Bot.Tests.Scenarios;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Managers;

/// <summary>Answers of managers to a visitor's words, as replies in Telegram.</summary>
public sealed class AnswerTests
{
    private const string TextOnly = "Nothing was sent to the visitor: only text can be passed on. Please write it in words, or call.";
    private const string HasTheFirst = "The visitor has what was sent first; a change does not reach them. To add something, please write a new message.";

    [Theory]
    [InlineData("voice", null)]
    [InlineData("sticker", null)]
    [InlineData("photo", "like this one")]
    [InlineData("photo", "/reply 1 like this one")]
    public async Task Only_text_reaches_a_visitor_and_who_sends_more_is_told(string kind, string? caption)
    {
        await using var stage = await Stage.Open();
        var (mary, words) = await Asked(stage);
        var before = stage.Api.MessagesTo(1001).Count;

        await stage.Act("Mary answers", () => mary.SendsMedia(kind, stage.Group.Id, words, caption));

        Assert.Equal(TextOnly, stage.Api.MessagesTo(stage.Group.Id)[^1].Text);
        Assert.Equal(before, stage.Api.MessagesTo(1001).Count);
        Assert.Equal((LeadStage.New, true), await Waits(stage));
    }

    [Fact]
    public async Task In_private_too()
    {
        await using var stage = await Stage.Open();
        var (mary, _) = await Asked(stage);
        await stage.Says(mary, $"/bind {await stage.Host.BindCode()}");
        await stage.Says(stage.Visitor(1001, "Anna"), "And a garden?");
        var words = stage.Api.MessagesTo(mary.Id)[^1].MessageId;
        var before = stage.Api.MessagesTo(1001).Count;

        await stage.Act("Mary answers", () => mary.SendsMedia("voice", replyTo: words));
        Assert.Equal(TextOnly, stage.Api.MessagesTo(mary.Id)[^1].Text);
        var said = 0;
        await stage.Act("Mary answers in words", () => Sent(mary.SaysIn(mary.Id, "Yes", words), out said));
        await stage.Act("Mary edits it", () => mary.Edits(said, "Yes, a small one"));

        Assert.Equal(HasTheFirst, stage.Api.MessagesTo(mary.Id)[^1].Text);
        Assert.Equal("Mary:\nYes", stage.Api.MessagesTo(1001)[^1].Text);
        Assert.Equal(before + 1, stage.Api.MessagesTo(1001).Count);
    }

    [Fact]
    public async Task A_change_of_an_answer_in_the_group_is_told_not_to_arrive()
    {
        await using var stage = await Stage.Open();
        var (mary, words) = await Asked(stage);
        var said = 0;
        await stage.Act("Mary answers", () => Sent(mary.SaysIn(stage.Group.Id, "Yes", words), out said));
        await stage.Act("Mary edits it", () => mary.Edits(said, "Yes, two", stage.Group.Id));

        Assert.Equal(HasTheFirst, stage.Api.MessagesTo(stage.Group.Id)[^1].Text);
        Assert.Equal("Mary:\nYes", stage.Api.MessagesTo(1001)[^1].Text);
    }

    [Fact]
    public async Task Who_changes_a_caption_that_never_arrived_is_not_told_that_it_did()
    {
        await using var stage = await Stage.Open();
        var (mary, words) = await Asked(stage);
        var said = 0;
        await stage.Act("Mary answers", () => Sent(mary.SendsMedia("photo", stage.Group.Id, words, "like this"), out said));
        await stage.Act("Mary edits it", () => mary.Edits(said, "like this one", stage.Group.Id));

        Assert.Equal("An edited message does not reach the visitor. Please write what is to be said in a new one.", stage.Api.MessagesTo(stage.Group.Id)[^1].Text);
    }

    [Fact]
    public async Task A_repeated_copy_of_his_words_can_be_answered()
    {
        await using var stage = await Stage.Open();
        await Asked(stage);
        stage.Api.Plan(new Fault.DropsAfter(), "sendMessage", stage.Group.Id);
        await stage.Says(stage.Visitor(1001, "Anna"), "And a garden?");
        var copy = stage.Api.MessagesTo(stage.Group.Id)[^1];
        Assert.StartsWith("↻ (repeat)\n#1 Anna", copy.Text, StringComparison.Ordinal);

        await stage.Act("Mary answers", () => stage.Manager(501, "Mary").SaysIn(stage.Group.Id, "Yes", copy.MessageId));

        Assert.Equal("Mary:\nYes", stage.Api.MessagesTo(1001)[^1].Text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Words_too_long_for_one_message_can_be_answered_at_either_part(int fromEnd)
    {
        await using var stage = await Stage.Open();
        await Asked(stage);
        await stage.Says(stage.Visitor(1001, "Anna"), string.Join(' ', Enumerable.Repeat("abcd", 800)));
        var parts = stage.Api.MessagesTo(stage.Group.Id).TakeLast(2).ToList();
        Assert.All(parts, part => Assert.True(part.Text.StartsWith("#1 Anna", StringComparison.Ordinal) && part.Text.EndsWith("/reply 1 TEXT", StringComparison.Ordinal), part.Text));
        Assert.Equal(800, parts.Sum(part => part.Text.Split("abcd").Length - 1));

        await stage.Act("Mary answers", () => stage.Manager(501, "Mary").SaysIn(stage.Group.Id, "Yes", parts[^fromEnd].MessageId));

        Assert.Equal("Mary:\nYes", stage.Api.MessagesTo(1001)[^1].Text);
    }

    [Fact]
    public async Task Who_blocked_the_bot_is_not_answered_until_he_lets_it_in_again()
    {
        await using var stage = await Stage.Open();
        var (mary, _) = await Asked(stage);
        var anna = stage.Visitor(1001, "Anna");
        anna.Blocks();
        await stage.Api.WaitForAllConfirmed();

        await stage.SaysInGroup(mary, "/reply 1 Yes");
        Assert.StartsWith("#1: nothing would arrive: the visitor blocked the bot", stage.Api.MessagesTo(stage.Group.Id)[^1].Text, StringComparison.Ordinal);
        Assert.Equal((LeadStage.New, true), await Waits(stage));

        anna.Unblocks();
        await stage.SaysInGroup(mary, "/reply 1 Yes");
        Assert.Equal("Mary:\nYes", stage.Api.MessagesTo(1001)[^1].Text);
    }

    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user", "#1: what was written to the visitor did not arrive")]
    [InlineData(400, "Bad Request: no such thing", "#1: what was written to the visitor could not be delivered")]
    public async Task Words_that_do_not_arrive_are_told_to_the_managers(int code, string refusal, string told)
    {
        await using var stage = await Stage.Open();
        var (mary, _) = await Asked(stage);
        stage.Api.Plan(new Fault.Refuses(code, refusal), "sendMessage", 1001);

        await stage.SaysInGroup(mary, "/reply 1 Yes");
        await stage.SaysInGroup(mary, "/lead 1");

        Assert.Single(stage.Api.MessagesTo(stage.Group.Id), m => m.Text.StartsWith(told, StringComparison.Ordinal));
        Assert.Contains("An answer did not reach the visitor", stage.Api.MessagesTo(stage.Group.Id)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_wait_when_he_blocks_the_bot_are_told_once()
    {
        await using var stage = await Stage.Open();
        await Asked(stage);

        await stage.Host.Storage.Run(null, async (scope, token) =>
        {
            var conversation = await scope.Db.Conversations.SingleAsync(token);
            OutboxItem Reply() => new(conversation.Address, OutboxKind.Reply, "", Stage.Opening) { LeadNumber = 1, ConversationId = conversation.Id };
            scope.Db.Outbox.AddRange(Reply(), Reply());
            await scope.Db.SaveChangesAsync(token);
            await stage.Host.Services.GetRequiredService<LostChats>().Lose(scope, conversation.Address, "blocked", Stage.Opening.AddTicks(12345), token);
            await stage.Host.Services.GetRequiredService<LostReplies>().Tell(scope, Reply(), Stage.Opening.AddTicks(54321), token);
        });
        await Outbox.Drained(stage.Host.Db);

        Assert.Single(stage.Api.MessagesTo(stage.Group.Id), m => m.Text.StartsWith("#1: what was written to the visitor did not arrive", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_visitor_sends_without_words_is_told_to_both()
    {
        await using var stage = await Stage.Open();
        await Asked(stage);
        var anna = stage.Visitor(1001, "Anna");

        await stage.Act("Anna sends a picture", () => anna.SendsMedia("photo"));
        Assert.Equal("#1 Anna (Telegram) writes:\n(sent something that is not text)\n\nAnswer with /reply 1 TEXT", stage.Api.MessagesTo(stage.Group.Id)[^1].Text);
        Assert.StartsWith("I can't see pictures", stage.Api.MessagesTo(1001)[^1].Text, StringComparison.Ordinal);

        await stage.Act("Anna shares her contact", () => anna.SharesContact("+37129123456"));
        Assert.Equal("#1 Anna (Telegram) writes:\n(shared a contact, which is passed on only with consent)\n\nAnswer with /reply 1 TEXT", stage.Api.MessagesTo(stage.Group.Id)[^1].Text);
        Assert.StartsWith("Without your agreement to a call", stage.Api.MessagesTo(1001)[^1].Text, StringComparison.Ordinal);
    }

    private static async Task<(FakeUser Mary, int Words)> Asked(Stage stage)
    {
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");
        await stage.Presses(anna, "Talk to a person");
        await stage.Says(anna, "Do you have anything by the park?");
        return (stage.Manager(501, "Mary"), stage.Api.MessagesTo(stage.Group.Id)[^1].MessageId);
    }

    private static SentUpdate Sent(SentUpdate update, out int messageId)
    {
        messageId = update.MessageId;
        return update;
    }

    private static async Task<(LeadStage Stage, bool Waits)> Waits(Stage stage)
    {
        await using var db = stage.Host.Db.Open();
        var lead = await db.Leads.SingleAsync();
        return (lead.Stage, lead.WaitingSince is not null);
    }
}
