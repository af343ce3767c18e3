using System.Text;

namespace Telegram.Bot.Serialization;

/// <summary>
/// Reads one of a closed set of types by a discriminating property that may stand anywhere in the object, and writes
/// the value as its own type. A word of a newer Bot API cannot be read, as in the original.
/// </summary>
internal abstract class UnionConverter<TBase>(string discriminator, params (string Word, Type Type)[] cases)
    : JsonConverter<TBase> where TBase : class
{
    private readonly byte[] _discriminator = Encoding.UTF8.GetBytes(discriminator);
    private readonly (byte[] Word, Type Type)[] _cases = [.. cases.Select(one => (Encoding.UTF8.GetBytes(one.Word), one.Type))];

    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(TBase);

    public override TBase? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (TBase?)JsonSerializer.Deserialize(ref reader, TypeOf(reader), options);

    public override void Write(Utf8JsonWriter writer, TBase value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, value.GetType(), options);

    private Type TypeOf(Utf8JsonReader ahead)
    {
        if (ahead.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"{typeof(TBase).Name} must be an object but is {ahead.TokenType}.");
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var found = ahead.ValueTextEquals(_discriminator);
            ahead.Read();
            if (found)
                return CaseOf(ref ahead);
            ahead.Skip();
        }
        throw new JsonException($"{typeof(TBase).Name} has no {Encoding.UTF8.GetString(_discriminator)}.");
    }

    private Type CaseOf(ref Utf8JsonReader reader)
    {
        foreach (var one in _cases)
        {
            if (reader.ValueTextEquals(one.Word))
                return one.Type;
        }
        throw new JsonException($"Unknown type: {reader.GetString()}");
    }
}
