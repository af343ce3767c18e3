using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Bot.Dialogs;
using Bot.Domain;
using Bot.Host.Texts;

namespace Bot.Host.Channels.Web;

/// <summary>Reads activities of Direct Line clients (Bot Framework activity schema). Refusals carry Direct Line's error code and a sentence.</summary>
internal static class ActivityParser
{
    /// <summary>More of one message than this does not reach the dialog; the transcript keeps it all.</summary>
    private const int MaxTextChars = 32 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <param name="json">UTF-8, else it is refused.</param>
    /// <param name="userId">Whom the token names; null leaves the sender as he says he is.</param>
    /// <param name="files">Names and types of uploaded files instead of the activity's attachments; null: none were.</param>
    public static Outcome<IncomingActivity> Parse(ReadOnlyMemory<byte> json, string conversationId, string? userId, IReadOnlyList<UploadedFile>? files = null)
    {
        if (!Utf8.IsValid(json.Span))
            return new Refusal("BadArgument", "The body is not UTF-8.");
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Read(document.RootElement, conversationId, userId, files);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The second kind: a member's name holds half of a surrogate pair.
            return new Refusal("BadArgument", "The body is not the JSON of an activity: " + error.Message);
        }
    }

    /// <summary>A language tag that can be stored, or null.</summary>
    public static string? LanguageTag(string? tag) =>
        tag is { Length: >= 2 and <= 35 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? tag : null;

    /// <summary>A time zone that is known here, or null.</summary>
    public static string? KnownTimeZone(string? zone) =>
        zone is { Length: > 0 and <= 60 } && zone.All(char.IsAscii) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : null;

    private static Outcome<IncomingActivity> Read(JsonElement root, string conversationId, string? userId, IReadOnlyList<UploadedFile>? files)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return new Refusal("BadArgument", "An activity is a JSON object.");
        if (Text(root, "type") is not { Length: > 0 and <= 60 } type)
            return new Refusal("MissingProperty", "An activity has a type, for example \"message\".");
        var id = conversationId + "|" + KeyOf(ClientId(root));
        if (type == "typing")
            return new IncomingActivity { Id = id, IsTyping = true };

        var isMessage = type == "message";
        var name = Text(root, "name");
        var text = Text(root, "text") ?? (Member(root, "value") is { ValueKind: JsonValueKind.String } value ? JsonText.Of(value) : null);
        var hasOther = files is not null || Member(root, "value") is not null || Member(root, "attachments") is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0;
        if (isMessage && string.IsNullOrEmpty(text) && !hasOther)
            return new Refusal("MissingProperty", "A message has a text, a value or an attachment.");
        return new IncomingActivity
        {
            Id = id,
            IsMessage = isMessage,
            Name = name,
            Text = !isMessage ? "" : text ?? string.Join(", ", (files ?? []).Select(f => $"[{f.Name}]")),
            Inbound = Meaning(isMessage, name, text),
            Echo = EchoOf(root, id, conversationId, userId, files),
            Language = LanguageTag(Member(root, "value") is { ValueKind: JsonValueKind.Object } details ? Text(details, "language") : null) ?? LanguageTag(Text(root, "locale")),
            TimeZone = KnownTimeZone(Text(root, "localTimezone")),
        };
    }

    private static Inbound? Meaning(bool isMessage, string? name, string? text)
    {
        if (!isMessage)
            return name == "webchat/join" ? new Inbound.Started() : null;
        if (string.IsNullOrEmpty(text))
            return new Inbound.SentOther();
        return new Inbound.Said(text.Head(MaxTextChars));
    }

    // Everything the client said stays as it is, byte for byte, but for what only the server may say.
    private static string EchoOf(JsonElement root, string id, string conversationId, string? userId, IReadOnlyList<UploadedFile>? files)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, JsonForm.Compact))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteString("channelId", WebChannel.DirectLine);
            writer.WriteStartObject("conversation");
            writer.WriteString("id", conversationId);
            writer.WriteEndObject();
            WriteSender(writer, Member(root, "from"), userId);
            var hasAttachments = files is not null;
            if (files is not null)
                UploadEcho.Write(writer, files, Member(root, "attachments"));
            foreach (var member in root.EnumerateObject())
            {
                if (IsOurs(member) || (hasAttachments && member.NameEquals("attachments"u8)))
                    continue;
                hasAttachments |= member.NameEquals("attachments"u8);
                writer.WritePropertyName(member.Name);
                writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(member.Value), skipInputValidation: true);
            }

            if (!hasAttachments)
                writer.WriteRaw("attachments", "[]"u8);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteRaw(this Utf8JsonWriter writer, string name, ReadOnlySpan<byte> value)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(value, skipInputValidation: true);
    }

    // A null member is left out: clients crash on some of them.
    private static bool IsOurs(JsonProperty member) => member.Value.ValueKind == JsonValueKind.Null
        || member.Name is "id" or "timestamp" or "channelId" or "conversation" or "from" or "recipient" or "serviceUrl" or "replyToId" or "callerId";

    private static void WriteSender(Utf8JsonWriter writer, JsonElement? from, string? userId)
    {
        var said = from is { ValueKind: JsonValueKind.Object } sender ? sender : default(JsonElement?);
        writer.WriteStartObject("from");
        writer.WriteString("id", userId ?? (said is { } known ? Text(known, "id") : null) ?? "");
        if (said is { } named && Text(named, "name") is { Length: > 0 and <= 200 } name)
            writer.WriteString("name", name);
        writer.WriteString("role", "user");
        writer.WriteEndObject();
    }

    private static string? ClientId(JsonElement root) =>
        Member(root, "channelData") is { ValueKind: JsonValueKind.Object } data ? Text(data, "clientActivityID") : null;

    // Kept where no database mixes it up with another (some compare without case, some know ASCII only) and it cannot
    // look like the number of a message of the bot.
    private static string KeyOf(string? clientId)
    {
        if (string.IsNullOrEmpty(clientId))
            return WebTokens.NewId();
        return clientId.Length is >= 8 and <= 64 && clientId.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or '_')
            ? clientId
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(clientId)));
    }

    private static JsonElement? Member(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private static string? Text(JsonElement parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.String } text ? JsonText.Of(text) : null;
}
