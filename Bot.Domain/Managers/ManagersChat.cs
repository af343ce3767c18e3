using Bot.Domain.Conversations;

namespace Bot.Domain.Managers;

/// <summary>A chat in which managers get alerts and give commands: the group, or one person's private chat.</summary>
public sealed class ManagersChat
{
    private ManagersChat()
    {
    }

    public ManagersChat(ChatAddress address, string title, int? managerId, DateTimeOffset now)
    {
        Channel = address.Channel;
        ChatId = address.ChatId;
        Title = title;
        ManagerId = managerId;
        BoundAt = now;
    }

    public int Id { get; private set; }
    public string Channel { get; private set; } = "";

    /// <summary>Changes when a group becomes a supergroup.</summary>
    public string ChatId { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>Whose private chat it is; null for a group.</summary>
    public int? ManagerId { get; private set; }

    /// <summary>By a code, each time anew, or by the settings.</summary>
    public DateTimeOffset BoundAt { get; private set; }

    /// <summary>Since when the bot cannot write there (removed, blocked); null when it can.</summary>
    public DateTimeOffset? LostAt { get; private set; }

    /// <summary>The topic of a group with topics in which it was bound; null: the general one.</summary>
    public int? TopicId { get; private set; }

    public bool IsGroup => ManagerId is null;

    public ChatAddress Address => new(Channel, ChatId);

    public void MoveTo(string chatId) => ChatId = chatId;

    public void Lose(DateTimeOffset now) => LostAt ??= now;

    public void Regain() => LostAt = null;

    /// <summary>Another code was sent here: it is newer than whatever was lost before.</summary>
    public void BindAnew(DateTimeOffset now) => (BoundAt, LostAt) = (now, null);

    /// <param name="topicId">Null: the general one.</param>
    public void MoveToTopic(int? topicId) => TopicId = topicId;
}
