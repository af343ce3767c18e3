using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.Tests.Support.BotApi.Contract;

public sealed class PeopleTests : BotApiTests
{
    private const long Group = -1001;

    [Fact]
    public async Task A_press_carries_person_message_and_data()
    {
        var ann = Api.User(5, "Ann", "ru");
        ann.Says("/start ad");
        await Bot.SendMessage(5, "Ready?", replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("Yes", "y")));
        var press = ann.Presses("Yes");
        var updates = await Bot.GetUpdates();
        Assert.Equal("/start", Assert.Single(updates[0].Message!.EntityValues!));
        var query = updates[1].CallbackQuery!;
        Assert.Equal((press.CallbackQueryId, "y", 5, "ru"), (query.Id, query.Data, query.From.Id, query.From.LanguageCode));
        Assert.Equal("Ready?", query.Message!.Text);
        await Bot.AnswerCallbackQuery(query.Id);
        await Bot.AnswerCallbackQuery(query.Id);
        await Refused(400, "query is too old and response timeout expired or query ID is invalid", () => Bot.AnswerCallbackQuery("77"));
    }

    [Fact]
    public async Task A_reply_keyboard_shares_the_contact_until_it_is_removed()
    {
        var ann = Api.User(5);
        ann.Says("/start");
        await Bot.SendMessage(5, "Phone?", replyMarkup: new ReplyKeyboardMarkup(KeyboardButton.WithRequestContact("Share"), "Later"));
        ann.Presses("Share");
        ann.Presses("Later");
        await Bot.SendMessage(5, "Thanks", replyMarkup: new ReplyKeyboardRemove());
        Assert.Throws<InvalidOperationException>(() => ann.Presses("Later"));
        var updates = await Bot.GetUpdates();
        Assert.Equal((5, ann.PhoneNumber), (updates[1].Message!.Contact!.UserId, updates[1].Message!.Contact!.PhoneNumber));
        Assert.Equal("Later", updates[2].Message!.Text);
    }

    [Fact]
    public async Task Edits_forwards_and_media_arrive_as_what_they_are()
    {
        var ann = Api.User(5);
        var said = ann.Says("frist");
        ann.Edits(said.MessageId, "first");
        ann.Forwards("news", Api.User(6, "Bob"));
        ann.Forwards("rumour");
        ann.SendsMedia("photo");
        var updates = await Bot.GetUpdates();
        Assert.Equal("first", updates[1].EditedMessage!.Text);
        Assert.Equal(6, updates[2].Message!.ForwardFrom!.Id);
        Assert.IsType<MessageOriginHiddenUser>(updates[3].Message!.ForwardOrigin);
        Assert.Equal(MessageType.Photo, updates[4].Message!.Type);
    }

    [Fact]
    public async Task Blocking_tells_the_bot()
    {
        var ann = Api.User(5);
        ann.Says("/start");
        ann.Blocks();
        var standing = (await Bot.GetUpdates())[1].MyChatMember!;
        Assert.Equal((ChatMemberStatus.Member, ChatMemberStatus.Kicked), (standing.OldChatMember.Status, standing.NewChatMember.Status));
    }

    [Fact]
    public async Task Privacy_mode_hides_what_is_not_for_the_bot()
    {
        var bob = Api.User(6, "Bob");
        var group = Api.Group(Group).With(bob);
        var card = await Bot.SendMessage(Group, "Lead #1");
        Assert.Equal(0, bob.SaysIn(Group, "lunch?").UpdateId);
        Assert.Equal(0, bob.SaysIn(Group, "/take@other_bot 1").UpdateId);
        Assert.NotEqual(0, bob.SaysIn(Group, "/take 1").UpdateId);
        Assert.NotEqual(0, bob.SaysIn(Group, "/take@chatleads_bot 1").UpdateId);
        Assert.NotEqual(0, bob.SaysIn(Group, "mine", replyTo: card.Id).UpdateId);
        group.BotStatus = "administrator";
        Assert.NotEqual(0, bob.SaysIn(Group, "lunch?").UpdateId);
    }

    [Fact]
    public async Task An_anonymous_administrator_hides_behind_the_group()
    {
        Api.Group(Group).SaysAnonymously("/leads", "boss");
        var message = Assert.Single(await Bot.GetUpdates()).Message!;
        Assert.Equal((1087968824, Group, "boss"), (message.From!.Id, message.SenderChat!.Id, message.AuthorSignature));
    }

    [Fact]
    public async Task Members_have_their_standing()
    {
        var bob = Api.User(6, "Bob");
        Api.Group(Group).WithAdministrator(bob);
        Assert.True((await Bot.GetChatMember(Group, 6)).IsAdmin);
        Api.User(7);
        Assert.False((await Bot.GetChatMember(Group, 7)).IsInChat);
        Assert.Equal(ChatType.Group, (await Bot.GetChat(Group)).Type);
        await Bot.LeaveChat(Group);
        await Refused(403, "bot is not a member of the group chat", () => Bot.SendMessage(Group, "hi"));
    }
}
