using System.Collections.Frozen;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Web;

/// <summary>Which sites may show the chat. Immutable; a singleton.</summary>
internal sealed class AllowedOrigins(IOptions<WebOptions> options)
{
    private readonly FrozenSet<string> _origins = options.Value.AllowedOrigins.Select(o => o.TrimEnd('/')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Any site may.</summary>
    public bool AllowsAll => _origins.Contains("*");

    /// <summary>The list as a Content-Security-Policy source list, this host included.</summary>
    public string FrameAncestors => AllowsAll ? "*" : string.Join(' ', _origins.Prepend("'self'"));

    public bool Allows(string origin) => AllowsAll || _origins.Contains(origin);

    /// <summary>
    /// Whether a WebSocket may be opened: browsers let any page open one and only say where it comes from (RFC 6455, 10.2).
    /// Without an origin it is no browser.
    /// </summary>
    public bool AllowsSocket(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || Allows(origin)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"*" or scheme, host and port.</summary>
    public static bool IsOrigin(string value) => value == "*"
        || (Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.AbsolutePath == "/" && uri.Query.Length == 0);
}
