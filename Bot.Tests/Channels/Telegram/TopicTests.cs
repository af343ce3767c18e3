using Bot.Tests.Scenarios;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Channels.Telegram;

/// <summary>A managers' group with topics: what stands where, and that a topic which is gone costs no lead.</summary>
public sealed class TopicTests : IAsyncLifetime
{
    private Stage _stage = null!;
    private FakeUser _mary = null!;
    private int _leads;

    public async Task InitializeAsync()
    {
        _stage = await Stage.Open();
        _mary = _stage.Manager(501, "Mary");
        _leads = _stage.Group.Topic(_mary, "Leads");
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task A_command_is_answered_in_its_topic_and_one_in_the_general_topic_there()
    {
        await InTopic("/leads");
        Assert.Equal(_leads, _stage.Api.MessagesTo(_stage.Group.Id)[^1].ThreadId);

        await _stage.SaysInGroup(_mary, "/leads");
        Assert.Null(_stage.Api.MessagesTo(_stage.Group.Id)[^1].ThreadId);
    }

    [Fact]
    public async Task Cards_and_what_the_bot_says_by_itself_go_to_the_topic_the_group_was_bound_in()
    {
        await InTopic($"/bind {await _stage.Host.BindCode()}");
        await BecomesLead();
        var card = _stage.Api.MessagesTo(_stage.Group.Id).Single(m => m.Text.Contains("#1", StringComparison.Ordinal));
        Assert.Equal(_leads, card.ThreadId);

        await _stage.SaysInGroup(_mary, "/take 1");
        Assert.Null(_stage.Api.MessagesTo(_stage.Group.Id)[^1].ThreadId);
        Assert.Contains(_stage.Api.CallsOf("editMessageText"), call => call["message_id"] == $"{card.MessageId}");

        await _stage.SaysInGroup(_mary, $"/bind {await _stage.Host.BindCode()}");
        Assert.Null(await Bound());
    }

    [Fact]
    public async Task When_the_topic_is_deleted_the_card_comes_to_the_general_one()
    {
        await InTopic($"/bind {await _stage.Host.BindCode()}");
        _stage.Group.DeletesTopic(_leads);
        await BecomesLead();

        Assert.Null(_stage.Api.MessagesTo(_stage.Group.Id).Single(m => m.Text.Contains("#1", StringComparison.Ordinal)).ThreadId);
    }

    [Fact]
    public async Task A_closed_general_topic_loses_no_card_when_the_group_was_bound_in_another()
    {
        await InTopic($"/bind {await _stage.Host.BindCode()}");
        _stage.Group.ClosesGeneral();
        await BecomesLead();

        Assert.Single(_stage.Api.MessagesTo(_stage.Group.Id), m => m.ThreadId == _leads && m.Text.Contains("#1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_command_in_the_closed_general_topic_is_answered_in_the_bound_one_and_loses_nothing()
    {
        await InTopic($"/bind {await _stage.Host.BindCode()}");
        _stage.Group.ClosesGeneral();

        await _stage.SaysInGroup(_mary, "/leads");
        Assert.Equal(_leads, _stage.Api.MessagesTo(_stage.Group.Id)[^1].ThreadId);

        await BecomesLead();
        Assert.Single(_stage.Api.MessagesTo(_stage.Group.Id), m => m.ThreadId == _leads && m.Text.Contains("#1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_group_whose_only_topic_is_closed_counts_as_lost_until_it_is_bound_again()
    {
        _stage.Group.ClosesGeneral();
        await BecomesLead();
        Assert.DoesNotContain(_stage.Api.MessagesTo(_stage.Group.Id), m => m.Text.Contains("#1", StringComparison.Ordinal));

        await InTopic($"/bind {await _stage.Host.BindCode()}");

        Assert.Single(_stage.Api.MessagesTo(_stage.Group.Id), m => m.ThreadId == _leads && m.Text.Contains("#1", StringComparison.Ordinal));
    }

    private Task InTopic(string text) => _stage.Act($"Mary (Leads): {text}", () => _mary.SaysIn(_stage.Group.Id, text, threadId: _leads));

    private async Task BecomesLead()
    {
        var anna = _stage.Visitor(1001, "Anna");
        await _stage.Says(anna, "/start");
        foreach (var answer in (string[])["Buy a flat", "Over €200,000", "I do", "As soon as possible", "Yes, you may", "Anna", "+371 21 234 567", "as soon as you can"])
            await _stage.Says(anna, answer);
    }

    private async Task<int?> Bound()
    {
        await using var db = _stage.Host.Db.Open();
        return await db.ManagersChats.Select(c => c.TopicId).SingleAsync();
    }
}
