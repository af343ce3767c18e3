using Bot.Tests.Leads;

namespace Bot.Tests.Bugs;

/// <summary>A lead that a manager put off or judged stood among those whose visitor waits for an answer, and before the others.</summary>
public sealed class WaitingForWhoWasPutOff
{
    [Theory]
    [InlineData("/later # 3 days", false)]
    [InlineData("/status # later 3 days", false)]
    [InlineData("/status # prospect", false)]
    [InlineData("/status # contacted", false)]
    [InlineData("/take #", true)]
    [InlineData("/noanswer #", true)]
    public async Task Who_was_answered_or_put_off_waits_no_more(string command, bool isWaiting)
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();

        Assert.False((await bench.Say(bench.Anna, command.Replace("#", $"{number}", StringComparison.Ordinal))).IsRefused);

        Assert.Equal(isWaiting, bench.Lead(number).WaitingSince is not null);
        Assert.Equal(isWaiting, (await bench.Say(bench.Anna, "/leads waiting")).Text.Contains($"#{number} ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Set_free_it_waits_again()
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();
        await bench.Say(bench.Anna, $"/later {number} 3 days");
        bench.Now = bench.Now.AddHours(1);
        await bench.Say(bench.Anna, $"/release {number}");

        Assert.Equal(bench.Now, bench.Lead(number).WaitingSince);
    }
}
