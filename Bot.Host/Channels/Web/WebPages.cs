using Bot.Host.Firm;
using Bot.Host.Pages;
using Bot.Host.Texts;

namespace Bot.Host.Channels.Web;

/// <summary>The sample page, the chat page and the widget; the pages speak the firm's language. A singleton; thread-safe.</summary>
internal sealed class WebPages(FirmProfile firm, AllowedOrigins origins)
{
    private const string Texts = "page.";

    private readonly EmbeddedAssets _assets = new("Channels/Web/Assets");

    private readonly (string Name, string Value)[] _words =
    [
        ("firm", firm.Name),
        ("language", firm.Language),
        .. Phrases.Shipped.KeysOf("en").Where(key => key.StartsWith(Texts, StringComparison.Ordinal)).Select(key => (key, Phrases.Shipped[firm.Language, key, firm.Name])),
    ];

    /// <summary>GET /: a small site with the chat on it.</summary>
    public Task Site(HttpContext http)
    {
        http.Protect("'self'", pictures: "https:");
        return http.Send(_assets.PageOnce("index.html", [.. _words, ("origin", $"{http.Request.Scheme}://{http.Request.Host.Value}{http.Request.PathBase.Value}")]));
    }

    /// <summary>GET /chat: the chat alone, also for a frame on an allowed site.</summary>
    public Task Chat(HttpContext http)
    {
        http.Protect(origins.FrameAncestors, pictures: "https:");
        return http.Send(_assets.Page("chat.html", _words));
    }

    /// <summary>GET /widget.js: for any site's script tag; who may chat is decided by the calls it makes.</summary>
    public Task Widget(HttpContext http)
    {
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return http.Send(_assets.Joined("widget"), "public, max-age=300");
    }

    /// <summary>A file beside the pages.</summary>
    public RequestDelegate File(string name) => http => http.Send(_assets.File(name), "public, max-age=300");
}
