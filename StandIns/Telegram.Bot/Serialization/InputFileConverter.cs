namespace Telegram.Bot.Serialization;

/// <summary>A file by id, by URL, or as "attach://N" for the N-th stream that travels beside the JSON in the same multipart request.</summary>
internal sealed class InputFileConverter : JsonConverter<InputFile>
{
    /// <summary>Collects the streams of the request being written on this thread; null when nobody collects.</summary>
    [ThreadStatic]
    internal static List<InputFileStream>? Attachments;

    public override bool CanConvert(Type typeToConvert) => typeof(InputFile).IsAssignableFrom(typeToConvert);

    public override InputFile? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } file ? InputFile.FromString(file) : null;

    public override void Write(Utf8JsonWriter writer, InputFile value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case InputFileId file:
                writer.WriteStringValue(file.Id);
                break;
            case InputFileUrl file:
                writer.WriteStringValue(file.Url.ToString());
                break;
            case InputFileStream file when Attachments is { } attachments:
                writer.WriteStringValue($"attach://{attachments.Count}");
                attachments.Add(file);
                break;
            default:
                throw new JsonException($"{value.GetType().Name} can only travel in a request that takes files.");
        }
    }
}
