namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>The way back to this activity, seen by the bot that received it: its sender is the user.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IdThatCanBeRepliedTo(),
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>The same, but pointing at the reply, so that it can be updated or deleted.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>
    /// Addresses this activity: to the user as a reply, or, incoming, from him to the bot. A locale that is set stays.
    /// </summary>
    /// <returns>This activity.</returns>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        (ChannelId, ServiceUrl, Conversation) = (reference.ChannelId, reference.ServiceUrl, reference.Conversation);
        Locale ??= reference.Locale;
        if (isIncoming)
        {
            (From, Recipient) = (reference.User, reference.Bot);
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            (From, Recipient) = (reference.Bot, reference.User);
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }
        return this;
    }

    /// <summary>Whether the service URL is there and is not an http(s) one.</summary>
    public bool IsFromStreamingConnection() =>
        ServiceUrl is not null && !ServiceUrl.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    // Direct Line and Web Chat show no conversation updates, so nothing can stand as a reply to one there.
    private string IdThatCanBeRepliedTo()
    {
        var isHiddenUpdate =
            string.Equals(Type, ActivityTypes.ConversationUpdate, StringComparison.OrdinalIgnoreCase)
            && (string.Equals(ChannelId, "directline", StringComparison.OrdinalIgnoreCase)
                || string.Equals(ChannelId, "webchat", StringComparison.OrdinalIgnoreCase));
        return isHiddenUpdate ? null : Id;
    }
}
