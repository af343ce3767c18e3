using System.Text.Json;
using Bot.Dialogs;
using Bot.Domain.Persistence;
using Bot.Host.Channels.Telegram;
using Bot.Host.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Bot.Tests.Channels.Telegram;

/// <summary>What an update asks for, without any call.</summary>
public sealed class UpdateReaderTests
{
    private const string Anna = """{"id":1001,"is_bot":false,"first_name":"Anna","last_name":"K","language_code":"ru-RU"}""";
    private const string Private = """{"id":1001,"type":"private","first_name":"Anna"}""";
    private const string Group = """{"id":-100500,"type":"supergroup","title":"Managers"}""";

    [Theory]
    [InlineData("/start", null)]
    [InlineData("/start spring_ad-7", "spring_ad-7")]
    [InlineData("/START@ChatLeads_Bot spring", "spring")]
    [InlineData("/start with blanks", null)]
    [InlineData("/start ÄÖ", null)]
    public void A_start_brings_its_payload_when_it_is_one(string text, string? source)
    {
        var act = Act(Message(text));

        Assert.IsType<Inbound.Started>(InboundOf(act));
        Assert.Equal(source, act.Request.Sender.Source);
        Assert.Equal(("1001", 1001L, "Anna K", "ru-RU", true, false), Facts(act.Request.Sender));
    }

    [Theory]
    [InlineData("two rooms", "two rooms")]
    [InlineData("/starting over", "/starting over")]
    [InlineData("/help@CHATLEADS_BOT please", "/help please")]
    [InlineData("mail a@b.example", "mail a@b.example")]
    public void Words_are_words(string text, string said) =>
        Assert.Equal(new Inbound.Said(said), InboundOf(Act(Message(text))));

    [Theory]
    [InlineData(1001, true)]
    [InlineData(7, false)]
    public void Only_ones_own_contact_is_proven(long userId, bool isOwn)
    {
        var act = Act(Message(null, content: $$"""
            "contact":{"phone_number":"12025550123","first_name":"A","last_name":"B","user_id":{{userId}}}
            """));

        Assert.Equal(new Inbound.SharedContact("12025550123", "A B", isOwn), InboundOf(act));
        Assert.Null(act.Request.Activity.Text);
    }

    [Fact]
    public void A_picture_is_something_else_and_its_caption_is_words()
    {
        const string photo = "\"photo\":[{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"width\":1,\"height\":1}]";

        Assert.IsType<Inbound.SentOther>(InboundOf(Act(Message(null, content: photo))));
        Assert.Equal(new Inbound.Said("like this"), InboundOf(Act(Message(null, content: photo + ",\"caption\":\"like this\""))));
        Assert.Equal("album:9", Act(Message(null, content: photo + ",\"media_group_id\":\"9\"")).Request.ExternalId);
    }

    [Theory]
    [InlineData("d|3|buy", "buy", 3)]
    [InlineData("d|3|a|b", "a|b", 3)]
    [InlineData("d|-3|buy", "d|-3|buy", -1)]
    [InlineData("d|x|buy", "d|x|buy", -1)]
    [InlineData("d|99999999999|buy", "d|99999999999|buy", -1)]
    [InlineData("anything", "anything", -1)]
    public void A_press_carries_its_question_and_what_is_forged_names_none(string data, string option, int token)
    {
        var act = Act(Press(Private, data));

        Assert.Equal(new Inbound.Pressed(option, token), InboundOf(act));
        Assert.Equal("77", act.PressId);
        Assert.Equal("Buy", data == "d|3|buy" ? act.Request.Activity.Text : "Buy");
    }

    [Fact]
    public void A_managers_press_goes_to_the_managers_from_wherever_it_comes()
    {
        Assert.Equal(new ManagerPress("l|42|take|1", "10"), Act(Press(Private, "l|42|take|1")).Request.Activity.ChannelData);
        var inGroup = Act(Press(Group, "d|3|buy"));
        Assert.Equal(new ManagerPress("d|3|buy", "10"), inGroup.Request.Activity.ChannelData);
        Assert.Equal((-100500, 1001), inGroup.Member);
        Assert.True(inGroup.Request.Sender.IsGroup);
    }

