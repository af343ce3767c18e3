using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Features;

namespace Bot.Host.Channels.Web;

/// <summary>Reads a request's body within a limit.</summary>
internal static class WebBody
{
    /// <summary>More than any message a person types.</summary>
    public const int SmallBytes = 32 * 1024;

    /// <summary>From here on the server itself refuses more bytes than this with 413.</summary>
    public static void Limit(this HttpContext http, int bytes)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            feature.MaxRequestBodySize = bytes;
    }

    /// <exception cref="BadHttpRequestException">Longer than the limit.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> Read(this HttpContext http, int atMost)
    {
        http.Limit(atMost);
        var reader = http.Request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(http.RequestAborted);
            if (result.IsCompleted)
            {
                // Copied: a parked activity outlives the request's buffers.
                var bytes = result.Buffer.ToArray();
                reader.AdvanceTo(result.Buffer.End);
                return bytes;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    /// <summary>The body as a small JSON object; an empty one for no body; null when it is something else.</summary>
    /// <exception cref="BadHttpRequestException">Longer than 32 KB.</exception>
    public static async ValueTask<T?> ReadSmall<T>(this HttpContext http, JsonTypeInfo<T> type)
        where T : class, new()
    {
        var body = await http.Read(SmallBytes);
        try
        {
            return body.IsEmpty ? new T() : JsonSerializer.Deserialize(body.Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
