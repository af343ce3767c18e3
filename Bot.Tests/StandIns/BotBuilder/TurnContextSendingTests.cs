using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.StandIns.BotBuilder;

public sealed class TurnContextSendingTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task A_text_goes_out_as_a_reply_to_the_incoming_activity()
    {
        using var turn = new TurnContext(_adapter, Incoming.Message(locale: "en-US"));

        var response = await ((ITurnContext)turn).SendActivityAsync("hi");

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(("message", "hi", "acceptingInput", "en-US"), (sent.Type, sent.Text, sent.InputHint, sent.Locale));
        Assert.Equal(("bot", "ann", "c1"), (sent.From.Id, sent.Recipient.Id, sent.Conversation.Id));
        Assert.Equal(("in-1", "test", "https://channel.example"), (sent.ReplyToId, sent.ChannelId, sent.ServiceUrl));
        Assert.Equal(("sent-1", "sent-1"), (response.Id, sent.Id));
    }

    [Fact]
    public async Task On_the_class_itself_the_input_hint_stays_open()
    {
        using var turn = new TurnContext(_adapter, Incoming.Message());

        await turn.SendActivityAsync("hi");

        Assert.Null(Assert.Single(_adapter.Sent).InputHint);
    }

    [Fact]
    public async Task Activities_keep_their_order_and_get_their_ids()
    {
        using var turn = new TurnContext(_adapter, Incoming.Message());
        var activities = new IActivity[] { MessageFactory.Text("one"), MessageFactory.Text("two") };

        var responses = await turn.SendActivitiesAsync(activities);

        Assert.Equal(["one", "two"], _adapter.Sent.Select(sent => sent.Text));
        Assert.Equal(["sent-1", "sent-2"], responses.Select(response => response.Id));
        Assert.Equal(["sent-1", "sent-2"], activities.Select(activity => activity.Id));
    }

    [Theory]
    [InlineData(ActivityTypes.Message, true)]
    [InlineData(ActivityTypes.Typing, true)]
    [InlineData(ActivityTypes.Trace, false)]
    public async Task Everything_but_a_trace_is_a_response(string type, bool isResponse)
    {
        using var turn = new TurnContext(_adapter, Incoming.Message());
        Assert.False(turn.Responded);

        await turn.SendActivityAsync(new Activity(type));

        Assert.Equal(isResponse, turn.Responded);
    }

    [Fact]
    public async Task A_trace_after_a_message_does_not_take_the_response_back()
    {
        using var turn = new TurnContext(_adapter, Incoming.Message());

        await turn.SendActivitiesAsync([MessageFactory.Text("one"), new Activity(ActivityTypes.Trace)]);

        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Nothing_is_not_sent()
    {
        using var turn = new TurnContext(_adapter, Incoming.Message());

        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(" "));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync((IActivity)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivitiesAsync(null!));
        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.DeleteActivityAsync(""));
        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task Replies_that_are_expected_in_the_response_are_kept_back()
    {
        var incoming = Incoming.Message();
        incoming.DeliveryMode = DeliveryModes.ExpectReplies;
        using var turn = new TurnContext(_adapter, incoming);

        var response = await turn.SendActivityAsync(MessageFactory.Text("hi"));

        Assert.Empty(_adapter.Sent);
        Assert.Equal("hi", Assert.Single(turn.BufferedReplyActivities).Text);
        Assert.Null(response.Id);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task An_update_is_addressed_like_a_reply_and_keeps_its_id()
    {
        using var turn = new TurnContext(_adapter, Incoming.Message());

        var response = await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "sent-1", Text = "new" });

        var updated = Assert.Single(_adapter.Updated);
        Assert.Equal(("sent-1", "new", "c1"), (updated.Id, updated.Text, updated.Conversation.Id));
        Assert.Equal("updated-1", response.Id);
    }

    [Fact]
    public async Task A_deletion_names_the_activity_in_this_conversation()
    {
        using var turn = new TurnContext(_adapter, Incoming.Message());

        await turn.DeleteActivityAsync("sent-1");
        await turn.DeleteActivityAsync(new ConversationReference { ActivityId = "sent-2" });

        Assert.Equal(["sent-1", "sent-2"], _adapter.Deleted.Select(deleted => deleted.ActivityId));
        Assert.Equal("c1", _adapter.Deleted[0].Conversation.Id);
    }
}
