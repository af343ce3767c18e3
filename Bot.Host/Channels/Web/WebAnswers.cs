using System.Globalization;
using System.Text.Json;
using Bot.Host.Turns;

namespace Bot.Host.Channels.Web;

/// <summary>The answers of Direct Line 3.0.</summary>
internal static class WebAnswers
{
    /// <summary>An error as clients expect it. Codes are stable, messages are for people.</summary>
    public static Task Fault(this HttpContext http, int status, string code, string message)
    {
        http.Response.StatusCode = status;
        return http.Json(writer =>
        {
            writer.WriteStartObject("error");
            writer.WriteString("code", code);
            writer.WriteString("message", message);
            writer.WriteEndObject();
        });
    }

    /// <summary>The same, with the time after which it is worth trying again.</summary>
    public static Task TryLater(this HttpContext http, int status, string code, int seconds)
    {
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return http.Fault(status, code, $"Too much at once; try again in {seconds} s.");
    }

    /// <summary>Said to servers alone: a visitor's token names a conversation that is there by definition.</summary>
    public static Task NoConversation(this HttpContext http) =>
        http.Fault(StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation.");

    /// <summary>The id under which an activity will come back on the stream.</summary>
    public static Task Id(this HttpContext http, string id) => http.Json(writer => writer.WriteString("id", id));

    /// <param name="streamUrl">Null leaves it out.</param>
    public static Task Seat(this HttpContext http, string conversationId, (string Token, int LifeSeconds) token, string? streamUrl, string? userId = null) =>
        http.Json(writer =>
        {
            writer.WriteString("conversationId", conversationId);
            writer.WriteString("token", token.Token);
            writer.WriteNumber("expires_in", token.LifeSeconds);
            if (streamUrl is not null)
                writer.WriteString("streamUrl", streamUrl);
            if (userId is not null)
                writer.WriteString("userId", userId);
        });

    /// <summary>Writes an activity set: entries and the watermark that covers them.</summary>
    public static void WriteSet(Utf8JsonWriter writer, IReadOnlyList<TranscriptLine> lines, int watermark)
    {
        writer.WriteStartArray("activities");
        foreach (var line in lines)
            writer.WriteRawValue(line.Payload, skipInputValidation: true);
        writer.WriteEndArray();
        writer.WriteString("watermark", (lines.Count > 0 ? lines[^1].Seq : watermark).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Writes the members of one JSON object as the answer.</summary>
    public static async Task Json(this HttpContext http, Action<Utf8JsonWriter> members)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await using (var writer = new Utf8JsonWriter(http.Response.BodyWriter, JsonForm.Compact))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }
}
