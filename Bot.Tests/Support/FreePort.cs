using System.Net;
using System.Net.NetworkInformation;

namespace Bot.Tests.Support;

/// <summary>
/// Ports of 127.0.0.1 for servers that must know theirs beforehand. Below the range the system takes from for outgoing
/// connections (32768 and up), so that none of these takes the port between its choice and the server's start.
/// </summary>
internal static class FreePort
{
    private const int First = 20_000;
    private const int Count = 12_000;
    private static int _next = Environment.ProcessId * 37 % Count;

    /// <summary>One that nobody listens on; each call gives another.</summary>
    public static int Next()
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(e => e.Port).ToHashSet();
        while (true)
        {
            var port = First + ((Interlocked.Increment(ref _next) & int.MaxValue) % Count);
            if (!taken.Contains(port))
                return port;
        }
    }

    /// <summary>"http://127.0.0.1:20123".</summary>
    public static string Url() => $"http://{IPAddress.Loopback}:{Next().ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