    [Theory]
    [InlineData("/take 42", "/take 42", null, true)]
    [InlineData("/take@chatleads_bot 42", "/take 42", null, true)]
    [InlineData("good morning", "good morning", null, false)]
    public void A_groups_words_are_the_managers_and_a_commands_sender_is_looked_up(string text, string heard, int? lead, bool isAsked)
    {
        var act = Act(Message(text, Group));

        Assert.Equal((heard, lead, "Managers", true), (act.Request.Activity.Text, act.Request.Sender.ReplyToLead, act.Request.Sender.ChatTitle, act.Request.Sender.IsGroup));
        Assert.Null(act.Request.Sender.Disqualified);
        Assert.Equal(isAsked, act.Member is not null);
        Assert.Null(act.Request.Activity.ChannelData);
    }

    [Theory]
    [InlineData("""{"id":900000001,"is_bot":true,"first_name":"B"}""", "Hot lead #42, not #43", 42)]
    [InlineData("""{"id":900000001,"is_bot":true,"first_name":"B"}""", "# # 9 #x", null)]
    [InlineData("""{"id":5,"is_bot":false,"first_name":"E"}""", "#42", null)]
    public void A_reply_names_the_lead_of_the_bots_own_message(string author, string text, int? lead)
    {
        var reply = $$"""
            "reply_to_message":{"message_id":4,"date":1,"chat":{{Group}},"from":{{author}},"text":"{{text}}"}
            """;

        Assert.Equal(lead, Act(Message("call back", Group, reply)).Request.Sender.ReplyToLead);
        var inPrivate = Act(Message("call back", Private, reply));
        Assert.Null(inPrivate.Request.Sender.ReplyToLead);
        Assert.Equal(lead, inPrivate.LeadIfManager);
    }

    [Theory]
    [InlineData("#42 Anna writes:\\nWhen?\\n\\nAnswer with /reply 42 TEXT", true)]
    [InlineData("↻ (repeat)\\n#42 Anna writes:\\nWhen?\\n\\nAnswer with /reply 42 TEXT", true)]
    [InlineData("↻ (повтор)\\n#42 Anna пишет:\\nКогда?\\n\\nОтветить: /reply 42 ТЕКСТ", true)]
    [InlineData("again\\n#42 Anna writes:\\nAnswer with /reply 42 TEXT", false)]
    [InlineData("#42 Anna пишет:\\nКогда?\\n\\nОтветить: /reply 42 ТЕКСТ", true)]
    [InlineData("#42 Anna writes:\\n/reply 42 hi\\n\\nThe lead is closed.", false)]
    [InlineData("Hot lead #42\\nAnna", false)]
    [InlineData("/lead 42 – the card\\n/reply 42 TEXT – to the visitor", false)]
    [InlineData("#42 Anna writes:\\nAnswer with /reply 421 TEXT", false)]
    public void Only_an_answer_to_a_visitors_words_is_for_him(string replied, bool isForHim)
    {
        var reply = $$"""
            "reply_to_message":{"message_id":4,"date":1,"chat":{{Group}},"from":{"id":900000001,"is_bot":true,"first_name":"B"},"text":"{{replied}}"}
            """;

        Assert.Equal(isForHim, Act(Message("call back", Group, reply)).Request.Sender.AnswersVisitor);
        Assert.Equal(isForHim, Act(Message("call back", Private, reply)).Request.Sender.AnswersVisitor);
    }

