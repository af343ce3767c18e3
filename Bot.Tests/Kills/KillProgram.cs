using Bot.Tests.Load;

namespace Bot.Tests.Kills;

/// <summary>
/// Kills the host at random moments under load: <c>dotnet run -c Release --project Bot.Tests -- kills [--count 200] [--seed N] [--visitors 24]</c>.
/// Ends with 1 when anything was lost, half done or done twice.
/// </summary>
internal static class KillProgram
{
    public static async Task<int> Run(string[] args)
    {
        var visitors = LoadProgram.Number(args, "--visitors", 24);
        var plan = new KillPlan(LoadProgram.Number(args, "--count", 200), LoadProgram.Number(args, "--seed", Random.Shared.Next(100_000)), visitors, Math.Max(1, visitors / 3));
        await Console.Out.WriteLineAsync($"seed {plan.Seed}");
        var report = await KillRun.Play(plan);
        await Console.Out.WriteLineAsync(report.ToString());
        return report.Faults.Count == 0 ? 0 : 1;
    }
}
