using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Host.Leads;

namespace Bot.Tests.Leads;

public sealed class PressTests
{
    [Fact]
    public async Task A_stale_press_is_answered_and_not_executed()
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();
        await bench.Say(bench.Anna, $"/take {number}");

        var answer = await bench.Press(bench.Anna, $"l|{number}|won|1");

        Assert.Equal($"The card has changed: #{number} is taken now, owner: Anna. Nothing was done; look again: /lead {number}", answer.Text);
        Assert.Equal(LeadStage.Taken, bench.Lead(number).Stage);
    }

    [Fact]
    public async Task A_stale_take_of_a_lead_that_is_free_again_is_not_executed()
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();
        await bench.Say(bench.Anna, $"/take {number}");
        await bench.Say(bench.Anna, $"/release {number}");

        Assert.True((await bench.Press(bench.Boris, $"l|{number}|take|1")).IsRefused);

        Assert.Null(bench.Lead(number).OwnerId);
    }

    [Theory]
    [InlineData("called")]
    [InlineData("noanswer")]
    [InlineData("won")]
    [InlineData("lost:price")]
    [InlineData("later:1w")]
    public async Task The_same_press_twice_has_one_effect(string verb)
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();
        Assert.False((await bench.Press(bench.Anna, $"l|{number}|{verb}|1")).IsRefused);
        var (before, journal) = (bench.Lead(number), bench.All<JournalEntry>().Count);

        Assert.True((await bench.Press(bench.Anna, $"l|{number}|{verb}|1")).IsRefused);

        Assert.Equal((before.Version, before.NextStepAt), (bench.Lead(number).Version, bench.Lead(number).NextStepAt));
        Assert.Equal(journal, bench.All<JournalEntry>().Count);
    }

    [Theory]
    [InlineData("/called {0}")]
    [InlineData("/won {0} 5")]
    [InlineData("/lost {0} price")]
    [InlineData("/later {0} tomorrow")]
    [InlineData("/release {0}")]
    [InlineData("/reply {0} hello")]
    public async Task Another_managers_lead_is_refused_by_name_but_not_to_the_head(string command)
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();
        await bench.Say(bench.Anna, $"/take {number}");
        var text = string.Format(null, command, number);

        var refused = await bench.Say(bench.Boris, text);
        Assert.Equal($"#{number} belongs to Anna. Ask for it, or leave a note: /note {number} TEXT", refused.Text);
        Assert.Equal(LeadStage.Taken, bench.Lead(number).Stage);

        Assert.False((await bench.Say(bench.Head, text)).IsRefused);
    }

    [Theory]
    [InlineData("lost", "Why was it lost?", "price|no need any more|bought elsewhere|not reachable|other|‹ Back")]
    [InlineData("later", "When should it come back?", "Tomorrow|In 3 days|In a week|In a month|‹ Back")]
    public async Task A_menu_takes_the_place_of_the_cards_buttons(string menu, string text, string buttons)
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();

        var answer = await bench.Press(bench.Anna, $"l|{number}|{menu}|1");

        Assert.True(answer.ReplacesCard);
        Assert.Equal(text, answer.Text);
        Assert.Equal(buttons, string.Join('|', answer.Payload!.Buttons.SelectMany(row => row).Select(b => b.Text)));
        Assert.All(answer.Payload.Buttons.SelectMany(row => row), b => Assert.NotNull(ButtonData.Read(b.Data, bench.Now, bench.Get<Bot.Host.Firm.FirmProfile>().Hours)));
        Assert.Null(bench.Lead(number).OwnerId);
    }

    [Fact]
    public async Task Back_shows_the_cards_own_buttons_again()
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();

        var answer = await bench.Press(bench.Anna, $"l|{number}|card|1");

        Assert.True(answer.ReplacesCard);
        Assert.Equal("Take", answer.Payload!.Buttons[0][0].Text);
    }

    [Fact]
    public async Task A_menu_of_another_managers_lead_is_refused()
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();
        await bench.Say(bench.Anna, $"/take {number}");

        Assert.True((await bench.Press(bench.Boris, $"l|{number}|lost|2")).IsRefused);
    }

    [Fact]
    public async Task What_the_presser_sees_fits_the_channels_limit()
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead(lead => lead.Reach(new Contact(new string('x', 100), null, false, null), null, null, DeskBench.Noon));

        Assert.InRange((await bench.Press(bench.Anna, $"l|{number}|take|1")).Text.Length, 1, 200);
    }

    [Fact]
    public async Task Who_left_the_managers_may_do_nothing()
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();
        bench.Anna.Deactivate();

        Assert.True((await bench.Say(bench.Anna, $"/take {number}")).IsRefused);

        Assert.Null(bench.Lead(number).OwnerId);
    }
}
