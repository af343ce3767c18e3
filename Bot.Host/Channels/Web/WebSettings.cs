using System.Net;
using Bot.Host.Settings;

namespace Bot.Host.Channels.Web;

/// <summary>What the settings of the web channel may be.</summary>
internal static class WebSettings
{
    public static void Check(WebOptions web, SettingFaults faults)
    {
        foreach (var origin in web.AllowedOrigins.Where(origin => !AllowedOrigins.IsOrigin(origin)))
            faults.Add("AllowedOrigins", origin, "scheme and host of a site, without a path, or *", "https://www.example.com");
        foreach (var proxy in web.TrustedProxies.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)))
            faults.Add("TrustedProxies", proxy, "an address or a network", "10.0.0.0/8");
        if (web.PublicUrl.Length > 0 && !(Uri.TryCreate(web.PublicUrl, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"))
            faults.Add("PublicUrl", web.PublicUrl, "an https or http address, or empty", "https://bot.example.com");
        if (web.DirectLineSecret.Length is > 0 and < 16)
            faults.Add("DirectLineSecret", null, "at least 16 characters, or empty", "the output of: openssl rand -hex 32");
        Range(faults, "TokenMinutes", web.TokenMinutes, (5, 1440), "30");
        Range(faults, "ResumeDays", web.ResumeDays, (0, 365), "30");
        Range(faults, "SocketsPerConversation", web.SocketsPerConversation, (4, 1000), "16");
        Range(faults, "Sockets", web.Sockets, (1, 1_000_000), "5000");
        Range(faults, "SlowReaderSeconds", web.SlowReaderSeconds, (1, 300), "10");
        Range(faults, "TypingAfterMilliseconds", web.TypingAfterMilliseconds, (0, 60_000), "300");
        Range(faults, "ActivityChars", web.ActivityChars, (4096, 262_144), "262144");
        Range(faults, "SetChars", web.SetChars, (4096, 1_048_576), "65536");
        Range(faults, "LargeAnswers", web.LargeAnswers, (1, 1000), "8");
        Range(faults, "UploadBytes", web.UploadBytes, (1024, 100_000_000), "4194304");
        Range(faults, "RememberedTokens", web.RememberedTokens, (100, 10_000_000), "20000");
    }

    public static void Check(RateLimitOptions limits, SettingFaults faults)
    {
        Range(faults, "TokensPerMinute", limits.TokensPerMinute, (0, 1_000_000), "30");
        Range(faults, "MessagesPerMinute", limits.MessagesPerMinute, (0, 1_000_000), "60");
        Range(faults, "SocketsPerAddress", limits.SocketsPerAddress, (0, 1_000_000), "200");
        Range(faults, "Counted", limits.Counted, (100, 10_000_000), "50000");
    }

    private static void Range(SettingFaults faults, string name, int value, (int From, int To) range, string example)
    {
        if (value < range.From || value > range.To)
            faults.Add(name, value, $"{range.From} to {range.To}", example);
    }
}
