namespace Microsoft.Bot.Schema;

public partial class Activity
{
    public Activity()
    {
    }

    public Activity(
        string type = null, string id = null, DateTimeOffset? timestamp = null,
        DateTimeOffset? localTimestamp = null, string serviceUrl = null, string channelId = null,
        ChannelAccount from = null, ConversationAccount conversation = null, ChannelAccount recipient = null,
        string textFormat = null, string attachmentLayout = null, IList<ChannelAccount> membersAdded = null,
        IList<ChannelAccount> membersRemoved = null, IList<MessageReaction> reactionsAdded = null,
        IList<MessageReaction> reactionsRemoved = null, string topicName = null, bool? historyDisclosed = null,
        string locale = null, string text = null, string speak = null, string inputHint = null,
        string summary = null, SuggestedActions suggestedActions = null, IList<Attachment> attachments = null,
        IList<Entity> entities = null, object channelData = null, string action = null, string replyToId = null,
        string label = null, string valueType = null, object value = null, string name = null,
        ConversationReference relatesTo = null, string code = null, DateTimeOffset? expiration = null,
        string importance = null, string deliveryMode = null, IList<string> listenFor = null,
        IList<TextHighlight> textHighlights = null, SemanticAction semanticAction = null,
        string localTimezone = null)
    {
        (Type, Id, Timestamp, LocalTimestamp, LocalTimezone) = (type, id, timestamp, localTimestamp, localTimezone);
        (ServiceUrl, ChannelId, From, Conversation, Recipient) = (serviceUrl, channelId, from, conversation, recipient);
        (TextFormat, AttachmentLayout) = (textFormat, attachmentLayout);
        (MembersAdded, MembersRemoved) = (membersAdded, membersRemoved);
        (ReactionsAdded, ReactionsRemoved) = (reactionsAdded, reactionsRemoved);
        (TopicName, HistoryDisclosed) = (topicName, historyDisclosed);
        (Locale, Text, Speak, InputHint, Summary) = (locale, text, speak, inputHint, summary);
        (SuggestedActions, Attachments, Entities, ChannelData) = (suggestedActions, attachments, entities, channelData);
        (Action, ReplyToId, Label) = (action, replyToId, label);
        (ValueType, Value, Name, RelatesTo, Code) = (valueType, value, name, relatesTo, code);
        (Expiration, Importance, DeliveryMode) = (expiration, importance, deliveryMode);
        (ListenFor, TextHighlights, SemanticAction) = (listenFor, textHighlights, semanticAction);
    }
}
