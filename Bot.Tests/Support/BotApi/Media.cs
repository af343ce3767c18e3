using System.Text.Json;

namespace Bot.Tests.Support.BotApi;

/// <summary>Contents of messages that are no text.</summary>
internal static class Media
{
    public static void Write(Utf8JsonWriter writer, string kind)
    {
        if (kind == "photo")
            writer.WriteStartArray(kind);
        else
            writer.WritePropertyName(kind);
        writer.WriteStartObject();
        writer.WriteString("file_id", "AgACfake");
        writer.WriteString("file_unique_id", "AQfake");
        if (kind is "photo" or "video" or "sticker")
        {
            writer.WriteNumber("width", 90);
            writer.WriteNumber("height", 90);
        }
        if (kind is "voice" or "video" or "audio")
            writer.WriteNumber("duration", 3);
        if (kind == "sticker")
            WriteSticker(writer);
        writer.WriteEndObject();
        if (kind == "photo")
            writer.WriteEndArray();
    }

    private static void WriteSticker(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "regular");
        writer.WriteBoolean("is_animated", false);
        writer.WriteBoolean("is_video", false);
    }
}
