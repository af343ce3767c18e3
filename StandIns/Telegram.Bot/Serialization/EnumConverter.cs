using System.Text;

namespace Telegram.Bot.Serialization;

/// <summary>Enum values as the Bot API's snake_case words. A word of a newer Bot API reads as 0, which no named value has unless it means "unknown".</summary>
internal sealed class EnumConverter<TEnum> : JsonConverter<TEnum> where TEnum : struct, Enum
{
    private static readonly (byte[] Utf8, JsonEncodedText Text, TEnum Value)[] Words = [.. Enum.GetValues<TEnum>().Select(ToWord)];

    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException($"{typeof(TEnum).Name} must be a string but is {reader.TokenType}.");
        foreach (var word in Words)
        {
            if (reader.ValueTextEquals(word.Utf8))
                return word.Value;
        }
        return default;
    }

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        foreach (var word in Words)
        {
            if (EqualityComparer<TEnum>.Default.Equals(word.Value, value))
            {
                writer.WriteStringValue(word.Text);
                return;
            }
        }
        throw new JsonException($"Can't serialize value {value} for enum {typeof(TEnum).Name}");
    }

    private static (byte[], JsonEncodedText, TEnum) ToWord(TEnum value)
    {
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
        return (Encoding.UTF8.GetBytes(name), JsonEncodedText.Encode(name), value);
    }
}
