using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Bot.Tests.Support.BotApi;

/// <summary>What goes back over the wire.</summary>
internal sealed record ApiAnswer(int Status, ReadOnlyMemory<byte> Body, string? Description, int? RetryAfterSeconds)
{
    public string ContentType { get; private init; } = "application/json";

    public static ApiAnswer Page(int status) =>
        new(status, Encoding.UTF8.GetBytes($"<html><head><title>{status}</title></head><body><h1>nginx</h1></body></html>"), "HTML page", null) { ContentType = "text/html" };

    public static ApiAnswer Updates(IReadOnlyList<PendingUpdate> updates)
    {
        var body = new ArrayBufferWriter<byte>(64 + updates.Sum(update => update.Json.Length + 1));
        body.Write("{\"ok\":true,\"result\":["u8);
        for (var i = 0; i < updates.Count; i++)
        {
            if (i > 0)
                body.Write(","u8);
            body.Write(updates[i].Json);
        }
        body.Write("]}"u8);
        return new ApiAnswer(200, body.WrittenMemory, null, null);
    }

    public static ApiAnswer Refused(ApiRefusal refusal)
    {
        var body = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(body);
        writer.WriteStartObject();
        writer.WriteBoolean("ok", false);
        writer.WriteNumber("error_code", refusal.Code);
        writer.WriteString("description", refusal.Message);
        if (refusal.MigrateToChatId is not null || refusal.RetryAfterSeconds is not null)
        {
            writer.WriteStartObject("parameters");
            if (refusal.MigrateToChatId is { } chat)
                writer.WriteNumber("migrate_to_chat_id", chat);
            if (refusal.RetryAfterSeconds is { } seconds)
                writer.WriteNumber("retry_after", seconds);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
        writer.Flush();
        return new ApiAnswer(refusal.Code, body.WrittenMemory, refusal.Message, refusal.RetryAfterSeconds);
    }
}