    [Fact]
    public void An_answer_that_is_no_text_is_marked_and_an_album_is_answered_once()
    {
        const string voice = """
            "voice":{"file_id":"f","file_unique_id":"u","duration":3},"media_group_id":"7","reply_to_message":
            {"message_id":4,"date":1,"chat":{"id":1,"type":"private"},"from":{"id":900000001,"is_bot":true,"first_name":"B"},"text":"#42 Anna writes:\nWhen?\n\nAnswer with /reply 42 TEXT"}
            """;

        foreach (var chat in new[] { Group, Private })
        {
            var request = Act(Message(null, chat, voice)).Request;
            Assert.Equal((true, true, "album:7"), (request.Sender.HoldsMore, request.Sender.AnswersVisitor, request.ExternalId));
            Assert.Equal("album:7", Act(Message(null, chat, voice + ",\"caption\":\"this\"")).Request.ExternalId);
        }

        Assert.IsType<Incoming.Nothing>(Read(Message(null, Group, "\"voice\":{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"duration\":3}")));
        Assert.False(Act(Message("/take 42", Group)).Request.Sender.HoldsMore);
    }

    [Fact]
    public void An_edited_answer_counts_for_nothing_unless_a_manager_wrote_it()
    {
        const string answered = """
            "reply_to_message":{"message_id":4,"date":1,"chat":{"id":1,"type":"private"},"from":{"id":900000001,"is_bot":true,"first_name":"B"},"text":"#42 Anna writes:\nWhen?\n\nAnswer with /reply 42 TEXT"}
            """;
        var (alone, inGroup) = (Act(Edited(Message("now", Private, answered))), Act(Edited(Message("now", Group, answered))));

        Assert.Equal(("edited", true, 42), (alone.Request.Sender.Disqualified, alone.IsForManagersOnly, alone.LeadIfManager));
        Assert.Equal(("edited", 42), (inGroup.Request.Sender.Disqualified, inGroup.Request.Sender.ReplyToLead));
    }

    [Theory]
    [InlineData("\"forward_origin\":{\"type\":\"hidden_user\",\"date\":1,\"sender_user_name\":\"X\"}", Anna, "forwarded")]
    [InlineData("\"sender_chat\":{\"id\":-100500,\"type\":\"supergroup\"}", """{"id":1087968824,"is_bot":true,"first_name":"Group"}""", "anonymous")]
    [InlineData("\"sender_chat\":{\"id\":-100777,\"type\":\"channel\"}", """{"id":136817688,"is_bot":true,"first_name":"Channel"}""", "channel")]
    [InlineData("\"is_automatic_forward\":true,\"sender_chat\":{\"id\":-100777,\"type\":\"channel\"}", """{"id":777000,"is_bot":false,"first_name":"Telegram"}""", "channel")]
    [InlineData("\"media_group_id\":\"1\"", """{"id":8,"is_bot":true,"first_name":"Other"}""", "bot")]
    public void What_is_no_persons_own_word_is_disqualified_as_a_command_and_dropped_as_chatter(string content, string from, string why)
    {
        var command = Act(Message("/take 42", Group, content, from));

        Assert.Equal(why, command.Request.Sender.Disqualified);
        Assert.Null(command.Member);
        Assert.IsType<Incoming.Nothing>(Read(Message("hello all", Group, content, from)));
    }

    [Theory]
    [InlineData("/take 42", Group, "edited")]
    [InlineData("/take 42", Private, "edited")]
    [InlineData("better: three rooms", Private, null)]
    [InlineData("/help", Private, null)]
    [InlineData("good evening", Group, null)]
    public void An_edit_is_no_new_word_and_a_managers_edited_command_is_disqualified(string text, string chat, string? why)
    {
        var incoming = Read(Edited(Message(text, chat)));

        if (why is null)
            Assert.IsType<Incoming.Nothing>(incoming);
        else
            Assert.Equal(why, Assert.IsType<Incoming.Act>(incoming).Request.Sender.Disqualified);
    }

    [Theory]
    [InlineData("/take@other_bot 42", Group)]
    [InlineData("/take@chatleads_bot2 42", Group)]
    [InlineData("/help@other_bot", Private)]
    public void Other_bots_commands_are_nothing(string text, string chat) =>
        Assert.IsType<Incoming.Nothing>(Read(Message(text, chat)));

