using System.Globalization;

namespace Bot.Tests.Load;

/// <summary>
/// Measures the host: <c>dotnet run -c Release --project Bot.Tests -- telegram|web [--visitors 50] [--seconds 15] [--sync-ms 4] [--typed] [--host PATH]</c>.
/// <c>-- dialogs [--random 1000000]</c> measures the dialog engine alone, or lets random visitors loose on every script.
/// The host runs as a process of its own; the visitors and the Bot API server run in this one, on the same machine.
/// </summary>
internal static class LoadProgram
{
    public static async Task<int> Main(string[] args)
    {
        var channel = args.FirstOrDefault();
        if (channel == "kills")
            return await Kills.KillProgram.Run(args);
        if (channel is "dialogs")
            return Number(args, "--random", 0) is > 0 and var count ? await DialogLoad.Random(count) : await DialogLoad.Measure();
        if (channel is not ("telegram" or "web"))
        {
            await Console.Error.WriteLineAsync("Say what to measure: telegram, web or dialogs (or kills, to kill the host under load); for example: dotnet run -c Release --project Bot.Tests -- telegram --visitors 500 --seconds 15");
            return 2;
        }

        var plan = new LoadPlan(Number(args, "--visitors", 50), TimeSpan.FromSeconds(Number(args, "--seconds", 15)), Number(args, "--sync-ms", 0), args.Contains("--typed"), Program(args));
        var report = channel == "telegram" ? await TelegramLoad.Run(plan) : await WebLoad.Run(plan);
        await Console.Out.WriteLineAsync(report.ToString());
        return 0;
    }

    private static string? Program(string[] args)
    {
        var at = Array.IndexOf(args, "--host");
        if (at < 0 || at + 1 >= args.Length)
            return null;
        var path = Path.GetFullPath(args[at + 1]);
        return Directory.Exists(path) ? Path.Combine(path, "Bot.Host.dll") : path;
    }

    public static int Number(string[] args, string name, int otherwise)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length && int.TryParse(args[at + 1], CultureInfo.InvariantCulture, out var number) ? number : otherwise;
    }
}

/// <param name="Visitors">Who talk at the same time.</param>
/// <param name="Duration">Of the measured part.</param>
/// <param name="IsTyped">Telegram's visitors type their answers; otherwise they press buttons, and each press is a second call of the bot.</param>
/// <param name="SyncMilliseconds">Each sync of the disk is made to last at least this long; 0: as it is.</param>
/// <param name="Program">Full path of the published host to measure; null: the one that was built with this command, not compiled ahead.</param>
internal sealed record LoadPlan(int Visitors, TimeSpan Duration, int SyncMilliseconds, bool IsTyped, string? Program);
