using System.Text.Json;

namespace Bot.Tests.Support.BotApi.Methods;

/// <summary>Topics of a forum.</summary>
internal static class TopicMethods
{
    private const int NameLimit = 128;

    public static void CreateForumTopic(World world, ApiParameters parameters, Utf8JsonWriter result)
    {
        var room = Forum(world, parameters, "create a topic");
        var name = Name(parameters) ?? throw ApiRefusal.BadRequest("TOPIC_NAME_EMPTY");
        var color = parameters.Number("icon_color") ?? Topics.DefaultColor;
        if (!Topics.Colors.Contains(color))
            throw ApiRefusal.BadRequest("invalid icon color specified");
        var service = Service(world, room, null, writer =>
        {
            writer.WritePropertyName("forum_topic_created");
            Topics.WriteCreated(writer, name, (int)color);
        });
        room.Topics[service.Id] = new ForumTopicState(service.Id, name, (int)color, false);
        result.WriteStartObject();
        result.WriteNumber("message_thread_id", service.Id);
        result.WriteString("name", name);
        result.WriteNumber("icon_color", color);
        result.WriteEndObject();
    }

    public static void EditForumTopic(World world, ApiParameters parameters, Utf8JsonWriter result)
    {
        var room = Forum(world, parameters, "edit the topic");
        var topic = Topic(parameters, room);
        var name = Name(parameters) ?? topic.Name;
        if (name == topic.Name)
            throw ApiRefusal.BadRequest("TOPIC_NOT_MODIFIED");
        room.Topics[topic.ThreadId] = topic with { Name = name };
        Service(world, room, topic.ThreadId, writer =>
        {
            writer.WriteStartObject("forum_topic_edited");
            writer.WriteString("name", name);
            writer.WriteEndObject();
        });
        result.WriteBooleanValue(true);
    }

    public static void CloseForumTopic(World world, ApiParameters parameters, Utf8JsonWriter result)
    {
        var room = Forum(world, parameters, "close the topic");
        var topic = Topic(parameters, room);
        if (topic.IsClosed)
            throw ApiRefusal.BadRequest("TOPIC_NOT_MODIFIED");
        room.Topics[topic.ThreadId] = topic with { IsClosed = true };
        Service(world, room, topic.ThreadId, writer =>
        {
            writer.WriteStartObject("forum_topic_closed");
            writer.WriteEndObject();
        });
        result.WriteBooleanValue(true);
    }

    private static ChatRoom Forum(World world, ApiParameters parameters, string deed)
    {
        var room = world.Target(parameters, counts: true);
        if (!room.IsForum)
            throw ApiRefusal.BadRequest("the chat is not a forum");
        return room.BotIsAdministrator ? room : throw ApiRefusal.BadRequest("not enough rights to " + deed);
    }

    private static ForumTopicState Topic(ApiParameters parameters, ChatRoom room) =>
        parameters.Number("message_thread_id") is { } id && room.Topics.TryGetValue((int)id, out var topic)
            ? topic
            : throw ApiRefusal.BadRequest("TOPIC_ID_INVALID");

    private static string? Name(ApiParameters parameters)
    {
        var name = parameters.Text("name")?.Trim();
        return name is { Length: > NameLimit } && name.EnumerateRunes().Count() > NameLimit
            ? throw ApiRefusal.BadRequest("TOPIC_NAME_TOO_LONG")
            : name is { Length: 0 } ? null : name;
    }

    /// <summary>The bot also receives its own service messages.</summary>
    private static ChatMessage Service(World world, ChatRoom room, int? thread, Action<Utf8JsonWriter> content)
    {
        var message = world.Post(room, id => new ChatMessage
        {
            Id = id,
            Room = room,
            Date = world.Now,
            IsFromBot = true,
            IsService = true,
            ThreadId = thread ?? id,
            IsTopicMessage = true,
            Content = content,
        });
        world.DeliverMessage("message", message);
        return message;
    }
}
