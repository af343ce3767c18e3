using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Tests.StandIns.TelegramBot;

public sealed class ReadingTests
{
    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, JsonBotAPI.Options)!;

    private static Message ReadMessage(string content) =>
        Read<Message>($$"""{"message_id":1,"date":1700000000,"chat":{"id":-1009,"type":"supergroup","title":"G"},{{content}}}""");

    [Fact]
    public void A_message_update_is_read_with_unknown_fields_ignored()
    {
        var update = Read<Update>("""
            {"update_id":10,"new_field":{"a":[1]},"message":{"message_id":3,"from":{"id":4503599627370495,"is_bot":false,
            "first_name":"Ann","language_code":"zh-hans"},"chat":{"id":4503599627370495,"type":"private","first_name":"Ann"},
            "date":1700000000,"text":"/start ad","entities":[{"type":"bot_command","offset":0,"length":6}]}}
            """);
        Assert.Equal((10, UpdateType.Message), (update.Id, update.Type));
        Assert.Equal(4503599627370495, update.Message!.From!.Id);
        Assert.Equal(new DateTime(2023, 11, 14, 22, 13, 20, DateTimeKind.Utc), update.Message.Date);
        Assert.Equal(DateTimeKind.Utc, update.Message.Date.Kind);
        Assert.Equal(MessageEntityType.BotCommand, Assert.Single(update.Message.Entities!).Type);
        Assert.Equal("/start", Assert.Single(update.Message.EntityValues!));
    }

    [Fact]
    public void An_unknown_kind_of_update_has_the_type_unknown()
    {
        var update = Read<Update>("""{"update_id":11,"telepathy":{"from":1}}""");
        Assert.Equal(UpdateType.Unknown, update.Type);
    }

    [Fact]
    public void Enum_words_of_a_newer_Bot_API_do_not_lose_the_update()
    {
        var message = Read<Message>("""
            {"message_id":1,"date":1,"chat":{"id":1,"type":"hologram"},"text":"x","entities":[{"type":"sparkle","offset":0,"length":1}]}
            """);
        Assert.Equal(default, message.Chat.Type);
        Assert.Equal(default, message.Entities![0].Type);
        Assert.Equal("x", message.Text);
    }

    [Fact]
    public void A_kind_of_origin_or_member_that_is_not_known_cannot_be_read()
    {
        Assert.Throws<JsonException>(() => ReadMessage("\"text\":\"x\",\"forward_origin\":{\"type\":\"ghost\",\"date\":1}"));
        Assert.Throws<JsonException>(() => Read<ChatMember>("""{"user":{"id":1,"is_bot":false,"first_name":"A"},"status":"ghost"}"""));
    }

    [Fact]
    public void A_press_of_an_inaccessible_message_has_the_default_date()
    {
        var query = Read<CallbackQuery>("""
            {"id":"9","from":{"id":2,"is_bot":false,"first_name":"B"},"chat_instance":"i","data":"t:1",
            "message":{"message_id":5,"date":0,"chat":{"id":2,"type":"private"}}}
            """);
        Assert.Equal(default, query.Message!.Date);
        Assert.Equal(MessageType.Unknown, query.Message.Type);
        Assert.Equal("t:1", query.Data);
    }

    [Theory]
    [InlineData("""{"type":"user","date":5,"sender_user":{"id":7,"is_bot":false,"first_name":"F"}}""", typeof(MessageOriginUser))]
    [InlineData("""{"date":5,"sender_user_name":"H","type":"hidden_user"}""", typeof(MessageOriginHiddenUser))]
    [InlineData("""{"type":"chat","date":5,"sender_chat":{"id":-1,"type":"group"}}""", typeof(MessageOriginChat))]
    [InlineData("""{"type":"channel","date":5,"chat":{"id":-2,"type":"channel"},"message_id":8}""", typeof(MessageOriginChannel))]
    public void An_origin_is_read_as_its_type_wherever_the_type_stands(string origin, Type expected)
    {
        var message = ReadMessage($"\"text\":\"x\",\"forward_origin\":{origin}");
        Assert.IsType(expected, message.ForwardOrigin);
        Assert.Equal(DateTime.UnixEpoch.AddSeconds(5), message.ForwardDate);
    }

    [Theory]
    [InlineData("creator", true, true)]
    [InlineData("administrator", true, true)]
    [InlineData("member", false, true)]
    [InlineData("left", false, false)]
    [InlineData("kicked", false, false)]
    [InlineData("restricted", false, false)]
    public void A_chat_member_is_read_by_his_status(string status, bool isAdmin, bool isInChat)
    {
        var member = Read<ChatMember>($$"""{"user":{"id":1,"is_bot":false,"first_name":"A"},"until_date":0,"status":"{{status}}"}""");
        Assert.Equal((isAdmin, isInChat), (member.IsAdmin, member.IsInChat));
        Assert.Equal(1, member.User.Id);
        Assert.Null(member.ExpireDate);
    }

    [Theory]
    [InlineData("\"text\":\"x\"", MessageType.Text, false)]
    [InlineData("\"photo\":[{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"width\":1,\"height\":1}]", MessageType.Photo, false)]
    [InlineData("\"voice\":{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"duration\":1}", MessageType.Voice, false)]
    [InlineData("\"contact\":{\"phone_number\":\"+1\",\"first_name\":\"A\",\"user_id\":5}", MessageType.Contact, false)]
    [InlineData("\"new_chat_members\":[{\"id\":1,\"is_bot\":true,\"first_name\":\"B\"}]", MessageType.NewChatMembers, true)]
    [InlineData("\"migrate_to_chat_id\":-1001", MessageType.MigrateToChatId, true)]
    [InlineData("\"forum_topic_closed\":{}", MessageType.ForumTopicClosed, true)]
    [InlineData("\"a_kind_not_known_yet\":{}", MessageType.Unknown, true)]
    public void A_message_is_of_the_type_of_its_content(string content, MessageType type, bool isService)
    {
        var message = ReadMessage(content);
        Assert.Equal((type, isService), (message.Type, message.IsServiceMessage));
    }

    [Fact]
    public void A_supergroup_message_has_a_link() =>
        Assert.Equal("https://t.me/c/1234/7", new Message { Id = 7, Chat = new Chat { Id = -1000000001234, Type = ChatType.Supergroup } }.MessageLink());
}
