using System.Text;
using Bot.Host.Texts;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Bot.Host.Channels.Web;

/// <summary>What a client posts, without the files' content.</summary>
/// <param name="Activity">UTF-8 JSON.</param>
/// <param name="Files">Null: the activity came alone.</param>
internal sealed record Upload(ReadOnlyMemory<byte> Activity, IReadOnlyList<UploadedFile>? Files);

/// <summary>Reads the two forms of an upload: a form with an activity and files, or one bare file.</summary>
internal static class UploadReader
{
    private const int MaxFiles = 20;
    private static readonly byte[] BareActivity = Encoding.UTF8.GetBytes("""{"type":"message"}""");

    /// <summary>Null when it is neither form.</summary>
    /// <param name="atMost">Bytes altogether, and of the activity, which is kept in memory.</param>
    /// <exception cref="BadHttpRequestException">Longer than the limit.</exception>
    public static async Task<Upload?> Read(HttpContext http, (int All, int Activity) atMost)
    {
        http.Limit(atMost.All);
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type))
            return null;
        if (!type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return await ReadBare(http, type);
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        return boundary.Length is 0 or > 200 ? null : await ReadForm(http, boundary, atMost.Activity);
    }

    private static async Task<Upload?> ReadBare(HttpContext http, MediaTypeHeaderValue type)
    {
        if (!ContentDispositionHeaderValue.TryParse(http.Request.Headers.ContentDisposition.ToString(), out var disposition))
            return null;
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        return new Upload(BareActivity, [FileOf(disposition, type.ToString())]);
    }

    private static async Task<Upload?> ReadForm(HttpContext http, string boundary, int activityBytes)
    {
        var reader = new MultipartReader(boundary, http.Request.Body);
        ReadOnlyMemory<byte> activity = BareActivity;
        var files = new List<UploadedFile>();
        try
        {
            while (await reader.ReadNextSectionAsync(http.RequestAborted) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                    return null;
                if (HeaderUtilities.RemoveQuotes(disposition.Name) == "activity")
                    activity = await Bytes(section.Body, activityBytes, http.RequestAborted);
                else if (files.Count < MaxFiles)
                    files.Add(FileOf(disposition, section.ContentType));
            }
        }
        catch (Exception error) when (error is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return null;
        }

        return new Upload(activity, files);
    }

    private static async Task<ReadOnlyMemory<byte>> Bytes(Stream body, int atMost, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        var part = new byte[4096];
        for (var count = await body.ReadAsync(part, cancellationToken); count > 0; count = await body.ReadAsync(part, cancellationToken))
        {
            if (copy.Length + count > atMost)
                throw new BadHttpRequestException("The activity of an upload is too long.", StatusCodes.Status413PayloadTooLarge);
            copy.Write(part, 0, count);
        }

        return copy.ToArray();
    }

    private static UploadedFile FileOf(ContentDispositionHeaderValue disposition, string? type)
    {
        var name = (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).ToString();
        name = name.Length == 0 ? "file" : name.Head(200);
        return new UploadedFile(name, type is { Length: > 0 and <= 100 } ? type : "application/octet-stream");
    }
}
