using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Leads;
using Bot.Domain.Managers;
using Bot.Tests.Leads;
using Bot.Tests.Scenarios;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Managers;

public sealed class UnbindTests
{
    [Fact]
    public async Task The_group_in_which_a_head_writes_it_gets_no_leads_any_more()
    {
        await using var stage = await Stage.Open();

        await stage.SaysInGroup(stage.Manager(501, "Mary"), "/unbind");
        await stage.SaysInGroup(stage.Manager(501, "Mary"), "/leads");

        Assert.Equal(
            "“Managers” gets no more leads. What was written there stays.\nNo chat gets them now, they are on the desk only. To bind one: send me /invite in private, then /bind CODE there.",
            stage.Api.MessagesTo(stage.Group.Id)[^1].Text);
        await using var db = stage.Host.Db.Open();
        Assert.Empty(await db.ManagersChats.ToListAsync());
    }

    [Fact]
    public async Task A_lost_group_is_listed_in_private_and_taken_off_by_its_id()
    {
        await using var stage = await Stage.Open();
        var mary = stage.Manager(501, "Mary");
        await stage.Says(mary, "/leads");
        stage.Group.SetsBot(mary, "kicked");
        await Until.True(async () => await Health(stage) == 503, "the group to be lost");

        await stage.Says(mary, "/unbind");
        Assert.Equal("Which chat shall get no more leads?\nManagers (cannot be written to) – /unbind -100500", stage.Api.MessagesTo(501)[^1].Text);
        await stage.Says(mary, "/unbind -100500");

        Assert.Equal(200, await Health(stage));
        Assert.StartsWith("“Managers” gets no more leads.", stage.Api.MessagesTo(501)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_private_it_only_asks_also_where_that_chat_is_bound()
    {
        await using var stage = await Stage.Open();
        var mary = stage.Manager(501, "Mary");
        await stage.Says(mary, $"/bind {await stage.Host.BindCode()}");

        await stage.Says(mary, "/unbind");

        Assert.Equal("Which chat shall get no more leads?\nManagers – /unbind -100500\nMary – /unbind 501", stage.Api.MessagesTo(501)[^1].Text);
    }

    [Fact]
    public async Task Another_code_in_a_chat_that_is_bound_already_makes_up_for_a_lost_one()
    {
        await using var stage = await Stage.Open();
        var mary = stage.Manager(501, "Mary");
        await stage.Says(mary, $"/bind {await stage.Host.BindCode()}");
        stage.Group.SetsBot(mary, "kicked");
        await Until.True(async () => await Health(stage) == 503, "the group to be lost");

        await stage.Says(mary, $"/bind {await stage.Host.BindCode()}");

        Assert.Equal(200, await Health(stage));
    }

    [Fact]
    public async Task What_waited_for_the_chat_goes_to_the_others()
    {
        await using var bench = new DeskBench();
        var (gone, other) = (new ChatAddress("telegram:7", "-100"), new ChatAddress("telegram:7", "-200"));
        var number = bench.AddLead(lead => lead.Announced(DeskBench.Noon));
        bench.Add(new ManagersChat(gone, "Sales", null, bench.Now));
        bench.Add(new CardMessage(number, gone, "555"));
        bench.Add(new OutboxItem(gone, OutboxKind.Alert, "", bench.Now) { LeadNumber = number });
        bench.Add(new ManagersChat(other, "Office", null, bench.Now));

        Assert.Equal("“Sales” gets no more leads. What was written there stays.", (await bench.Say(bench.Head, "/unbind -100")).Text);

        Assert.Equal(["-200"], bench.All<ManagersChat>().Select(c => c.ChatId));
        Assert.Empty(bench.All<CardMessage>());
        Assert.Equal([("-100", OutboxStatus.Dropped), ("-200", OutboxStatus.Pending)], bench.All<OutboxItem>().Select(o => (o.ChatId, o.Status)));
    }

    [Fact]
    public async Task The_cards_that_hung_there_alone_hang_in_the_others_the_most_urgent_first()
    {
        await using var bench = new DeskBench();
        var (gone, other) = (new ChatAddress("telegram:7", "-100"), new ChatAddress("telegram:7", "-200"));
        bench.Add(new ManagersChat(gone, "Sales", null, bench.Now));
        bench.Add(new ManagersChat(other, "Office", null, bench.Now));
        var (warm, hot, both, lost) = (Hung(bench, gone, Temperature.Warm), Hung(bench, gone, Temperature.Hot), Hung(bench, gone, Temperature.Hot), Hung(bench, gone, Temperature.Hot));
        bench.Add(new CardMessage(both, other, $"9{both}"));
        await bench.Say(bench.Anna, $"/lost {lost} price");

        await bench.Say(bench.Head, "/unbind -100");

        var cards = bench.All<OutboxItem>().Where(o => o.Kind == OutboxKind.Alert).ToList();
        Assert.Equal([("-200", hot), ("-200", warm)], cards.Select(o => (o.ChatId, o.LeadNumber!.Value)));
        Assert.All(cards, card => Assert.True(card.IsQuiet));
    }

    [Theory]
    [InlineData("/unbind", "Which chat shall get no more leads?\nSales – /unbind -100")]
    [InlineData("/unbind -1", "No managers' chat has the number “-1”. Which one is meant?\nSales – /unbind -100")]
    [InlineData("/unbind sales", "No managers' chat has the number “sales”. Which one is meant?\nSales – /unbind -100")]
    public async Task A_chat_that_is_not_clearly_meant_stays(string said, string answer)
    {
        await using var bench = new DeskBench();
        bench.Add(new ManagersChat(new ChatAddress("telegram:7", "-100"), "Sales", null, bench.Now));

        Assert.Equal(answer, (await bench.Say(bench.Head, said)).Text);
        Assert.Single(bench.All<ManagersChat>());
    }

    [Fact]
    public async Task Without_any_chat_it_says_so()
    {
        await using var bench = new DeskBench();

        Assert.Equal("Which chat shall get no more leads?\nno chat is bound", (await bench.Say(bench.Head, "/unbind")).Text);
    }

    [Fact]
    public async Task Only_heads_and_owners_unbind_and_only_they_are_told_of_it()
    {
        await using var bench = new DeskBench();
        bench.Add(new ManagersChat(new ChatAddress("telegram:7", "-100"), "Sales", null, bench.Now));

        Assert.Equal("Only a head or an owner may do that.", (await bench.Say(bench.Anna, "/unbind -100")).Text);
        Assert.DoesNotContain("/unbind", (await bench.Say(bench.Anna, "/help")).Text, StringComparison.Ordinal);
        Assert.Contains("/unbind", (await bench.Say(bench.Head, "/help")).Text, StringComparison.Ordinal);
        Assert.Single(bench.All<ManagersChat>());
    }

    // Told of, with its card in one chat.
    private static int Hung(DeskBench bench, ChatAddress chat, Temperature temperature)
    {
        var number = bench.AddLead(lead =>
        {
            lead.Qualify(new Qualified(temperature, [], 1), DeskBench.Noon);
            lead.Announced(DeskBench.Noon);
            lead.Alerted(DeskBench.Noon);
        });
        bench.Add(new CardMessage(number, chat, $"5{number}"));
        return number;
    }

    private static async Task<int> Health(Stage stage)
    {
        using var answer = await stage.Host.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return (int)answer.StatusCode;
    }
}
