using System.Reflection;
using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Host.Delivery;

namespace Bot.Tests.Delivery;

public sealed class ChatLaneTests
{
    private static readonly ChatAddress Group = new("telegram:1", "-500");
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_menu_is_not_painted_over_a_newer_edit_of_the_same_card()
    {
        var lane = new ChatLane(Group);
        var (menu, card) = (Menu(1, "77"), Card(2, "77"));
        Assert.Null(lane.Add(menu));

        Assert.Same(menu, lane.Add(card));
        Assert.Same(card, lane.Next());
        Assert.Null(lane.Next());
    }

    [Fact]
    public void A_newer_menu_replaces_an_older_edit_and_leaves_other_messages_alone()
    {
        var lane = new ChatLane(Group);
        var (other, card, menu) = (Card(1, "76"), Card(2, "77"), Menu(3, "77"));
        lane.Add(other);
        lane.Add(card);

        Assert.Same(card, lane.Add(menu));
        Assert.Equal([other, menu], [lane.Next(), lane.Next()]);
    }

    [Fact]
    public void An_older_edit_that_comes_back_after_a_newer_one_went_out_is_needless()
    {
        var lane = new ChatLane(Group);
        lane.Add(Card(5, "77"));
        lane.Next();
        var late = Menu(4, "77");

        Assert.Same(late, lane.Add(late));
        Assert.Null(lane.Next());
    }

    [Fact]
    public void The_same_edit_given_back_and_taken_again_is_not_needless()
    {
        var lane = new ChatLane(Group);
        lane.Add(Card(5, "77"));
        lane.Next();
        var again = Card(5, "77");

        Assert.Null(lane.Add(again));
        Assert.Same(again, lane.Next());
    }

    [Fact]
    public void A_group_gets_alerts_then_edits_of_either_kind_then_the_rest()
    {
        var lane = new ChatLane(Group);
        OutboxItem[] items = [Item(1, OutboxKind.Notice, "{\"text\":\"a notice\"}"), Menu(2, "77"), Card(3, "78"), Item(4, OutboxKind.Alert, "")];
        foreach (var item in items)
            lane.Add(item);

        Assert.Equal([4L, 2, 3, 1], [lane.Next()!.Id, lane.Next()!.Id, lane.Next()!.Id, lane.Next()!.Id]);
    }

    [Fact]
    public void An_answer_to_a_group_goes_before_visitors_words_and_these_keep_their_order()
    {
        var lane = new ChatLane(Group);
        OutboxItem[] items = [Item(1, OutboxKind.Relay, "{}"), Item(2, OutboxKind.Relay, "{}"), Item(3, OutboxKind.Notice, "{}"), Item(4, OutboxKind.Alert, "")];
        foreach (var item in items)
            lane.Add(item);

        Assert.Equal([4L, 3, 1, 2], [lane.Next()!.Id, lane.Next()!.Id, lane.Next()!.Id, lane.Next()!.Id]);
    }

    private static OutboxItem Card(long id, string messageId) => Item(id, OutboxKind.CardEdit, messageId);

    private static OutboxItem Menu(long id, string messageId) =>
        Item(id, OutboxKind.Notice, new MessagePayload { Text = "a menu", EditsMessageId = messageId }.ToJson());

    private static OutboxItem Item(long id, OutboxKind kind, string payload)
    {
        var item = new OutboxItem(Group, kind, payload, Now) { LeadNumber = 7 };
        typeof(OutboxItem).GetProperty(nameof(OutboxItem.Id), BindingFlags.Instance | BindingFlags.Public)!.SetValue(item, id);
        return item;
    }
}
