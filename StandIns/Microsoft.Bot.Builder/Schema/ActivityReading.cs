using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>This activity if it is a message, else null; and so the other five.</summary>
    public IMessageActivity AsMessageActivity() => IsActivity(ActivityTypes.Message) ? this : null;

    public IConversationUpdateActivity AsConversationUpdateActivity() =>
        IsActivity(ActivityTypes.ConversationUpdate) ? this : null;

    public ITypingActivity AsTypingActivity() => IsActivity(ActivityTypes.Typing) ? this : null;

    public IEndOfConversationActivity AsEndOfConversationActivity() =>
        IsActivity(ActivityTypes.EndOfConversation) ? this : null;

    public IEventActivity AsEventActivity() => IsActivity(ActivityTypes.Event) ? this : null;

    public ITraceActivity AsTraceActivity() => IsActivity(ActivityTypes.Trace) ? this : null;

    /// <summary>Whether there is a text, a summary, an attachment or channel data; blank texts do not count.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData is not null;

    /// <summary>The entities of type "mention", in their order; empty when there are none.</summary>
    public Mention[] GetMentions()
    {
        if (Entities is null)
            return [];
        var mentions = new List<Mention>();
        foreach (var entity in Entities)
        {
            if (string.Equals(entity.Type, Mention.TypeName, StringComparison.OrdinalIgnoreCase))
                mentions.Add(entity.Properties.ToObject<Mention>());
        }
        return mentions.ToArray();
    }

    /// <summary>
    /// The channel data as the type: the object itself if it is exactly of it, else read from JSON; the type's default
    /// when there is none. An object of another type is an <see cref="InvalidCastException"/>.
    /// </summary>
    public TypeT GetChannelData<TypeT>()
    {
        if (ChannelData is null)
            return default;
        return ChannelData.GetType() == typeof(TypeT)
            ? (TypeT)ChannelData
            : ((JObject)ChannelData).ToObject<TypeT>();
    }

    /// <summary>False when there is no channel data or it does not fit the type; never throws.</summary>
    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        try
        {
            instance = GetChannelData<TypeT>();
            return ChannelData is not null;
        }
#pragma warning disable CA1031 // whatever a converter throws, the answer is "does not fit"
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    /// <summary>Whether the type is the given one, or the given one followed by "/"; case does not count.</summary>
    protected bool IsActivity(string activityType) =>
        Type is not null
        && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
        && (Type.Length == activityType.Length || Type[activityType.Length] == '/');
}
