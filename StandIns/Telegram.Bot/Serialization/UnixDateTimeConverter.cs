namespace Telegram.Bot.Serialization;

/// <summary>UTC instants as whole Unix seconds. 0 (an inaccessible message, for one) is the default <see cref="DateTime"/>.</summary>
internal sealed class UnixDateTimeConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var seconds = reader.GetInt64();
        return seconds switch
        {
            > 0 => DateTime.UnixEpoch.AddSeconds(seconds),
            0 => default,
            _ => throw new JsonException($"{seconds} s is before the Unix epoch."),
        };
    }

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options)
    {
        var seconds = value == default ? 0 : (value.ToUniversalTime() - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond;
        if (seconds < 0)
            throw new JsonException($"{value:O} is before the Unix epoch.");
        writer.WriteNumberValue(seconds);
    }
}
