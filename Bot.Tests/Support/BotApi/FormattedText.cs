using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Bot.Tests.Support.BotApi;

/// <summary>A text that passed the Bot API's rules, with its entities. parse_mode is not understood: the product sends entities.</summary>
internal sealed record FormattedText(string Text, string? EntitiesJson)
{
    private static readonly SearchValues<string> Types = SearchValues.Create(
        ["mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic", "underline", "strikethrough",
         "spoiler", "blockquote", "expandable_blockquote", "code", "pre", "text_link", "text_mention", "custom_emoji", "date_time"], StringComparison.Ordinal);

    /// <param name="limit">4096 for a text, 1024 for a caption; in code points after trimming.</param>
    public static FormattedText Parse(ApiParameters parameters, string name, int limit, bool mayBeEmpty = false)
    {
        if (parameters.Text("parse_mode") is { Length: > 0 })
            throw new ApiRefusal(501, "The fake Bot API does not parse texts: send entities");
        var raw = Clean(parameters.Text(name) ?? "");
        var text = raw.Trim();
        if (text.Length == 0 && !mayBeEmpty)
            throw ApiRefusal.BadRequest("text must be non-empty");
        if (text.Length > limit && text.EnumerateRunes().Count() > limit)
            throw ApiRefusal.BadRequest("message is too long");
        var entities = parameters.Structure(name == "text" ? "entities" : "caption_entities");
        return new FormattedText(text, entities is { } list ? Entities(list, raw, text) : null);
    }

    // Carriage returns vanish, other control characters but tab and line feed become spaces.
    private static string Clean(string text) => text.AsSpan().ContainsAnyInRange('\0', '\x1f')
        ? string.Concat(text.Where(c => c != '\r').Select(c => c is < ' ' and not ('\n' or '\t') ? ' ' : c))
        : text;

    private static string? Entities(JsonElement entities, string raw, string text)
    {
        if (entities.ValueKind != JsonValueKind.Array)
            throw ApiRefusal.BadRequest("can't parse entities: expected an Array");
        if (entities.GetArrayLength() == 0)
            return null;
        var shift = raw.Length - raw.TrimStart().Length;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var entity in entities.EnumerateArray())
                WriteChecked(writer, entity, raw, shift, text.Length);
            writer.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteChecked(Utf8JsonWriter writer, JsonElement entity, string raw, int shift, int length)
    {
        var offset = Number(entity, "offset");
        var end = offset + Number(entity, "length");
        var type = entity.TryGetProperty("type", out var word) ? word.GetString() : null;
        if (type is null || !Types.Contains(type))
            throw ApiRefusal.BadRequest("can't parse MessageEntity: Unsupported type specified");
        if (type == "text_link" && !(entity.TryGetProperty("url", out var url) && url.GetString() is { Length: > 0 }))
            throw ApiRefusal.BadRequest("can't parse MessageEntity: Can't find field \"url\"");
        CheckRange(offset, end, raw);
        var from = Math.Clamp(offset - shift, 0, length);
        var to = Math.Clamp(end - shift, 0, length);
        if (to == from)
            return;
        writer.WriteStartObject();
        foreach (var property in entity.EnumerateObject().Where(property => property.Name is not ("offset" or "length")))
            property.WriteTo(writer);
        writer.WriteNumber("offset", from);
        writer.WriteNumber("length", to - from);
        writer.WriteEndObject();
    }

    private static void CheckRange(int offset, int end, string raw)
    {
        if (offset < 0 || end <= offset)
            throw ApiRefusal.BadRequest("receive an entity with incorrect offset or length");
        if (end > raw.Length)
            throw ApiRefusal.BadRequest($"entity beginning at UTF-16 offset {offset} ends after the end of the text at byte offset {Encoding.UTF8.GetByteCount(raw)}");
        if (char.IsLowSurrogate(raw[offset]) || (end < raw.Length && char.IsLowSurrogate(raw[end])))
            throw ApiRefusal.BadRequest($"entity beginning at UTF-16 offset {offset} begins or ends in a middle of a UTF-16 symbol");
    }

    private static int Number(JsonElement entity, string name) =>
        entity.ValueKind == JsonValueKind.Object && entity.TryGetProperty(name, out var value) && value.TryGetInt32(out var number)
            ? number
            : throw ApiRefusal.BadRequest($"can't parse MessageEntity: Field \"{name}\" must be of type Number");
}
