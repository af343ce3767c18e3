using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using static Bot.Tests.StandIns.TelegramBot.CannedServer;

namespace Bot.Tests.StandIns.TelegramBot;

public sealed class WritingTests
{
    private const string Done = """{"ok":true,"result":true}""";
    private const string Sent = """{"ok":true,"result":{"message_id":7,"date":1,"chat":{"id":5,"type":"private"}}}""";

    private static async Task<string> BodyOf(string answer, Func<TelegramBotClient, Task> call)
    {
        using var server = new CannedServer(Json(200, answer));
        await call(server.Client());
        return Assert.Single(server.Bodies);
    }

    private static void SameJson(string expected, string actual) =>
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, JsonDocument.Parse(actual).RootElement), actual);

    [Fact]
    public async Task A_plain_message_is_its_chat_and_text() =>
        SameJson("""{"chat_id":5,"text":"hi"}""", await BodyOf(Sent, bot => bot.SendMessage(5, "hi")));

    [Fact]
    public async Task Entities_keyboards_and_replies_are_written_in_snake_case()
    {
        var body = await BodyOf(Sent, bot => bot.SendMessage(chatId: "@managers", text: "hi",
            replyParameters: new ReplyParameters { MessageId = 3, AllowSendingWithoutReply = true },
            replyMarkup: new InlineKeyboardMarkup([[InlineKeyboardButton.WithCallbackData("Take", "t:1")], [InlineKeyboardButton.WithUrl("Site", "https://x.example")]]),
            linkPreviewOptions: new LinkPreviewOptions { IsDisabled = true },
            messageThreadId: 9,
            entities: [new MessageEntity { Type = MessageEntityType.TextLink, Offset = 0, Length = 2, Url = "https://x.example" }]));
        SameJson("""
            {"chat_id":"@managers","text":"hi","reply_parameters":{"message_id":3,"allow_sending_without_reply":true},
            "reply_markup":{"inline_keyboard":[[{"text":"Take","callback_data":"t:1"}],[{"text":"Site","url":"https://x.example"}]]},
            "link_preview_options":{"is_disabled":true},"message_thread_id":9,
            "entities":[{"type":"text_link","offset":0,"length":2,"url":"https://x.example"}]}
            """, body);
    }

    [Fact]
    public async Task A_contact_keyboard_and_its_removal_are_written()
    {
        var keyboard = new ReplyKeyboardMarkup(KeyboardButton.WithRequestContact("Phone")) { ResizeKeyboard = true, OneTimeKeyboard = true };
        SameJson("""{"chat_id":5,"text":"?","reply_markup":{"keyboard":[[{"text":"Phone","request_contact":true}]],"resize_keyboard":true,"one_time_keyboard":true}}""",
            await BodyOf(Sent, bot => bot.SendMessage(5, "?", replyMarkup: keyboard)));
        SameJson("""{"chat_id":5,"text":"?","reply_markup":{"remove_keyboard":true}}""",
            await BodyOf(Sent, bot => bot.SendMessage(5, "?", replyMarkup: new ReplyKeyboardRemove())));
    }

    [Fact]
    public async Task An_empty_inline_keyboard_is_written_as_empty() =>
        SameJson("""{"chat_id":5,"message_id":7,"reply_markup":{"inline_keyboard":[]}}""",
            await BodyOf(Sent, bot => bot.EditMessageReplyMarkup(5, 7, replyMarkup: InlineKeyboardMarkup.Empty())));

    [Fact]
    public async Task Offsets_and_update_types_are_written_as_the_Bot_API_names_them() =>
        SameJson("""{"offset":11,"limit":100,"timeout":0,"allowed_updates":["message","edited_message","callback_query","my_chat_member"]}""",
            await BodyOf("""{"ok":true,"result":[]}""", bot => bot.GetUpdates(offset: 11, limit: 100, timeout: 0,
                allowedUpdates: [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MyChatMember])));

    [Fact]
    public async Task Commands_are_written_with_scope_and_language() =>
        SameJson("""{"commands":[{"command":"take","description":"Take a lead"}],"scope":{"type":"chat_administrators","chat_id":-100},"language_code":"ru"}""",
            await BodyOf(Done, bot => bot.SetMyCommands([new BotCommand("take", "Take a lead")], scope: BotCommandScope.ChatAdministrators(-100), languageCode: "ru")));

    [Fact]
    public async Task A_chat_action_and_an_answer_to_a_press_are_written()
    {
        SameJson("""{"chat_id":5,"action":"typing"}""", await BodyOf(Done, bot => bot.SendChatAction(5, ChatAction.Typing)));
        SameJson("""{"callback_query_id":"9","text":"Taken","show_alert":true}""",
            await BodyOf(Done, bot => bot.AnswerCallbackQuery("9", text: "Taken", showAlert: true)));
    }

    [Fact]
    public async Task Webhook_settings_are_written() =>
        SameJson("""{"url":"https://bot.example/hook","max_connections":8,"allowed_updates":["message"],"secret_token":"s"}""",
            await BodyOf(Done, bot => bot.SetWebhook("https://bot.example/hook", maxConnections: 8, allowedUpdates: [UpdateType.Message], secretToken: "s")));

    [Fact]
    public async Task A_streamed_document_travels_as_multipart()
    {
        using var server = new CannedServer(Json(200, Sent));
        using var csv = new MemoryStream("a;b"u8.ToArray());
        await server.Client().SendDocument(5, InputFile.FromStream(csv, "leads.csv"), caption: "Leads");
        Assert.Equal("multipart/form-data", Assert.Single(server.ContentTypes));
        var body = Assert.Single(server.Bodies);
        Assert.Contains("attach://0", body, StringComparison.Ordinal);
        Assert.Contains("leads.csv", body, StringComparison.Ordinal);
        Assert.Contains("a;b", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_keyboard_grows_button_by_button()
    {
        var keyboard = new InlineKeyboardMarkup().AddButton("A", "a").AddNewRow().AddButtons("B", InlineKeyboardButton.WithUrl("C", "https://c.example"));
        SameJson("""{"inline_keyboard":[[{"text":"A","callback_data":"a"}],[{"text":"B","callback_data":"B"},{"text":"C","url":"https://c.example"}]]}""",
            JsonSerializer.Serialize(keyboard, JsonBotAPI.Options));
    }

    [Theory]
    [InlineData("@Managers", "@managers", true)]
    [InlineData("-100", "-100", true)]
    [InlineData("-100", "-101", false)]
    public void Chat_ids_compare_by_value(string left, string right, bool same) =>
        Assert.Equal(same, new ChatId(left) == new ChatId(right));
}
