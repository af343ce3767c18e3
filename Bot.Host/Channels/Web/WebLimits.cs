using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Web;

/// <summary>The limits of the web channel. A singleton; thread-safe.</summary>
internal sealed class WebLimits(IOptions<RateLimitOptions> options, TimeProvider clock)
{
    /// <summary>A message counts as one more for each so many characters: they are what is kept.</summary>
    private const int CharsOfOne = 4096;

    private readonly RateLimit _tokens = new(options.Value.TokensPerMinute, options.Value.Counted, clock);
    private readonly RateLimit _messages = new(options.Value.MessagesPerMinute, options.Value.Counted, clock);

    /// <summary>Null, or the seconds to wait.</summary>
    public int? TakeToken(IPAddress? address) => _tokens.Take(KeyOf(address));

    /// <summary>Null, or the seconds to wait; counts nothing.</summary>
    public int? AskForMessage(string conversationId) => _messages.Take(conversationId, cost: 0);

    /// <summary>Null, or the seconds to wait.</summary>
    /// <param name="chars">Of the whole activity.</param>
    public int? TakeMessage(string conversationId, int chars) => _messages.Take(conversationId, 1 + (chars / CharsOfOne));

    /// <summary>Whom an address is counted as: one subscriber usually holds a whole /64 (RFC 6177).</summary>
    internal static string KeyOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
