using System.Text.Json;

namespace Bot.Tests.Support.BotApi;

/// <summary>Facts about forum topics.</summary>
internal static class Topics
{
    public const int DefaultColor = 0x6FB9F0;

    public static readonly IReadOnlySet<long> Colors = new HashSet<long> { 0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F };

    public static void WriteCreated(Utf8JsonWriter writer, string name, int color)
    {
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteNumber("icon_color", color);
        writer.WriteEndObject();
    }

    /// <summary>The topic a call sends to; null is General or a chat without topics.</summary>
    public static int? Require(ApiParameters parameters, ChatRoom room)
    {
        if (parameters.Number("message_thread_id") is not (> 0 and var thread))
            return room.IsGeneralClosed && !room.BotIsAdministrator ? throw ApiRefusal.BadRequest("TOPIC_CLOSED") : null;
        if (!room.IsForum || !room.Topics.TryGetValue((int)thread, out var topic))
            throw ApiRefusal.BadRequest("message thread not found");
        return topic.IsClosed && !room.BotIsAdministrator ? throw ApiRefusal.BadRequest("TOPIC_CLOSED") : topic.ThreadId;
    }
}
