using System.Net;
using System.Text;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.Tests.Support.BotApi.Contract;

public sealed class SendingTests : BotApiTests
{
    private const long Group = -1001;
    private const long Supergroup = -1_000_000_000_777;

    public static TheoryData<string, string> BadTexts => new()
    {
        { "   \n ", "text must be non-empty" },
        { "", "text must be non-empty" },
        { new string('x', 4097), "message is too long" },
    };

    [Fact]
    public async Task A_sent_message_is_read_with_its_buttons()
    {
        Api.User(5).Says("/start");
        var keyboard = new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("Yes", "y"), InlineKeyboardButton.WithUrl("Site", "https://x.example"));
        var sent = await Bot.SendMessage(5, "  Ready? ", replyMarkup: keyboard);
        var message = await Api.WaitForMessage(5, "Ready?");
        Assert.Equal((sent.Id, "Ready?"), (message.MessageId, message.Text));
        Assert.Equal([("Yes", "y"), ("Site", null)], message.Buttons.Select(button => (button.Text, button.Data)));
        Assert.Equal("Yes", sent.ReplyMarkup!.InlineKeyboard.First().First().Text);
    }

    [Theory]
    [MemberData(nameof(BadTexts))]
    public async Task A_text_has_1_to_4096_characters(string text, string reason)
    {
        Api.User(5).Says("/start");
        await Refused(400, reason, () => Bot.SendMessage(5, text));
    }

    [Fact]
    public async Task Characters_are_code_points()
    {
        Api.User(5).Says("/start");
        await Bot.SendMessage(5, string.Concat(Enumerable.Repeat("😀", 4096)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    [InlineData("ыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыыы")]
    public async Task Callback_data_has_1_to_64_bytes(string data)
    {
        Api.User(5).Says("/start");
        await Refused(400, "BUTTON_DATA_INVALID", () => Bot.SendMessage(5, "?", replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("b", data))));
    }

    [Fact]
    public async Task A_phone_can_be_asked_for_in_private_only()
    {
        Api.Group(Group);
        Api.User(5).Says("/start");
        var keyboard = new ReplyKeyboardMarkup(KeyboardButton.WithRequestContact("Share"));
        await Bot.SendMessage(5, "?", replyMarkup: keyboard);
        await Refused(400, "phone number can be requested in private chats only", () => Bot.SendMessage(Group, "?", replyMarkup: keyboard));
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_refused()
    {
        Api.User(5).Says("/start");
        using var http = new HttpClient();
        using var body = new StringContent("""{"chat_id":5,"text":"cut \ud83d"}""", Encoding.UTF8, "application/json");
        var answer = await http.PostAsync(new Uri($"{Api.Url}/bot{Api.Token}/sendMessage"), body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("strings must be encoded in UTF-8", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 4, true)]
    [InlineData(0, 5, false)]
    [InlineData(-1, 2, false)]
    [InlineData(0, 0, false)]
    [InlineData(3, 1, false)]
    public async Task Entities_stay_within_the_text_and_off_the_middle_of_an_emoji(int offset, int length, bool accepted)
    {
        Api.User(5).Says("/start");
        Task Send() => Bot.SendMessage(5, "ab😀", entities: [new MessageEntity { Type = MessageEntityType.Bold, Offset = offset, Length = length }]);
        if (accepted)
            await Send();
        else
            await Refused(400, "entity", Send);
    }

    [Fact]
    public async Task Chats_that_cannot_be_written_to_refuse_each_in_its_way()
    {
        Api.User(6);
        var blocker = Api.User(7);
        blocker.Says("/start");
        blocker.Blocks();
        Api.Group(Group, botStatus: "kicked");
        await Refused(400, "chat not found", () => Bot.SendMessage(404, "hi"));
        await Refused(403, "bot can't initiate conversation with a user", () => Bot.SendMessage(6, "hi"));
        await Refused(403, "bot was blocked by the user", () => Bot.SendMessage(7, "hi"));
        await Refused(403, "bot was kicked from the group chat", () => Bot.SendMessage(Group, "hi"));
    }

    [Fact]
    public async Task A_migrated_group_refuses_with_its_new_id()
    {
        var newId = Api.Group(Group).Migrate();
        var refusal = await Refused(400, "group chat was upgraded to a supergroup chat", () => Bot.SendMessage(Group, "hi"));
        Assert.Equal(newId, refusal.Parameters!.MigrateToChatId);
        await Bot.SendMessage(newId, "hi");
        var updates = await Bot.GetUpdates();
        Assert.Equal([MessageType.MigrateToChatId, MessageType.MigrateFromChatId], updates.Select(update => update.Message!.Type));
    }

    [Fact]
    public async Task A_thread_must_be_a_topic_that_exists()
    {
        var group = Api.Group(Supergroup, botStatus: "administrator", isForum: true);
        var topic = await Bot.CreateForumTopic(Supergroup, "Lead #42");
        await Bot.SendMessage(Supergroup, "in", messageThreadId: topic.MessageThreadId);
        group.DeletesTopic(topic.MessageThreadId);
        await Refused(400, "message thread not found", () => Bot.SendMessage(Supergroup, "in", messageThreadId: topic.MessageThreadId));
        await Refused(400, "message thread not found", () => Bot.SendMessage(Supergroup, "in", messageThreadId: 1));
    }

    [Fact]
    public async Task A_reply_needs_its_message_unless_told_otherwise()
    {
        Api.User(5).Says("/start");
        await Refused(400, "message to be replied not found", () => Bot.SendMessage(5, "hi", replyParameters: 999));
        await Bot.SendMessage(5, "hi", replyParameters: new ReplyParameters { MessageId = 999, AllowSendingWithoutReply = true });
    }

    [Fact]
    public async Task Commands_are_kept_by_scope_and_language()
    {
        Api.Group(Group);
        await Bot.SetMyCommands([new BotCommand("take", "Take a lead")], scope: BotCommandScope.Chat(Group), languageCode: "ru");
        Assert.Contains("take", Api.CommandsOf("chat", Group, "ru"), StringComparison.Ordinal);
        await Refused(400, "BOT_COMMAND_INVALID", () => Bot.SetMyCommands([new BotCommand("Take it", "x")]));
        await Refused(400, "chat not found", () => Bot.SetMyCommands([new BotCommand("take", "x")], scope: BotCommandScope.Chat(-404)));
    }
}
