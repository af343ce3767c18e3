using Bot.Domain.Conversations;
using Bot.Domain.Leads;
using Bot.Host.Leads;

namespace Bot.Tests.Leads;

public sealed class ShownNameTests
{
    [Fact]
    public async Task Until_he_tells_his_name_managers_see_the_one_telegram_shows_marked_as_such()
    {
        await using var bench = new DeskBench();
        var number = Silent(bench, "telegram", "Anna\u202E\n<b>K.</b>");

        Assert.Contains("\nName: Anna <b>K.</b> (Telegram)\n", (await bench.Say(bench.Boris, $"/lead {number}")).Text, StringComparison.Ordinal);
        Assert.Contains($"#{number} Anna <b>K.</b> (Telegram) ·", (await bench.Say(bench.Boris, "/leads")).Text, StringComparison.Ordinal);
        Assert.Equal("Anna <b>K.</b> (Telegram)", (await bench.Get<LeadViews>().Card(bench.Boris, number, default))!.Title);
        Assert.Equal("Anna <b>K.</b> (Telegram)", Assert.Single((await bench.Get<LeadViews>().List(bench.Boris, "all", "", default)).Leads).Name);
        Assert.Null(bench.Lead(number).Name);
    }

    [Fact]
    public async Task The_name_he_tells_counts()
    {
        await using var bench = new DeskBench();
        var number = Silent(bench, "telegram", "Anna K.", lead => lead.Reach(new Contact("Anna Smith", null, false, null), null, null, DeskBench.Noon));

        Assert.Contains("\nName: Anna Smith\n", (await bench.Say(bench.Boris, $"/lead {number}")).Text, StringComparison.Ordinal);
        Assert.Equal("Anna Smith", Assert.Single((await bench.Get<LeadViews>().List(bench.Boris, "all", "", default)).Leads).Name);
    }

    [Theory]
    [InlineData("mary-ann", true)]
    [InlineData("Анна", true)]
    [InlineData("анна", true)]
    [InlineData("%", false)]
    public async Task Until_then_he_is_found_by_the_one_that_is_shown(string words, bool isFound)
    {
        await using var bench = new DeskBench();
        var number = Silent(bench, "telegram", "Анна Mary-Ann");

        Assert.Equal(isFound, (await bench.Say(bench.Boris, $"/find {words}")).Text.Contains($"#{number} ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task By_a_name_that_nobody_is_shown_any_more_he_is_not_found()
    {
        await using var bench = new DeskBench();
        var number = Silent(bench, "telegram", "Kitten", lead => lead.Reach(new Contact("Anna Smith", null, false, null), null, null, DeskBench.Noon));

        Assert.DoesNotContain($"#{number} ", (await bench.Say(bench.Boris, "/find kitten")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("web", "You")]
    [InlineData("telegram", null)]
    public async Task Where_the_channel_shows_none_there_is_no_name(string channel, string? shown)
    {
        await using var bench = new DeskBench();
        var number = Silent(bench, channel, shown);

        Assert.Contains("\nName: no name yet\n", (await bench.Say(bench.Boris, $"/lead {number}")).Text, StringComparison.Ordinal);
    }

    private static int Silent(DeskBench bench, string channel, string? shown, Action<Lead>? change = null)
    {
        var visitor = bench.Add(new Visitor(channel, "7", shown, "ad", bench.Now));
        var conversation = bench.Add(new Conversation(new ChatAddress(channel, "7"), visitor.Id, "en", bench.Now));
        var lead = new Lead(conversation.Id, channel, "ad", bench.Now);
        change?.Invoke(lead);
        return bench.Add(lead).Number;
    }
}