    [Theory]
    [InlineData("\"new_chat_title\":\"X\"", Group)]
    [InlineData("\"pinned_message\":{\"message_id\":4,\"date\":1,\"chat\":{\"id\":1001,\"type\":\"private\"}}", Private)]
    [InlineData("\"forum_topic_created\":{\"name\":\"X\",\"icon_color\":1}", Group)]
    public void Service_messages_are_nothing(string content, string chat) =>
        Assert.IsType<Incoming.Nothing>(Read(Message(null, chat, content)));

    [Fact]
    public void A_migration_is_told_from_both_ends()
    {
        var there = Assert.IsType<Incoming.Moved>(Read(Message(null, """{"id":-500,"type":"group"}""", "\"migrate_to_chat_id\":-100500")));
        var back = Assert.IsType<Incoming.Moved>(Read(Message(null, Group, "\"migrate_from_chat_id\":-500")));

        Assert.Equal(("-500", "-100500"), (there.Old.ChatId, there.NewChatId));
        Assert.Equal(("-500", "-100500"), (back.Old.ChatId, back.NewChatId));
    }

    [Theory]
    [InlineData("member", "kicked", false, false)]
    [InlineData("kicked", "member", true, true)]
    [InlineData("member", "administrator", true, false)]
    [InlineData("left", "member", true, true)]
    public void The_bots_standing_says_whether_it_may_write(string old, string now, bool canWrite, bool isNew)
    {
        var standing = Assert.IsType<Incoming.Standing>(Read($$$$"""
            {"update_id":9,"my_chat_member":{"chat":{{{{Group}}}},"from":{{{{Anna}}}},"date":1,
            "old_chat_member":{"status":"{{{{old}}}}","user":{{{{Anna}}}},"until_date":0},"new_chat_member":{"status":"{{{{now}}}}","user":{{{{Anna}}}},"until_date":0}}}
            """));

        Assert.Equal((true, canWrite, isNew), (standing.IsGroup, standing.CanWrite, standing.IsNew));
    }

    private static (string, long?, string?, string?, bool, bool) Facts(SenderFacts sender) =>
        (sender.UserId, sender.TelegramUserId, sender.DisplayName, sender.Language, sender.CanShareContact, sender.IsGroup);

    private static Inbound InboundOf(Incoming.Act act) => Assert.IsType<VisitorInput>(act.Request.Activity.ChannelData).Inbound;

    private static Incoming.Act Act(string update) => Assert.IsType<Incoming.Act>(Read(update));

    private static Incoming Read(string update)
    {
        var options = Options.Create(new TelegramOptions { BotToken = "900000001:AAfake-token" });
        var status = new TelegramStatus(TimeProvider.System) { Channel = "telegram:900000001" };
        status.Introduce("chatleads_bot", seesAllOfGroups: false);
        using var line = new TelegramLine(options, NoProbe.Instance, NullLogger<TelegramLine>.Instance);
        return new UpdateReader(line, status).Read(JsonSerializer.Deserialize<Update>(update, JsonBotAPI.Options)!);
    }

    private static string Message(string? text, string chat = Private, string? content = null, string from = Anna) =>
        $$$"""{"update_id":9,"message":{"message_id":10,"date":1,"chat":{{{chat}}},"from":{{{from}}}{{{(text is null ? "" : $",\"text\":{JsonSerializer.Serialize(text)}")}}}{{{(content is null ? "" : "," + content)}}} }}""";

    private static string Edited(string update) => update.Replace("\"message\":", "\"edited_message\":", StringComparison.Ordinal);

    private static string Press(string chat, string data) => $$$$$"""
        {"update_id":9,"callback_query":{"id":"77","from":{{{{{Anna}}}}},"chat_instance":"1","data":{{{{{JsonSerializer.Serialize(data)}}}}},
        "message":{"message_id":10,"date":1,"chat":{{{{{chat}}}}},"text":"What?","reply_markup":{"inline_keyboard":[[{"text":"Buy","callback_data":"d|3|buy"}]]}}}}
        """;
}
