namespace Bot.Tests.Kills;

/// <param name="Kills">How often the host is killed.</param>
/// <param name="Seed">Of the moments it dies at and of what people do; the threads' timing is the machine's own.</param>
/// <param name="OnTelegram">Visitors who talk there at the same moment.</param>
/// <param name="OnWeb">Visitors who talk on the web at the same moment.</param>
internal sealed record KillPlan(int Kills, int Seed, int OnTelegram, int OnWeb)
{
    /// <summary>Part of the kills that come while the host starts and recovers.</summary>
    public double DuringStart { get; init; } = 0.3;

    /// <summary>The longest life after the start.</summary>
    public TimeSpan LongestLife { get; init; } = TimeSpan.FromSeconds(4);
}
