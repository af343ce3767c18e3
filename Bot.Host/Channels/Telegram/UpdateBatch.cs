using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Host.Channels.Telegram;

/// <summary>Updates as raw JSON, for those that the library cannot read. A singleton; thread-safe.</summary>
internal sealed class UpdateBatch(TelegramLine line, DeadUpdates dead)
{
    /// <summary>Updates of one poll, at most (Bot API, getUpdates).</summary>
    public const int Most = 100;

    /// <summary>The waiting updates, read each by itself. One that cannot be read is buried, and stands in the result without content.</summary>
    /// <exception cref="InvalidOperationException">None of them has an id, so that they cannot be confirmed.</exception>
    public async Task<IReadOnlyList<Update>> ReadOneByOne(int? offset, CancellationToken cancellationToken)
    {
        var raw = await line.Polls.SendRequest(new RawUpdates { Offset = offset }, cancellationToken);
        var updates = new List<Update>(raw.Length);
        foreach (var element in raw)
        {
            if (await Read(element) is { } update)
                updates.Add(update);
        }

        return raw.Length > 0 && updates.Count == 0
            ? throw new InvalidOperationException($"{raw.Length} updates without an id cannot be confirmed.")
            : updates;
    }

    /// <summary>Reads an update; buries it when it cannot be read. Null when it has no id.</summary>
    /// <exception cref="Bot.Domain.Persistence.StorageBusyException">It could not be kept; it must come again.</exception>
    public async Task<Update?> Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("update_id", out var number) || number.ValueKind != JsonValueKind.Number || !number.TryGetInt32(out var id))
            return null;
        try
        {
            return element.Deserialize<Update>(JsonBotAPI.Options);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException or InvalidOperationException or FormatException)
        {
            await dead.Bury(id.ToString(System.Globalization.CultureInfo.InvariantCulture), ChatOf(element), WordsOf(element), error);
            return new Update { Id = id };
        }
    }

    /// <summary>What a person wrote in a message that cannot be read as a whole; null when there is nothing.</summary>
    private static string? WordsOf(JsonElement update) =>
        Property(update, "message") is { } message && Property(message, "text") is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static long? ChatOf(JsonElement update) =>
        Property(update, "message") is { } message && Property(message, "chat") is { } chat
            && Property(chat, "id") is { ValueKind: JsonValueKind.Number } id && id.TryGetInt64(out var chatId) ? chatId : null;

    private static JsonElement? Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    /// <summary>getUpdates whose result is not read.</summary>
    private sealed class RawUpdates : IRequest<JsonElement[]>
    {
        private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

        public int? Offset { get; init; }

        public int Limit { get; } = Most;

        public IEnumerable<UpdateType> AllowedUpdates { get; } = UpdateReader.Kinds;

        [JsonIgnore]
        public HttpMethod HttpMethod => HttpMethod.Post;

        [JsonIgnore]
        public string MethodName => "getUpdates";

        [JsonIgnore]
        public bool IsWebhookResponse { get; set; }

        public HttpContent ToHttpContent() =>
            new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(this, JsonBotAPI.Options)) { Headers = { ContentType = Json } };
    }
}
