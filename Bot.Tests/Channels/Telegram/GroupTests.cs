using Bot.Domain.Journal;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Channels.Telegram;

/// <summary>Who may command in a group, as far as the channel vouches for it.</summary>
public sealed class GroupTests : IAsyncLifetime
{
    private const long Id = -1_000_000_000_500;
    private TelegramRig _rig = null!;
    private FakeGroup _group = null!;
    private FakeUser _mary = null!;

    public async Task InitializeAsync()
    {
        _rig = await TelegramRig.Start(new Dictionary<string, string?> { ["Managers:GroupChatId"] = $"{Id}" });
        (_group, _mary) = (_rig.Api.Group(Id, botStatus: "administrator"), _rig.Api.User(9, "Mary"));
        _group.With(_mary);
        await _rig.Api.WaitForPoller();
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task A_member_is_looked_up_once_enrolled_and_never_asked_for_again()
    {
        _mary.SaysIn(Id, "/leads@chatleads_bot");
        await Until.True(() => _rig.Read(db => db.Managers.AnyAsync(m => m.TelegramUserId == 9)), "Mary to be enrolled");
        _mary.SaysIn(Id, "/leads");
        await _rig.Api.WaitForAllConfirmed();

        Assert.Single(_rig.Api.CallsOf("getChatMember"), call => call["user_id"] == "9");
    }

    [Fact]
    public async Task Somebody_who_left_is_refused()
    {
        var eve = _rig.Api.User(66, "Eve");
        eve.SaysIn(Id, "/leads");
        await Until.True(() => Refused("telegram:66"), "the refusal");

        Assert.False(await _rig.Read(db => db.Managers.AnyAsync(m => m.TelegramUserId == 66)));
    }

    [Fact]
    public async Task A_member_of_whom_nothing_can_be_learned_is_refused_this_time_only()
    {
        // The bot looks up its own rights first; the fault is meant for Mary.
        await Until.True(() => Task.FromResult(_rig.Api.CallsOf("getChatMember").Any(call => call["user_id"] == "900000001")), "the bot's own rights");
        _rig.Api.Plan(Fault.ServerError, "getChatMember");
        _mary.SaysIn(Id, "/leads");
        await Until.True(() => Refused("telegram:9"), "the refusal");
        _mary.SaysIn(Id, "/leads");

        await Until.True(() => _rig.Read(db => db.Managers.AnyAsync(m => m.TelegramUserId == 9)), "Mary to be enrolled");
    }

    [Fact]
    public async Task Forwarded_edited_anonymous_and_channels_commands_do_nothing()
    {
        _mary.Forwards("/take 1", chatId: Id);
        _group.SaysAnonymously("/take 1");
        _group.SaysAsChannel(-100777, "News", "/take 1");
        var said = _mary.SaysIn(Id, "good morning");
        _mary.Edits(said.MessageId, "/take 1", Id);
        await _rig.Api.WaitForAllConfirmed();

        Assert.Equal(4, await _rig.Read(db => db.Journal.CountAsync(j => j.What == JournalEvent.Refused)));
        Assert.DoesNotContain(_rig.Api.CallsOf("getChatMember"), call => call["user_id"] != "900000001");
        Assert.False(await _rig.Read(db => db.Managers.AnyAsync(m => m.TelegramUserId != null)));
    }

    [Fact]
    public async Task Commands_for_other_bots_are_not_even_taken()
    {
        _mary.SaysIn(Id, "/take@other_bot 1");
        await _rig.Api.WaitForAllConfirmed();

        Assert.Equal(0, await _rig.Read(db => db.Inbox.CountAsync()));
    }

    [Fact]
    public async Task Who_is_known_only_as_a_member_of_the_group_commands_nothing_in_private()
    {
        var paul = _rig.Api.User(77, "Paul");
        _group.With(paul);
        paul.SaysIn(Id, "/leads");
        await _rig.Api.WaitForMessage(Id, text => text.Contains("lead", StringComparison.OrdinalIgnoreCase));
        paul.Says("/leads");

        await _rig.Api.WaitForMessage(77, "This command is for our managers.");
        Assert.True(await Refused("telegram:77"));
    }

    [Fact]
    public async Task A_strangers_press_on_a_managers_button_is_told_so()
    {
        var eve = _rig.Api.User(66, "Eve");
        eve.Says("/start");
        var message = await _rig.Api.WaitForMessage(66, "heard");
        eve.PressesData(66, message.MessageId, "l|1|take|1");
        var answer = await _rig.Api.WaitForCall("answerCallbackQuery");

        Assert.Equal("This button is for our managers.", answer.Text);
        Assert.True(await Refused("telegram:66"));
    }

    [Fact]
    public async Task Menus_are_set_for_visitors_and_managers_in_every_language_and_a_refused_one_stops_nothing()
    {
        // The group's menu is asked for as well; it is refused when the group did not exist yet.
        await Until.True(() => Task.FromResult(_rig.Api.CommandsOf("all_private_chats", language: "ru") is not null), "the menus");

        Assert.Contains("restart", _rig.Api.CommandsOf("all_private_chats"), StringComparison.Ordinal);
        var russian = System.Text.Json.JsonDocument.Parse(_rig.Api.CommandsOf("all_private_chats", language: "ru")!).RootElement[0];
        Assert.Equal("Начать", russian.GetProperty("description").GetString());
        _mary.SaysIn(Id, "/leads");
        await _rig.Api.WaitForAllConfirmed();
    }

    private Task<bool> Refused(string actor) => _rig.Read(db => db.Journal.AnyAsync(j => j.What == JournalEvent.Refused && j.Actor == actor));
}
