using System.Text.Json;
using Bot.Dialogs;
using Bot.Host.Scripts;
using Bot.Host.Texts;

namespace Bot.Host.Channels.Web;

/// <summary>The picture and the file of a reply, in the form of Bot Framework attachments.</summary>
internal static class WebAttachments
{
    /// <summary>Path below which the scripts' own files are served.</summary>
    public const string FilesPath = "/files/";

    /// <param name="publicUrl">Where browsers reach this host; empty: own files get an address that begins with a slash.</param>
    public static void Write(Utf8JsonWriter writer, Reply reply, string publicUrl)
    {
        writer.WriteStartArray("attachments");
        if (reply.Picture is { } picture)
            WriteOne(writer, IsPicture(ScriptFiles.TypeOf(picture)) ? ScriptFiles.TypeOf(picture) : "image/jpeg", picture, Alt(reply.Text));
        if (reply.File is { } file)
            WriteOne(writer, ScriptFiles.TypeOf(file), AddressOf(file, publicUrl), NameOf(file));
        writer.WriteEndArray();
    }

    private static void WriteOne(Utf8JsonWriter writer, string contentType, string address, string name)
    {
        writer.WriteStartObject();
        writer.WriteString("contentType", contentType);
        writer.WriteString("contentUrl", address);
        writer.WriteString("name", name);
        writer.WriteEndObject();
    }

    private static bool IsPicture(string contentType) => contentType.StartsWith("image/", StringComparison.Ordinal);

    // What the picture belongs to says what it shows.
    private static string Alt(string text)
    {
        var line = text.AsSpan().IndexOf('\n') is >= 0 and var end ? text[..end] : text;
        return line.Length <= 120 ? line : line.Head(119) + "…";
    }

    private static string AddressOf(string file, string publicUrl) =>
        file.Contains("://", StringComparison.Ordinal) ? file : publicUrl.TrimEnd('/') + FilesPath + Uri.EscapeDataString(file);

    private static string NameOf(string file) =>
        Uri.TryCreate(file, UriKind.Absolute, out var address) && Path.GetFileName(Uri.UnescapeDataString(address.AbsolutePath)) is { Length: > 0 } name ? name : file;
}
