using System.Buffers.Text;
using System.Text.Json;

namespace Bot.Host.Channels.Web;

/// <summary>Uploaded files as attachments of the echo: type, name and the client's own small picture, not the content.</summary>
internal static class UploadEcho
{
    /// <summary>Web Chat makes JPEG pictures of at most 240 × 135 points; a longer one is left out.</summary>
    public const int MostThumbnailChars = 64 * 1024;

    private const string Start = "data:image/";
    private const string End = ";base64";

    /// <param name="attachments">As the client's activity describes the files, in the order in which it sends them; null: it does not.</param>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<UploadedFile> files, JsonElement? attachments)
    {
        writer.WriteStartArray("attachments");
        for (var i = 0; i < files.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("contentType", files[i].ContentType);
            writer.WriteString("name", files[i].Name);
            if (ThumbnailOf(attachments, i) is { } thumbnail)
                writer.WriteString("thumbnailUrl", thumbnail);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string? ThumbnailOf(JsonElement? attachments, int index) =>
        attachments is { ValueKind: JsonValueKind.Array } list && index < list.GetArrayLength()
        && list[index] is { ValueKind: JsonValueKind.Object } attachment
        && attachment.TryGetProperty("thumbnailUrl", out var url) && url.ValueKind == JsonValueKind.String
        && JsonText.Of(url) is var text && IsPicture(text) ? text : null;

    // RFC 2397. Pixels only: an SVG may hold scripts.
    private static bool IsPicture(string url)
    {
        if (url.Length > MostThumbnailChars || !url.StartsWith(Start, StringComparison.Ordinal))
            return false;
        var comma = url.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !url.AsSpan(0, comma).EndsWith(End, StringComparison.Ordinal))
            return false;
        return url[Start.Length..(comma - End.Length)] is "jpeg" or "png" or "gif" or "webp" && Base64.IsValid(url.AsSpan(comma + 1));
    }
}
