using Bot.Domain.Conversations;
using Bot.Domain.Leads;
using Bot.Host.Leads;

namespace Bot.Tests.Leads;

public sealed class StatsTests
{
    [Fact]
    public async Task The_weeks_figures_are_told()
    {
        await using var bench = new DeskBench();
        var (won, lost, slow) = (bench.AddLead(), bench.AddLead(), bench.AddLead(lead => lead.Qualify(new Qualified(Temperature.Warm, [], 1), DeskBench.Noon)));
        bench.Now = DeskBench.Noon.AddMinutes(4);
        await bench.Say(bench.Anna, $"/won {won} 1,5 млн");
        await bench.Say(bench.Boris, $"/lost {lost} price");
        bench.Now = DeskBench.Noon.AddMinutes(30);
        await bench.Say(bench.Anna, $"/take {slow}");
        Abandon(bench, "phone");
        Abandon(bench, "phone");
        Abandon(bench, "district");

        Assert.Equal(
            """
            This week (since Mon 30 Nov, 00:00)
            New leads: 3 (hot 2, warm 1, cold 0)
            Taken: 3, median time 4 min
            By source: site 3
            Won: 1, for 1~500~000 in all
            Lost: price 1
            Conversations: 6, of them 3 became leads
            Stopped at: Phone 2, district 1
            """.ReplaceLineEndings("\n").Replace('~', '\u00A0'),
            (await bench.Say(bench.Anna, "/stats week")).Text);
    }

    [Fact]
    public async Task A_quiet_day_is_told_too()
    {
        await using var bench = new DeskBench();

        Assert.Equal(
            "Today (since Mon 30 Nov, 00:00)\nNew leads: 0 (hot 0, warm 0, cold 0)\nTaken: 0\nWon: 0\nConversations: 0, of them 0 became leads",
            (await bench.Say(bench.Anna, "/stats")).Text);
    }

    [Theory]
    [InlineData("today", "2026-12-02T22:00Z")]
    [InlineData("week", "2026-11-29T22:00Z")]
    [InlineData("month", "2026-11-30T22:00Z")]
    public async Task A_period_begins_at_local_midnight(string period, string start)
    {
        await using var bench = new DeskBench();

        Assert.Equal(DateTimeOffset.Parse(start, null), bench.Get<LeadStats>().Start(period, DeskBench.Noon.AddDays(3)));
    }

    private static void Abandon(DeskBench bench, string step)
    {
        var visitor = bench.Add(new Visitor("web", $"{Guid.NewGuid()}", null, "site", bench.Now));
        var conversation = new Conversation(new ChatAddress("web", $"{Guid.NewGuid()}"), visitor.Id, "en", bench.Now);
        conversation.Advance("{}", step, ConversationStatus.InDialog, "en");
        bench.Add(conversation);
    }
}
