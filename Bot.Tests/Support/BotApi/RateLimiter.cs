namespace Bot.Tests.Support.BotApi;

/// <summary>The published limits: 20 messages a minute in a group; in a private chat one a second, five at once. Edits and topics count too.</summary>
internal static class RateLimiter
{
    private const int GroupLimit = 20;
    private const int PrivateBurst = 5;

    public static void Count(ChatRoom room, DateTimeOffset now)
    {
        var (limit, window) = room.IsPrivate ? (PrivateBurst, TimeSpan.FromSeconds(PrivateBurst)) : (GroupLimit, TimeSpan.FromMinutes(1));
        var sends = room.RecentSends;
        while (sends.TryPeek(out var oldest) && oldest <= now - window)
            sends.Dequeue();
        if (sends.Count >= limit)
            throw ApiRefusal.TooManyRequests((int)Math.Ceiling((sends.Peek() + window - now).TotalSeconds));
        sends.Enqueue(now);
    }
}
