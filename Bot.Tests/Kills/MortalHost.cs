using System.Diagnostics;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;

namespace Bot.Tests.Kills;

/// <summary>The real host, started again and again on one database, one address and one Bot API, and killed without warning.</summary>
internal sealed class MortalHost(KillPlan plan, FakeBotApi api, string database) : IDisposable
{
    private readonly Random _random = new(plan.Seed);
    private readonly Dictionary<string, string> _environment = new(ManagersShift.Settings)
    {
        ["RateLimits__MessagesPerMinute"] = "0",
        ["RateLimits__TokensPerMinute"] = "0",
        ["RateLimits__SocketsPerAddress"] = "0",
        ["Delivery__GroupPerMinute"] = "0",
        ["FollowUps__TickSeconds"] = "1",
        ["FollowUps__QuietFrom"] = "00:00",
        ["FollowUps__QuietTo"] = "00:00",
        ["FollowUps__Times__FirstNudge"] = "00:01:00",
        ["FollowUps__Times__Announce"] = "00:00:05",
        ["FollowUps__Times__Realert"] = "02:00:00",
        ["FollowUps__Times__Escalate"] = "03:00:00",
        ["Leads__CallWithinMinutes"] = "600",
        ["DOTNET_gcServer"] = "0",
    };

    private TimeSpan _start = TimeSpan.FromSeconds(2);
    private HostProcess? _host;

    public string Url { get; } = FreePort.Url();

    public int Deaths { get; private set; }

    public int DeathsInStart { get; private set; }

    public string Output => _host?.Output ?? "";

    /// <summary>One life from its start to its sudden end.</summary>
    public async Task LiveAndDie()
    {
        var host = _host = Launch();
        var watch = Stopwatch.StartNew();
        if (_random.NextDouble() < plan.DuringStart)
        {
            await Passes(_start * (0.2 + _random.NextDouble()));
            DeathsInStart += host.Ready.IsCompletedSuccessfully ? 0 : 1;
        }
        else
        {
            await host.Ready.WaitAsync(TimeSpan.FromSeconds(60));
            _start = watch.Elapsed;
            // Short lives are the more frequent ones: most of what can go wrong is soon after a start.
            await Passes(plan.LongestLife * Math.Pow(_random.NextDouble(), 2));
        }

        if (host.HasExited)
            throw new InvalidOperationException($"The host ended by itself after {Deaths} deaths:\n{host.Output}");
        Dispose();
        Deaths++;
    }

    /// <summary>The life after the last death.</summary>
    public async Task Live()
    {
        _host = Launch();
        await _host.Ready.WaitAsync(TimeSpan.FromSeconds(60));
    }

    public void Dispose()
    {
        _host?.Dispose();
        _host = null;
    }

    private HostProcess Launch() => HostProcess.Launch(database, api, _environment, Url);

    private static async Task Passes(TimeSpan time)
    {
        using var timer = new PeriodicTimer(time + TimeSpan.FromMilliseconds(1));
        await timer.WaitForNextTickAsync();
    }
}
