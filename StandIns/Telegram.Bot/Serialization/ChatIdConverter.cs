namespace Telegram.Bot.Serialization;

/// <summary>A chat as the number of its id or as "@username".</summary>
internal sealed class ChatIdConverter : JsonConverter<ChatId>
{
    public override ChatId? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? new ChatId(reader.GetInt64()) : new ChatId(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, ChatId value, JsonSerializerOptions options)
    {
        if (value.Username is { } username)
            writer.WriteStringValue(username);
        else
            writer.WriteNumberValue(value.Identifier!.Value);
    }
}
