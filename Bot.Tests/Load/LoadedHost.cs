using System.Diagnostics;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;

namespace Bot.Tests.Load;

/// <summary>The host under measurement, with a slow disk if the plan wants one.</summary>
internal static class LoadedHost
{
    public static Task<HostProcess> Start(LoadPlan plan, TempFolder folder, FakeBotApi? api)
    {
        var environment = new Dictionary<string, string>
        {
            ["RateLimits__MessagesPerMinute"] = "0",
            ["RateLimits__TokensPerMinute"] = "0",
            ["RateLimits__SocketsPerAddress"] = "0",
            ["Delivery__GroupPerMinute"] = "0",
        };
        if (plan.SyncMilliseconds > 0)
        {
            environment["LD_PRELOAD"] = Compile(folder);
            environment["SLOW_SYNC_MS"] = plan.SyncMilliseconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return HostProcess.Start(folder.File("leads.db"), api, environment, plan.Program);
    }

    /// <summary>Warms up, counts for the plan's time, and reads the host's figures.</summary>
    public static async Task Measure(LoadReport report, HostProcess host, LoadPlan plan)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        for (var warmUp = 0; warmUp < 48; warmUp++)
            await timer.WaitForNextTickAsync();
        var cpu = host.Cpu;
        var watch = Stopwatch.StartNew();
        report.IsCounting = true;
        while (watch.Elapsed < plan.Duration)
        {
            await timer.WaitForNextTickAsync();
            report.MemoryUnderLoad = MemoryFigure.Most(report.MemoryUnderLoad, MemoryFigure.Of(host));
        }

        report.IsCounting = false;
        report.Elapsed = watch.Elapsed;
        report.Cpu = host.Cpu - cpu;
    }

    private static string Compile(TempFolder folder)
    {
        var library = folder.File("slow-sync.so");
        var source = Path.Combine(Repository.PathTo("Bot.Tests", "Load"), "slow-sync.c");
        using var compiler = Process.Start("cc", ["-shared", "-fPIC", "-O2", "-o", library, source, "-ldl"]);
        compiler.WaitForExit();
        return compiler.ExitCode == 0 ? library : throw new InvalidOperationException("--sync-ms needs a C compiler named cc.");
    }
}
