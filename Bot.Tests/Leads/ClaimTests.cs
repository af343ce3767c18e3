using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Domain.Managers;
using Bot.Host.Leads;

namespace Bot.Tests.Leads;

public sealed class ClaimTests
{
    [Fact]
    public async Task Taking_makes_an_owner_a_claim_a_timer_and_a_fresh_card()
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();
        bench.HangCard(number);

        var answer = await bench.Say(bench.Anna, $"/take {number}");

        Assert.Equal($"#{number} is yours: John Smith +371 29 000 001. Call by 12:15.", answer.Text);
        var lead = bench.Lead(number);
        Assert.Equal((LeadStage.Taken, bench.Anna.Id, 2), (lead.Stage, lead.OwnerId, lead.StageSeq));
        Assert.Equal((NextStepKind.Call, DeskBench.Noon.AddMinutes(15)), (lead.NextStep, lead.NextStepAt));
        Assert.Equal(bench.Anna.Id, Assert.Single(bench.All<Claim>(), c => c.EndedAt is null).ManagerId);
        Assert.Equal(FollowUpKind.Call, Assert.Single(bench.All<FollowUp>(), f => f.Status == FollowUpStatus.Pending).Kind);
        Assert.Equal(OutboxKind.CardEdit, Assert.Single(bench.All<OutboxItem>()).Kind);
        Assert.Equal((JournalEvent.Claimed, $"manager:{bench.Anna.Id}"), bench.All<JournalEntry>().Select(j => (j.What, j.Actor)).Single());
    }

    [Fact]
    public async Task The_loser_learns_who_was_first_and_when()
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();
        await bench.Say(bench.Anna, $"/take {number}");
        bench.Now = DeskBench.Noon.AddMinutes(3);

        var answer = await bench.Press(bench.Boris, $"l|{number}|take|1");

        Assert.Equal($"Too late: Anna was first to take #{number}, at 12:00.", answer.Text);
        Assert.True(answer.IsRefused);
        Assert.Equal($"manager:{bench.Boris.Id}", Assert.Single(bench.All<JournalEntry>(), j => j.What == JournalEvent.ClaimLost).Actor);
        Assert.Equal(bench.Anna.Id, bench.Lead(number).OwnerId);
    }

    [Fact]
    public async Task Pressing_take_again_changes_nothing_and_says_so()
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();
        await bench.Press(bench.Anna, $"l|{number}|take|1");
        var before = bench.Lead(number);

        var answer = await bench.Press(bench.Anna, $"l|{number}|take|1");

        Assert.Equal($"You already have #{number}, it is taken.", answer.Text);
        Assert.Equal((before.StageSeq, before.Version), (bench.Lead(number).StageSeq, bench.Lead(number).Version));
        Assert.Single(bench.All<Claim>());
    }

    [Fact]
    public async Task A_promised_call_is_the_next_step_of_who_takes_it()
    {
        await using var bench = new DeskBench();
        var promised = DeskBench.Noon.AddHours(5);
        var number = bench.AddLead(lead => lead.Reach(lead.Contact, promised, null, DeskBench.Noon));

        await bench.Say(bench.Anna, $"/take {number}");

        Assert.Equal(promised, bench.Lead(number).NextStepAt);
    }

    [Fact]
    public async Task Not_even_the_head_takes_what_another_has()
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();
        await bench.Say(bench.Anna, $"/take {number}");

        Assert.True((await bench.Say(bench.Head, $"/take {number}")).IsRefused);

        Assert.Equal(bench.Anna.Id, bench.Lead(number).OwnerId);
    }

    [Theory]
    [InlineData("/status {0} called", LeadStage.Contacted)]
    [InlineData("/status {0} no answer", LeadStage.Taken)]
    [InlineData("/won {0} 500 000", LeadStage.Won)]
    [InlineData("/lost {0} price", LeadStage.Lost)]
    [InlineData("/later {0} tomorrow", LeadStage.Later)]
    [InlineData("/reply {0} Hello!", LeadStage.Contacted)]
    public async Task An_action_on_a_free_lead_claims_it_first(string command, LeadStage stage)
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();

        var answer = await bench.Say(bench.Anna, string.Format(null, command, number));

        Assert.False(answer.IsRefused, answer.Text);
        var lead = bench.Lead(number);
        Assert.Equal((stage, bench.Anna.Id), (lead.Stage, lead.OwnerId));
        Assert.Equal(lead.IsOpen, Assert.Single(bench.All<Claim>()).EndedAt is null);
        Assert.Contains(bench.All<JournalEntry>(), j => j.What == JournalEvent.Claimed);
    }

    [Fact]
    public async Task Ten_thousand_racing_claims_on_a_thousand_leads_have_one_winner_each()
    {
        await using var bench = new DeskBench();
        const int Leads = 1000;
        var managers = Enumerable.Range(0, 20).Select(i => bench.Add(new Manager($"Manager {i}", ManagerRole.Manager, 5000 + i, bench.Now))).ToList();
        AddMany(bench, Leads);
        var claims = Enumerable.Range(0, 10 * Leads).Select(i => (Number: 1 + i % Leads, Manager: managers[(i / Leads * 7 + i % 13) % 20])).ToList();
        new Random(42).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(claims));

        var answers = await Task.WhenAll(claims.AsParallel().AsOrdered().Select(c => bench.Do(c.Manager, new ManagerCommand.Take(c.Number) { ShownFor = 1 })));

        using var db = bench.Db.Open();
        Assert.Equal(Leads, db.Leads.Count(l => l.OwnerId != null && l.StageSeq == 2));
        Assert.Equal(Leads, db.Claims.Count());
        Assert.Equal(Leads, db.Journal.Count(j => j.What == JournalEvent.Claimed));
        var winners = answers.Zip(claims).Where(a => a.First.Text.Contains("is yours", StringComparison.Ordinal)).ToList();
        Assert.Equal(Enumerable.Range(1, Leads), winners.Select(w => w.Second.Number).Order());
        var owners = db.Leads.ToDictionary(l => l.Number, l => l.OwnerId);
        Assert.All(winners, w => Assert.Equal(w.Second.Manager.Id, owners[w.Second.Number]));
    }

    // The desk looks before it claims; two hosts look at the same moment, and then only the update's own condition decides.
    [Fact]
    public async Task Of_hosts_that_all_saw_the_lead_free_one_takes_it()
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();

        var taken = await Task.WhenAll(Enumerable.Range(1, 8).Select(manager => Task.Run(async () =>
        {
            await using var db = bench.Db.Open();
            return await ClaimLead.Take(ClaimLead.Free(db, number, 1), manager, bench.Now, bench.Now, default);
        })));

        Assert.Equal(1, taken.Sum());
        Assert.Equal(2, bench.Lead(number).StageSeq);
    }

    [Fact]
    public async Task A_lead_that_changed_since_it_was_seen_is_not_claimed()
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();
        await bench.Say(bench.Anna, $"/take {number}");
        await bench.Say(bench.Anna, $"/release {number}");
        await using var db = bench.Db.Open();

        Assert.Equal(0, await ClaimLead.Take(ClaimLead.Free(db, number, 1), bench.Boris.Id, bench.Now, bench.Now, default));
    }

    private static void AddMany(DeskBench bench, int count)
    {
        using var db = bench.Db.Open();
        for (var i = 1; i <= count; i++)
            db.Leads.Add(new Lead(i, "web", "site", bench.Now));
        db.SaveChanges();
    }
}
