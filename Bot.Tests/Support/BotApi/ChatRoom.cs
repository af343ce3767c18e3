using System.Text.Json;

namespace Bot.Tests.Support.BotApi;

/// <summary>A chat as the server knows it. Guarded by the world's gate.</summary>
internal sealed class ChatRoom(long id, string type)
{
    private readonly Dictionary<int, ChatMessage> _messages = [];
    private readonly Queue<int> _order = new();
    private int _lastOwnMessageId;

    public long Id { get; } = id;

    /// <summary>private, group, supergroup or channel.</summary>
    public string Type { get; } = type;

    public string? Title { get; init; }
    public bool IsForum { get; set; }
    public FakeUser? Person { get; init; }

    /// <summary>Standing of people in a group: member, administrator, creator, left, kicked.</summary>
    public Dictionary<long, string> Members { get; } = [];

    /// <summary>Standing of the bot; in a private chat member, or kicked when blocked.</summary>
    public string BotStatus { get; set; } = "left";

    public bool HasStarted { get; set; }
    public long? MigratedTo { get; set; }
    public bool IsGeneralClosed { get; set; }
    public Dictionary<int, ForumTopicState> Topics { get; } = [];
    public Queue<DateTimeOffset> RecentSends { get; } = new();

    public bool IsPrivate => Type == "private";
    public bool HasBot => BotStatus is "member" or "administrator" or "creator" or "restricted";
    public bool BotIsAdministrator => BotStatus is "administrator" or "creator";
    public IEnumerable<ChatMessage> Messages => _order.Select(_messages.GetValueOrDefault).OfType<ChatMessage>();
    public IEnumerable<ChatMessage> NewestFirst => Messages.Reverse();

    /// <summary>Supergroups and channels count their own messages; elsewhere the account's counter goes on.</summary>
    public int NextMessageId(ref int accountCounter) => Type is "supergroup" or "channel" ? ++_lastOwnMessageId : ++accountCounter;

    public ChatMessage? Find(int messageId) => _messages.GetValueOrDefault(messageId);

    public void Add(ChatMessage message, int keepAtMost)
    {
        _messages[message.Id] = message;
        _order.Enqueue(message.Id);
        while (_order.Count > keepAtMost)
            _messages.Remove(_order.Dequeue());
    }

    public void Remove(ChatMessage message) => _messages.Remove(message.Id);

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteFields(writer);
        writer.WriteEndObject();
    }

    public void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteNumber("id", Id);
        writer.WriteString("type", Type);
        if (Title is not null)
            writer.WriteString("title", Title);
        if (Person is not null)
            writer.WriteString("first_name", Person.FirstName);
        if (Person?.Username is { } username)
            writer.WriteString("username", username);
        if (IsForum)
            writer.WriteBoolean("is_forum", true);
    }
}

/// <summary>A topic; deleted ones are taken out of the room.</summary>
internal sealed record ForumTopicState(int ThreadId, string Name, int IconColor, bool IsClosed);
