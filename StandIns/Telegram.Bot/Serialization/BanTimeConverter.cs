namespace Telegram.Bot.Serialization;

/// <summary>The end of a ban or restriction: 0 on the wire means for ever, here null.</summary>
internal sealed class BanTimeConverter : JsonConverter<DateTime?>
{
    private static readonly UnixDateTimeConverter Instants = new();

    public override bool HandleNull => true;

    public override DateTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        var end = Instants.Read(ref reader, typeof(DateTime), options);
        return end == default ? null : end;
    }

    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options) =>
        Instants.Write(writer, value.GetValueOrDefault(), options);
}
