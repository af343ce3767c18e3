using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Journal;
using Bot.Domain.Leads;

namespace Bot.Tests.Leads;

public sealed class LifecycleTests
{
    [Theory]
    [InlineData("take", "/status # called", LeadStage.Contacted)]
    [InlineData("take", "/status # contacted", LeadStage.Contacted)]
    [InlineData("take", "/status # недозвон", LeadStage.Taken)]
    [InlineData("take", "/status # prospect", LeadStage.Prospect)]
    [InlineData("take", "/release #", LeadStage.New)]
    [InlineData("take", "/status # new", LeadStage.New)]
    [InlineData("take|status called", "/called #", LeadStage.Contacted)]
    [InlineData("take|status called", "/noanswer #", LeadStage.Contacted)]
    [InlineData("take|status called", "/status # подходит", LeadStage.Prospect)]
    [InlineData("take|status prospect", "/called #", LeadStage.Prospect)]
    [InlineData("take|status prospect", "/won # 1.5m", LeadStage.Won)]
    [InlineData("take|status prospect", "/lost # цена", LeadStage.Lost)]
    [InlineData("take|status prospect", "/status # later 3 days", LeadStage.Later)]
    [InlineData("later tomorrow", "/take #", LeadStage.Taken)]
    [InlineData("later tomorrow", "/later # 2 weeks", LeadStage.Later)]
    [InlineData("later tomorrow", "/called #", LeadStage.Contacted)]
    [InlineData("later tomorrow", "/won #", LeadStage.Won)]
    [InlineData("later tomorrow", "/release #", LeadStage.New)]
    [InlineData("lost price", "/status # new", LeadStage.New)]
    [InlineData("won 5", "/status # new", LeadStage.New)]
    public async Task A_permitted_move_is_made(string before, string command, LeadStage stage)
    {
        await using var bench = new DeskBench();
        var number = await Prepared(bench, before);
        var seq = bench.Lead(number).StageSeq;

        var answer = await bench.Say(bench.Anna, command.Replace("#", $"{number}", StringComparison.Ordinal));

        Assert.False(answer.IsRefused, answer.Text);
        var lead = bench.Lead(number);
        Assert.Equal((stage, seq + 1), (lead.Stage, lead.StageSeq));
        Assert.Equal(lead.IsOpen, lead.NextStepAt is not null);
        Assert.Equal(lead.Stage == LeadStage.New, lead.OwnerId is null);
        Assert.Equal(lead.OwnerId is not null && lead.IsOpen ? 1 : 0, bench.All<Claim>().Count(c => c.EndedAt is null));
    }

    [Theory]
    [InlineData("", "/release #", "#1 is free already. To have it: /take 1")]
    [InlineData("take", "/status # taken", "You already have #1, it is taken.")]
    [InlineData("later tomorrow", "/noanswer #", "#1 is later. Possible now: /take 1, /release 1, /status 1 called, /later 1 tomorrow, /won 1, /lost 1 price")]
    [InlineData("won", "/won #", "#1 is won. Possible now: /status 1 new")]
    [InlineData("won", "/called #", "#1 is won. Possible now: /status 1 new")]
    [InlineData("lost price", "/called #", "#1 is lost. Possible now: /status 1 new")]
    [InlineData("lost price", "/take #", "#1 is lost. Possible now: /status 1 new")]
    [InlineData("lost price", "/reply # hello", "#1 is lost, so nobody would follow up on your words. See /lead 1")]
    [InlineData("", "/take 999", "There is no lead #999. The list: /leads, a search: /find TEXT")]
    [InlineData("", "/note 999 hi", "There is no lead #999. The list: /leads, a search: /find TEXT")]
    public async Task What_cannot_be_done_is_refused_with_what_can(string before, string command, string sentence)
    {
        await using var bench = new DeskBench();
        var number = await Prepared(bench, before);
        var version = bench.Lead(number).Version;

        var answer = await bench.Say(bench.Anna, command.Replace("#", $"{number}", StringComparison.Ordinal));

        Assert.Equal(sentence, answer.Text);
        Assert.Equal(version, bench.Lead(number).Version);
    }

    [Fact]
    public async Task A_won_lead_makes_a_client_who_keeps_his_card_when_he_buys_again()
    {
        await using var bench = new DeskBench();
        var first = bench.AddLead();
        await bench.Say(bench.Anna, $"/won {first} 12,5 тыс");
        var second = bench.AddLead(lead => lead.Reach(lead.Contact with { Phone = "+37129000001" }, null, null, DeskBench.Noon));
        await bench.Say(bench.Anna, $"/won {second}");

        var client = Assert.Single(bench.All<Client>());
        Assert.Equal(("John Smith", "+37129000001"), (client.Name, client.Phone));
        Assert.Equal((12_500m, client.Id), (bench.Lead(first).WonAmount, bench.Lead(first).ClientId));
        Assert.Equal(((decimal?)null, client.Id), (bench.Lead(second).WonAmount, bench.Lead(second).ClientId));
    }

