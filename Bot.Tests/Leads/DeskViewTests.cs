using Bot.Domain.Conversations;
using Bot.Domain.Leads;
using Bot.Host.Leads;

namespace Bot.Tests.Leads;

public sealed class DeskViewTests
{
    [Fact]
    public async Task Every_button_of_the_desk_is_a_command_that_is_carried_out()
    {
        await using var bench = new DeskBench();
        bench.AddLead();
        var buttons = (await bench.Get<LeadViews>().Card(bench.Anna, 1, default))!.Buttons;
        Assert.Equal(["Take", "Called", "No answer", "Won", "Lost", "Later", "Note"], buttons.Select(b => b.Text));

        foreach (var button in buttons)
        {
            var number = bench.AddLead();
            var answer = await bench.Say(bench.Anna, $"{button.Command.Replace(" 1", $" {number}", StringComparison.Ordinal)} {button.InputExample}".Trim());
            Assert.False(answer.IsRefused, answer.Text);
        }
    }

    [Fact]
    public async Task The_card_has_its_fields_conversation_and_history()
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();
        bench.Add(new TranscriptEntry(bench.Lead(number).ConversationId, 1, Speaker.Visitor, "I need a <b>flat</b>", bench.Now));
        bench.Add(new TranscriptEntry(bench.Lead(number).ConversationId, 2, Speaker.Bot, "Which size?", bench.Now));
        await bench.Say(bench.Anna, $"/take {number}");
        bench.Now = bench.Now.AddMinutes(1);
        await bench.Say(bench.Anna, $"/note {number} nice man");

        var card = (await bench.Get<LeadViews>().Card(bench.Anna, number, default))!;

        Assert.Equal(("John Smith", "hot", "taken", "Anna"), (card.Title, card.Temperature, card.Stage, card.Owner));
        Assert.Equal("When: This month; Decides: I decide", card.TemperatureWhy);
        Assert.Contains(new FieldView("Phone", "+371 29 000 001 ✓", "phone"), card.Fields);
        Assert.Contains(new FieldView("Waiting since", "2026-11-30T10:00:00.0000000+00:00", "time"), card.Fields);
        Assert.Equal([("visitor", "I need a <b>flat</b>"), ("bot", "Which size?")], card.Transcript.Select(t => (t.From, t.Text)));
        Assert.Equal(["Anna took it", "Anna left a note", "Anna: nice man"], card.Journal.Select(j => j.Text));
        Assert.Equal(["Called", "No answer", "Won", "Lost", "Later", "Prospect", "Release", "Note"], card.Buttons.Select(b => b.Text));
    }

    [Fact]
    public async Task A_card_reads_no_more_of_long_messages_than_it_shows()
    {
        await using var bench = new DeskBench();
        var (brief, number) = (bench.AddLead(), bench.AddLead());
        var chat = bench.Lead(number).ConversationId;
        for (var seq = 1; seq <= 30; seq++)
            bench.Add(new TranscriptEntry(chat, seq, Speaker.Visitor, new string((char)('a' + (seq % 26)), 260_000), bench.Now) { Payload = new string('x', 260_000) });
        bench.Add(new TranscriptEntry(chat, 31, Speaker.Visitor, new string(' ', 9000) + "end", bench.Now));
        await bench.Get<LeadViews>().Card(bench.Anna, brief, default);

        // The file is read on the caller's own thread.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var said = (await bench.Get<LeadViews>().Card(bench.Anna, number, default))!.Transcript;
        var read = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal((8000, new string('b', 7999) + "…"), (said[0].Text.Length, said[0].Text));
        Assert.Equal("…", said[^1].Text);
        Assert.InRange(read, 30 * 8000, 6_000_000);
    }

    [Fact]
    public async Task On_another_managers_lead_there_is_only_a_note_to_leave()
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();
        await bench.Say(bench.Anna, $"/take {number}");

        Assert.Equal(["Note"], (await bench.Get<LeadViews>().Card(bench.Boris, number, default))!.Buttons.Select(b => b.Text));
        Assert.True((await bench.Get<LeadViews>().Card(bench.Head, number, default))!.Buttons.Count > 5);
        Assert.Null(await bench.Get<LeadViews>().Card(bench.Anna, 999, default));
    }

    [Fact]
    public async Task A_row_of_the_list_is_complete_and_searched_within_its_filter()
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();

        var row = Assert.Single((await bench.Get<LeadViews>().List(bench.Anna, "hot", "smith", default)).Leads);

        Assert.Equal((number, "hot", "new", "new", "John Smith"), (row.Number, row.Temperature, row.Stage, row.StageText, row.Name));
        Assert.Equal(("+371 29 000 001", "Two-room flat", "100–150 thousand"), (row.Phone, row.Product, row.Budget));
        Assert.Equal((bench.Now, bench.Now, "take it", "web", "site"), (row.WaitingSince, row.NextStepAt, row.NextStepText, row.Channel, row.Source));
        Assert.Empty((await bench.Get<LeadViews>().List(bench.Anna, "mine", "smith", default)).Leads);
    }
}
