namespace Bot.Tests.Support.BotApi;

/// <summary>How the fake server is set up.</summary>
public sealed record FakeBotApiOptions
{
    public string Token { get; init; } = "900000001:AAfake-token-of-the-bot-under-test_01";
    public string BotUsername { get; init; } = "chatleads_bot";
    public string BotFirstName { get; init; } = "ChatLeads";

    /// <summary>False is privacy mode, the default of real bots: in groups where it is no administrator the bot sees commands, replies to itself and service messages only.</summary>
    public bool CanReadAllGroupMessages { get; init; }

    /// <summary>False for load: no list of calls, no old updates, the last 32 messages a chat.</summary>
    public bool KeepLog { get; init; } = true;

    /// <summary>True: 20 messages a minute in a group, one a second (five at once) in a private chat; more is a 429.</summary>
    public bool RateLimits { get; init; }

    /// <summary>Dates, expiries, long polls, limits and redeliveries go by this clock; waits of the test itself do not.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Of the waits for messages and calls, in real time; only a failing test waits so long.</summary>
    public TimeSpan WaitLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a press waits to be fetched; longer than the real 150 s where none may be lost to a slow machine.</summary>
    public TimeSpan HoldPresses { get; init; } = TimeSpan.FromSeconds(150);

    /// <summary>0: any free port of 127.0.0.1.</summary>
    public int Port { get; init; }
}
