using System.Text.Json;

namespace Bot.Tests.Support.BotApi;

/// <summary>A group or supergroup (id below -1000000000000). Safe for use by many threads.</summary>
public sealed class FakeGroup
{
    private readonly World _world;
    private ChatRoom _room;

    internal FakeGroup(World world, ChatRoom room)
    {
        _world = world;
        _room = room;
    }

    /// <summary>Changes when the group becomes a supergroup.</summary>
    public long Id => _room.Id;

    /// <summary>member, administrator, restricted, left or kicked; set without telling the bot.</summary>
    public string BotStatus
    {
        get => _room.BotStatus;
        set => _room.BotStatus = value;
    }

    public FakeGroup With(FakeUser user, string status = "member")
    {
        lock (_world.Gate)
            _room.Members[user.Id] = status;
        return this;
    }

    public FakeGroup WithAdministrator(FakeUser user) => With(user, "administrator");

    /// <summary>Somebody adds the bot, promotes it, restricts it or throws it out: the bot gets my_chat_member.</summary>
    public void SetsBot(FakeUser by, string newStatus)
    {
        lock (_world.Gate)
            _world.DeliverBotStanding(_room, by, newStatus);
    }

    /// <summary>An administrator who hides behind the group: from is GroupAnonymousBot, sender_chat the group.</summary>
    public SentUpdate SaysAnonymously(string text, string? authorSignature = null) =>
        Post(id => Hidden(id, new FakeUser(_world, 1087968824, "Group", null) { Username = "GroupAnonymousBot", IsBot = true }, _room, text, authorSignature));

    /// <summary>Somebody who writes in the name of a channel.</summary>
    public SentUpdate SaysAsChannel(long channelId, string channelTitle, string text) =>
        Post(id => Hidden(id, new FakeUser(_world, 136817688, "Channel", null) { Username = "Channel_Bot", IsBot = true },
            new ChatRoom(channelId, "channel") { Title = channelTitle }, text, null));

    public SentUpdate Joins(FakeUser user) => With(user).Service(user, "new_chat_members", writer =>
    {
        writer.WriteStartArray();
        user.WriteTo(writer);
        writer.WriteEndArray();
    });

    public SentUpdate Leaves(FakeUser user) => With(user, "left").Service(user, "left_chat_member", user.WriteTo);

    /// <summary>A topic that people made; its id.</summary>
    public int Topic(FakeUser by, string name)
    {
        lock (_world.Gate)
        {
            _room.IsForum = true;
            var sent = Service(by, "forum_topic_created", writer => Topics.WriteCreated(writer, name, Topics.DefaultColor));
            _room.Topics[sent.MessageId] = new ForumTopicState(sent.MessageId, name, Topics.DefaultColor, false);
            return sent.MessageId;
        }
    }

    /// <summary>Sends to it get "message thread not found" from now on.</summary>
    public void DeletesTopic(int threadId)
    {
        lock (_world.Gate)
            _room.Topics.Remove(threadId);
    }

    /// <summary>Who is no administrator gets "TOPIC_CLOSED" for what he sends to the general topic from now on.</summary>
    public void ClosesGeneral()
    {
        lock (_world.Gate)
            (_room.IsForum, _room.IsGeneralClosed) = (true, true);
    }

    /// <summary>The group becomes a supergroup: the old id refuses with migrate_to_chat_id, and both service messages come.</summary>
    public long Migrate()
    {
        lock (_world.Gate)
        {
            var old = _room;
            var newId = -1_000_000_000_000 + old.Id;
            var created = new ChatRoom(newId, "supergroup") { Title = old.Title, BotStatus = old.BotStatus };
            foreach (var (id, status) in old.Members)
                created.Members[id] = status;
            _world.Rooms[newId] = created;
            Service(null, "migrate_to_chat_id", writer => writer.WriteNumberValue(newId));
            old.MigratedTo = newId;
            _room = created;
            Service(null, "migrate_from_chat_id", writer => writer.WriteNumberValue(old.Id));
            return newId;
        }
    }

    private SentUpdate Service(FakeUser? by, string name, Action<Utf8JsonWriter> content) => Post(id => new ChatMessage
    {
        Id = id,
        Room = _room,
        Date = _world.Now,
        From = by,
        IsService = true,
        Content = writer =>
        {
            writer.WritePropertyName(name);
            content(writer);
        },
    });

    private SentUpdate Post(Func<int, ChatMessage> message)
    {
        lock (_world.Gate)
            return _world.DeliverMessage("message", _world.Post(_room, message));
    }

    private ChatMessage Hidden(int id, FakeUser stand, ChatRoom sender, string text, string? signature) => new()
    {
        Id = id,
        Room = _room,
        Date = _world.Now,
        From = stand,
        SenderChat = sender,
        AuthorSignature = signature,
        Text = text,
        EntitiesJson = World.CommandEntities(text),
    };
}
