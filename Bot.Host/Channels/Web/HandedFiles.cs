using System.Net.Mime;
using Bot.Host.Scripts;
using Microsoft.Net.Http.Headers;

namespace Bot.Host.Channels.Web;

/// <summary>GET /files/NAME: what the scripts hand over, and nothing else. A singleton; thread-safe.</summary>
internal sealed class HandedFiles(ScriptFiles files)
{
    public Task Get(HttpContext http, string name)
    {
        if (files.Find(name) is not { } path)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        // Whatever the file holds, it runs nothing and reaches nothing of this host.
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.CacheControl = "public, max-age=300";
        var type = ScriptFiles.TypeOf(name);
        var disposition = new ContentDispositionHeaderValue(type == MediaTypeNames.Application.Octet ? DispositionType.Attachment : DispositionType.Inline);
        disposition.SetHttpFileName(name);
        headers.ContentDisposition = disposition.ToString();
        return Results.File(path, type, enableRangeProcessing: true).ExecuteAsync(http);
    }

    private static class DispositionType
    {
        public const string Attachment = "attachment";
        public const string Inline = "inline";
    }
}
