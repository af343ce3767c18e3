using Bot.Domain.Conversations;
using Bot.Domain.Leads;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.Leads;

namespace Bot.Tests.Leads;

public sealed class ListTests
{
    [Fact]
    public async Task The_list_shows_who_waits_who_owns_and_what_comes_next()
    {
        await using var bench = new DeskBench();
        var (hot, mine) = (bench.AddLead(), bench.AddLead(lead => lead.Qualify(new Qualified(Temperature.Warm, [], 10), DeskBench.Noon)));
        await bench.Say(bench.Anna, $"/take {mine}");
        bench.Now = DeskBench.Noon.AddMinutes(25);

        Assert.Equal(
            $"""
            All leads: 2
            🔥 #{hot} John Smith · Two-room flat · waits 25 min · free
            🌤 #{mine} John Smith · Two-room flat · waits 25 min · Anna, taken · call 12:15

            Open one: /lead {hot}
            """.ReplaceLineEndings("\n"),
            (await bench.Say(bench.Anna, "/leads")).Text);
    }

    [Fact]
    public async Task Each_filter_holds_its_own()
    {
        await using var bench = new DeskBench();
        var (hot, cold, mine, lost) = (bench.AddLead(), Cold(bench), Cold(bench), bench.AddLead());
        await bench.Say(bench.Anna, $"/called {mine}");
        await bench.Say(bench.Boris, $"/lost {lost} price");

        Assert.Equal([hot], await Numbers(bench, "hot"));
        Assert.Equal([hot, cold], await Numbers(bench, "new"));
        Assert.Equal([mine], await Numbers(bench, "mine"));
        Assert.Equal([hot, cold], await Numbers(bench, "waiting"));
        Assert.Equal([hot, cold, mine, lost], await Numbers(bench, "all"));
        Assert.Equal(new LeadCounts(1, 2, 1, 2, 4), (await bench.Get<LeadViews>().List(bench.Anna, "hot", "", default)).Counts);
    }

    [Fact]
    public async Task An_empty_list_says_what_to_do_and_a_long_one_how_many_more()
    {
        await using var bench = new DeskBench();
        Assert.Equal("No hot leads now. All of them – /leads", (await bench.Say(bench.Anna, "/leads hot")).Text);
        for (var i = 0; i < 23; i++)
            bench.AddLead();

        Assert.Contains("…and 3 more.", (await bench.Say(bench.Anna, "/leads hot")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#2", true)]
    [InlineData("петров", true)]
    [InlineData("ПЕТРОВ", true)]
    [InlineData("8 (921) 123-45-67", true)]
    [InlineData("4567", true)]
    [InlineData("IVAN@example", true)]
    [InlineData("двухкомнатная", true)]
    [InlineData("договор", true)]
    [InlineData("%", false)]
    [InlineData("_", false)]
    [InlineData("' OR 1=1 --", false)]
    [InlineData("nobody", false)]
    public async Task A_lead_is_found_by_what_is_known_of_it(string words, bool isFound)
    {
        await using var bench = new DeskBench();
        bench.AddLead();
        var number = bench.AddLead(lead =>
        {
            lead.Reach(new Contact("Иван Петров", "+79211234567", false, "ivan@example.org"), null, null, DeskBench.Noon);
            lead.Learn([new LeadAnswer(AnswerKeys.Product, "flat2", "Двухкомнатная", DeskBench.Noon)]);
        });
        await bench.Say(bench.Anna, $"/note {number} Ждёт договор");

        Assert.Equal(isFound, (await bench.Say(bench.Anna, $"/find {words}")).Text.Contains("#2 Иван Петров", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_lead_is_shown_with_buttons_notes_and_history()
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();
        await bench.Say(bench.Anna, $"/take {number}");
        await bench.Say(bench.Boris, $"/note {number} asks\nfor a discount");

        var answer = await bench.Say(bench.Head, $"/lead {number}");

        Assert.EndsWith("Notes:\n· 12:00, Boris: asks for a discount\n\nHistory:\n· 12:00: Anna took it\n· 12:00: Boris left a note", answer.Text, StringComparison.Ordinal);
        Assert.Equal(answer.Text, answer.Payload!.Text);
        Assert.Equal("l|1|called|2", answer.Payload.Buttons[0][0].Data);
        Assert.False(answer.ReplacesCard);
    }

    [Fact]
    public async Task Words_for_the_visitor_arrive_in_the_managers_name()
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();

        Assert.Equal($"Sent to John Smith (#{number}).", (await bench.Say(bench.Anna, $"/reply {number} Hello!\nI'll call at 3.")).Text);

        var heard = Assert.Single(bench.Voice.Heard);
        Assert.Equal(("Hello!\nI'll call at 3.", Speaker.Manager, "Anna"), (heard.Reply.Text, heard.Speaker, heard.SpeakerName));
        Assert.Null(bench.Lead(number).WaitingSince);
    }

    [Fact]
    public async Task The_link_to_the_desk_is_for_one_pair_of_eyes()
    {
        await using var bench = new DeskBench();
        Assert.True((await bench.Say(bench.Anna, "/desk")).IsRefused);
        var front = new FrontDesk(bench.Get<CommandParser>(), bench.Get<ManagerWords>(), bench.Get<DismissManager>(), bench.Get<UnbindChat>(), [new OneInvitation()]);

        var answer = await bench.Writer.Run(null, (scope, token) => front.InviteToDesk(ManagerAct.At(scope, bench.Anna, bench.Now), token));

        Assert.True(answer.IsPrivate);
        Assert.EndsWith("http://localhost/desk?code=Anna", answer.Text, StringComparison.Ordinal);
    }

    private static int Cold(DeskBench bench) => bench.AddLead(lead => lead.Qualify(new Qualified(Temperature.Cold, [], 0), DeskBench.Noon));

    private static async Task<int[]> Numbers(DeskBench bench, string filter) =>
        [.. (await bench.Get<LeadViews>().List(bench.Anna, filter, "", default)).Leads.Select(l => l.Number).Order()];

    private sealed class OneInvitation : IDeskInvitations
    {
        public Task<string?> Invite(WorkScope scope, Manager manager, DateTimeOffset now, CancellationToken cancellationToken) =>
            Task.FromResult<string?>($"http://localhost/desk?code={manager.Name}");

        public string BindingCode(WorkScope scope, DateTimeOffset now) => "ABCD-EFGH";
    }
}
