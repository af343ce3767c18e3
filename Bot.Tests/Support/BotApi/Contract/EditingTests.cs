using Telegram.Bot;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.Tests.Support.BotApi.Contract;

public sealed class EditingTests : BotApiTests
{
    private static readonly InlineKeyboardMarkup Take = new(InlineKeyboardButton.WithCallbackData("Take", "t:1"));

    [Fact]
    public async Task An_edit_replaces_text_and_buttons()
    {
        Api.User(5).Says("/start");
        var sent = await Bot.SendMessage(5, "Lead", replyMarkup: Take);
        await Bot.EditMessageText(5, sent.Id, "Lead taken");
        var now = Assert.Single(Api.MessagesTo(5));
        Assert.Equal(("Lead taken", 0, 1), (now.Text, now.Rows.Count, now.EditCount));
    }

    [Fact]
    public async Task The_same_again_is_not_modified()
    {
        Api.User(5).Says("/start");
        var sent = await Bot.SendMessage(5, "Lead", replyMarkup: Take);
        await Refused(400, "message is not modified", () => Bot.EditMessageText(5, sent.Id, "Lead", replyMarkup: Take));
        await Refused(400, "message is not modified", () => Bot.EditMessageReplyMarkup(5, sent.Id, replyMarkup: Take));
        await Bot.EditMessageReplyMarkup(5, sent.Id, replyMarkup: null);
        await Refused(400, "message is not modified", () => Bot.EditMessageReplyMarkup(5, sent.Id, replyMarkup: InlineKeyboardMarkup.Empty()));
    }

    [Fact]
    public async Task A_message_that_is_gone_or_not_the_bots_cannot_be_edited()
    {
        var theirs = Api.User(5).Says("/start");
        var sent = await Bot.SendMessage(5, "Lead");
        await Bot.DeleteMessage(5, sent.Id);
        await Refused(400, "message to edit not found", () => Bot.EditMessageText(5, sent.Id, "x"));
        await Refused(400, "message to delete not found", () => Bot.DeleteMessage(5, sent.Id));
        await Refused(400, "message can't be edited", () => Bot.EditMessageText(5, theirs.MessageId, "x"));
    }

    [Fact]
    public async Task Pinning_needs_the_right_and_comes_back_as_a_service_message()
    {
        var group = Api.Group(-5);
        var sent = await Bot.SendMessage(-5, "Lead");
        await Refused(400, "not enough rights", () => Bot.PinChatMessage(-5, sent.Id));
        group.BotStatus = "administrator";
        await Bot.PinChatMessage(-5, sent.Id);
        Assert.Equal(sent.Id, Assert.Single(await Bot.GetUpdates()).Message!.PinnedMessage!.Id);
    }
}
