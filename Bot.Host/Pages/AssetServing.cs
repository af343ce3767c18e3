using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Bot.Host.Pages;

/// <summary>Sends assets: the smallest form the client reads, or 304 when it has that already.</summary>
internal static class AssetServing
{
    /// <param name="cacheControl">For example "no-cache": kept, but asked about before each use.</param>
    public static async Task Send(this HttpContext http, EmbeddedAsset asset, string cacheControl = "no-cache")
    {
        var form = FormFor(http.Request, asset);
        var headers = http.Response.Headers;
        headers.CacheControl = cacheControl;
        headers.ETag = form.Tag;
        headers.Vary = StringValues.Concat(headers.Vary, HeaderNames.AcceptEncoding);
        headers.XContentTypeOptions = "nosniff";
        if (Has(http.Request.Headers.IfNoneMatch, form.Tag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        headers.ContentType = asset.ContentType;
        headers.ContentLength = form.Bytes.Length;
        if (form.Encoding is not null)
            headers.ContentEncoding = form.Encoding;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(form.Bytes, http.RequestAborted);
    }

    /// <summary>Headers of a page: only what it brings itself is loaded and run, and only the ancestors named may frame it.</summary>
    /// <param name="frameAncestors">Content-Security-Policy sources.</param>
    /// <param name="pictures">Where else pictures may come from; the scripts' pictures lie anywhere.</param>
    public static void Protect(this HttpContext http, string frameAncestors, string pictures = "")
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: " + pictures + "; font-src 'self'; "
            + $"connect-src 'self' ws: wss:; base-uri 'none'; form-action 'self'; frame-ancestors {frameAncestors}";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
    }

    private static AssetForm FormFor(HttpRequest request, EmbeddedAsset asset)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        if (Accepts(accepted, "br"))
            return asset.Brotli;
        return Accepts(accepted, "gzip") ? asset.Gzip : asset.Plain;
    }

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        accepted.Any(a => a.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && a.Quality is not 0);

    private static bool Has(StringValues ifNoneMatch, string tag) => EntityTagHeaderValue.TryParseList(ifNoneMatch.OfType<string>().ToArray(), out var tags)
        && tags.Any(t => t.Tag == "*" || t.Tag.Equals(tag, StringComparison.Ordinal));
}