    [Fact]
    public async Task The_amount_of_a_won_lead_is_told_and_mended_afterwards()
    {
        await using var bench = new DeskBench();
        var number = await Prepared(bench, "won");

        Assert.Equal("#1: the deal is worth 500 000.", (await bench.Say(bench.Anna, $"/won {number} 500 000")).Text);
        await bench.Say(bench.Anna, $"/won {number} 450k");

        Assert.Equal((LeadStage.Won, 450_000m), (bench.Lead(number).Stage, bench.Lead(number).WonAmount));
        Assert.Equal(["500000", "450000"], bench.All<JournalEntry>().Where(j => j.What == JournalEvent.AmountSet).Select(j => j.Detail));
        Assert.Single(bench.All<Client>());
    }

    [Fact]
    public async Task The_amount_of_a_colleagues_deal_is_not_touched()
    {
        await using var bench = new DeskBench();
        var number = await Prepared(bench, "won 100");

        Assert.Contains("Anna", (await bench.Say(bench.Boris, $"/won {number} 5")).Text, StringComparison.Ordinal);
        Assert.Equal(100m, bench.Lead(number).WonAmount);
    }

    [Fact]
    public async Task A_lead_won_by_a_slip_of_the_finger_is_opened_again_and_nobody_is_asked_how_it_was()
    {
        await using var bench = new DeskBench();
        var number = await Prepared(bench, "won 100");
        Assert.Contains(bench.All<FollowUp>(), f => f.Kind == FollowUpKind.Survey && f.Status == FollowUpStatus.Pending);

        await bench.Say(bench.Anna, $"/status {number} new");

        var lead = bench.Lead(number);
        Assert.Equal((LeadStage.New, null, null), (lead.Stage, lead.WonAmount, lead.ClientId));
        Assert.DoesNotContain(bench.All<FollowUp>(), f => f.Kind == FollowUpKind.Survey && f.Status == FollowUpStatus.Pending);
    }

    [Fact]
    public async Task A_lost_lead_keeps_its_reason_and_of_its_timers_only_the_farewell()
    {
        await using var bench = new DeskBench();
        var number = await Prepared(bench, "take");

        await bench.Say(bench.Anna, $"/lost {number} Цена");

        Assert.Equal("price", bench.Lead(number).LostReason);
        Assert.Equal(FollowUpKind.Farewell, Assert.Single(bench.All<FollowUp>(), f => f.Status == FollowUpStatus.Pending).Kind);
        Assert.Equal("price", Assert.Single(bench.All<JournalEntry>(), j => j.What == JournalEvent.Lost).Detail);
    }

    [Fact]
    public async Task A_put_off_lead_comes_back_at_its_date()
    {
        await using var bench = new DeskBench();
        var number = await Prepared(bench, "take");

        var answer = await bench.Say(bench.Anna, $"/later {number} завтра 15:00");

        Assert.Equal($"#{number} comes back tomorrow 15:00.", answer.Text);
        var timer = Assert.Single(bench.All<FollowUp>(), f => f.Status == FollowUpStatus.Pending);
        Assert.Equal((FollowUpKind.Return, new DateTimeOffset(2026, 12, 1, 13, 0, 0, TimeSpan.Zero)), (timer.Kind, timer.DueAt));
    }

    [Fact]
    public async Task A_released_lead_is_announced_again()
    {
        await using var bench = new DeskBench();
        var number = await Prepared(bench, "take");
        bench.HangCard(number);

        await bench.Say(bench.Anna, $"/release {number}");

        Assert.Equal([OutboxKind.Alert, OutboxKind.CardEdit], bench.All<OutboxItem>().Select(o => o.Kind).Order());
        Assert.Contains(bench.All<FollowUp>(), f => f is { Kind: FollowUpKind.Unclaimed, Status: FollowUpStatus.Pending });
    }

    [Fact]
    public async Task A_lost_lead_stays_closed_while_the_person_has_another_open()
    {
        await using var bench = new DeskBench();
        var lost = await Prepared(bench, "lost price");
        var open = bench.AddLead(lead => lead.Reach(lead.Contact with { Phone = "+37129000001" }, null, null, DeskBench.Noon));

        var answer = await bench.Say(bench.Anna, $"/status {lost} new");

        Assert.Equal($"#{lost} stays closed: the same person has #{open} open. Work there: /lead {open}", answer.Text);
        Assert.Equal(LeadStage.Lost, bench.Lead(lost).Stage);
    }

    [Fact]
    public async Task A_missed_call_and_a_talk_date_the_next_step_in_working_hours()
    {
        await using var bench = new DeskBench();
        var number = await Prepared(bench, "take");
        bench.Now = new DateTimeOffset(2026, 12, 4, 15, 0, 0, TimeSpan.Zero); // Friday, 17:00

        await bench.Say(bench.Anna, $"/noanswer {number}");
        Assert.Equal(new DateTimeOffset(2026, 12, 7, 7, 0, 0, TimeSpan.Zero), bench.Lead(number).NextStepAt);

        await bench.Say(bench.Anna, $"/called {number}");
        Assert.Equal(new DateTimeOffset(2026, 12, 7, 7, 0, 0, TimeSpan.Zero), bench.Lead(number).NextStepAt);
    }

    private static async Task<int> Prepared(DeskBench bench, string commands)
    {
        var number = bench.AddLead();
        foreach (var words in commands.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            var end = words.IndexOf(' ', StringComparison.Ordinal);
            var answer = await bench.Say(bench.Anna, end < 0 ? $"/{words} {number}" : $"/{words[..end]} {number}{words[end..]}");
            Assert.False(answer.IsRefused, answer.Text);
        }

        return number;
    }
}
