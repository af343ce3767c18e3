using Microsoft.Bot.Schema;

namespace Bot.Tests.StandIns.BotBuilder;

public sealed class ActivityRoutingTests
{
    [Fact]
    public void A_reference_sees_the_sender_as_the_user_and_the_receiver_as_the_bot()
    {
        var reference = Incoming.Message(locale: "en-GB").GetConversationReference();

        Assert.Equal(("in-1", "ann", "bot"), (reference.ActivityId, reference.User.Id, reference.Bot.Id));
        Assert.Equal(("c1", "test", "en-GB"), (reference.Conversation.Id, reference.ChannelId, reference.Locale));
    }

    [Theory]
    [InlineData("directline", null)]
    [InlineData("webchat", null)]
    [InlineData("test", "in-1")]
    public void A_conversation_update_cannot_be_replied_to_where_it_is_not_shown(string channel, string? id)
    {
        var update = Incoming.Of(ActivityTypes.ConversationUpdate);
        update.ChannelId = channel;

        Assert.Equal(id, update.GetConversationReference().ActivityId);
    }

    [Fact]
    public void Applied_outward_a_reference_makes_a_reply_from_the_bot_to_the_user()
    {
        var reference = Incoming.Message(locale: "ru-RU").GetConversationReference();

        var reply = new Activity(ActivityTypes.Message).ApplyConversationReference(reference);

        Assert.Equal(("bot", "ann", "in-1"), (reply.From.Id, reply.Recipient.Id, reply.ReplyToId));
        Assert.Equal(("c1", "test", "ru-RU"), (reply.Conversation.Id, reply.ChannelId, reply.Locale));
        Assert.Null(reply.Id);
    }

    [Fact]
    public void Applied_inward_a_reference_makes_an_activity_from_the_user_to_the_bot()
    {
        var reference = Incoming.Message().GetConversationReference();

        var continued = new Activity { Locale = "de-DE" }.ApplyConversationReference(reference, isIncoming: true);

        Assert.Equal(("ann", "bot", "in-1"), (continued.From.Id, continued.Recipient.Id, continued.Id));
        Assert.Equal("de-DE", continued.Locale);
        Assert.Null(continued.ReplyToId);
    }

    [Fact]
    public void A_reference_without_an_activity_leaves_what_the_reply_answers_alone()
    {
        var reply = new Activity { ReplyToId = "earlier" };

        reply.ApplyConversationReference(new ConversationReference { ChannelId = "test" });

        Assert.Equal("earlier", reply.ReplyToId);
    }

    [Fact]
    public void A_reply_goes_back_to_the_sender_in_his_language()
    {
        var reply = Incoming.Message(locale: "ru-RU").CreateReply("hi");

        Assert.Equal(("message", "hi", "ru-RU"), (reply.Type, reply.Text, reply.Locale));
        Assert.Equal(("bot", "ann", "in-1", "c1"), (reply.From.Id, reply.Recipient.Id, reply.ReplyToId, reply.Conversation.Id));
        Assert.Empty(reply.Attachments);
        Assert.NotNull(reply.Timestamp);
    }

    [Fact]
    public void A_reply_without_text_has_an_empty_one() => Assert.Equal("", Incoming.Message().CreateReply().Text);

    [Fact]
    public void A_trace_names_its_caller_and_the_class_of_its_value()
    {
        var trace = Incoming.Message().CreateTrace("score", new Version(1, 0));

        Assert.Equal(("score", "Version"), (trace.Name, trace.ValueType));
        Assert.Equal(nameof(A_trace_names_its_caller_and_the_class_of_its_value), trace.Label);
        Assert.Equal(ActivityTypes.Trace, trace.Type);
    }

    [Fact]
    public void A_continuation_is_an_event_from_the_user_that_relates_to_its_reference()
    {
        var reference = Incoming.Message().GetConversationReference();

        var continuation = reference.GetContinuationActivity();

        Assert.Equal(("event", "ContinueConversation"), (continuation.Type, continuation.Name));
        Assert.Equal(("ann", "bot"), (continuation.From.Id, continuation.Recipient.Id));
        Assert.Same(reference, continuation.RelatesTo);
        Assert.NotEqual(continuation.Id, reference.GetContinuationActivity().Id);
    }

    [Fact]
    public void The_reference_of_a_reply_points_at_the_reply() => Assert.Equal(
        "sent-9", Incoming.Message().GetReplyConversationReference(new ResourceResponse("sent-9")).ActivityId);

    [Theory]
    [InlineData("https://channel.example", false)]
    [InlineData("urn:botframework:socket", true)]
    [InlineData(null, false)]
    public void A_streaming_connection_is_one_that_is_not_http(string? url, bool isStreaming) =>
        Assert.Equal(isStreaming, new Activity { ServiceUrl = url }.IsFromStreamingConnection());
}
