using Bot.Tests.Kills;
using Xunit.Abstractions;

namespace Bot.Tests.Crashes;

/// <summary>The real process, killed under load; the whole of it is the command in <see cref="KillProgram"/>.</summary>
public sealed class RandomKillTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Nothing_is_lost_or_done_twice_when_the_process_is_killed_at_random()
    {
        var report = await KillRun.Play(new KillPlan(Kills: 5, Seed: 20261102, OnTelegram: 10, OnWeb: 3) { LongestLife = TimeSpan.FromSeconds(1.5) });
        output.WriteLine(report.ToString());
        Assert.True(report.Faults.Count == 0, report.ToString());
        Assert.True(report.Leads > 0);
    }
}
