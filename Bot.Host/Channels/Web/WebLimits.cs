using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Web;

/// <summary>The limits of the web channel. A singleton; thread-safe.</summary>
internal sealed class WebLimits(IOptions<RateLimitOptions> options, TimeProvider clock)
{
    private readonly RateLimit _tokens = new(options.Value.TokensPerMinute, options.Value.Counted, clock);
    private readonly RateLimit _messages = new(options.Value.MessagesPerMinute, options.Value.Counted, clock);

    /// <summary>Null, or the seconds to wait.</summary>
    public int? TakeToken(IPAddress? address) => _tokens.Take(KeyOf(address));

    /// <summary>Null, or the seconds to wait.</summary>
    public int? TakeMessage(string conversationId) => _messages.Take(conversationId);

    // One subscriber usually holds a whole /64 (RFC 6177).
    private static string KeyOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
