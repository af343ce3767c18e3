using System.Collections.Frozen;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Web;

/// <summary>Which sites may show the chat. Immutable; a singleton.</summary>
internal sealed class AllowedOrigins(IOptions<WebOptions> options)
{
    private readonly FrozenSet<string> _origins = options.Value.AllowedOrigins.Select(AsSent).OfType<string>().ToFrozenSet(StringComparer.OrdinalIgnoreCase);

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
    public static bool IsOrigin(string value) => AsSent(value) is not null;

    // As browsers write it (RFC 6454, 6.2): the host in ASCII, no port that the scheme means anyway. Null: it is no origin.
    private static string? AsSent(string value)
    {
        if (value == "*")
            return value;
        if (!Uri.TryCreate(value, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
            return null;
        if (uri.PathAndQuery != "/" || uri.UserInfo.Length + uri.Fragment.Length > 0)
            return null;
        // Other kinds of host are names that no browser could send, such as one too long for ASCII.
        if (uri.HostNameType is not (UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6))
            return null;
        // The brackets of an IPv6 address are in one of the two only.
        var host = uri.HostNameType is UriHostNameType.Dns ? uri.IdnHost : uri.Host;
        return uri.IsDefaultPort ? $"{uri.Scheme}://{host}" : string.Create(CultureInfo.InvariantCulture, $"{uri.Scheme}://{host}:{uri.Port}");
    }
}
