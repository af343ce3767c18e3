using Bot.Domain.Conversations;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Host.Leads;

namespace Bot.Tests.Leads;

public sealed class VariantTests
{
    // The normal distribution's table, and worked examples of the two formulas.
    [Theory]
    [InlineData(0.975, 1.959964)]
    [InlineData(0.8, 0.841621)]
    [InlineData(0.5, 0)]
    [InlineData(0.01, -2.326348)]
    public void Quantiles_are_those_of_the_table(double p, double z) => Assert.Equal(z, TwoProportions.Quantile(p), 5);

    [Theory]
    [InlineData(0.10, 0.12, 3841)]
    [InlineData(0.05, 0.10, 435)]
    [InlineData(0.25, 0.35, 329)]
    [InlineData(0.35, 0.25, 329)]
    public void The_sample_needed_is_that_of_the_formula(double p1, double p2, int needed) => Assert.Equal(needed, Math.Ceiling(TwoProportions.Needed(p1, p2)));

    [Fact]
    public void The_statistic_is_that_of_the_pooled_rate()
    {
        Assert.Equal(1.633, TwoProportions.Z(42, 118, 31, 120), 3);
        Assert.Equal(-1.633, TwoProportions.Z(31, 120, 42, 118), 3);
        Assert.Equal(0, TwoProportions.Z(0, 10, 0, 10));
        Assert.Equal(0, TwoProportions.Z(0, 0, 1, 10));
    }

    [Theory]
    [InlineData(120, 31, 118, 42, "Ahead { Variant = b, Needed = 350 }")]
    [InlineData(4000, 400, 4000, 500, "Wins { Variant = b }")]
    [InlineData(400, 60, 400, 40, "Ahead { Variant = a, Needed = 690 }")]
    [InlineData(20, 0, 20, 8, "Ahead { Variant = b, Needed = 30 }")]
    [InlineData(100, 10, 100, 10, "Even { Needed = 3900 }")]
    [InlineData(5, 5, 5, 5, "TooEarly { }")]
    [InlineData(100, 0, 100, 0, "TooEarly { }")]
    [InlineData(100, 10, 0, 0, "TooEarly { }")]
    public void A_winner_is_called_only_when_the_numbers_bear_it(int visitorsA, int leadsA, int visitorsB, int leadsB, string verdict) =>
        Assert.Equal(verdict, VariantVerdict.Of([new("a", visitorsA, leadsA, 0, 0), new("b", visitorsB, leadsB, 0, 0)]).ToString());

    [Fact]
    public void With_more_variants_a_winner_needs_more()
    {
        VariantFigures[] two = [new("a", 450, 23, 0, 0), new("b", 450, 46, 0, 0)];

        Assert.IsType<VariantVerdict.Wins>(VariantVerdict.Of(two));
        Assert.IsType<VariantVerdict.Ahead>(VariantVerdict.Of([.. two, new("c", 450, 20, 0, 0)]));
    }

    [Theory]
    [InlineData("en", "small A: visitors 3, leads 1 (33 %), hot 1, won 1; B: visitors 2, leads 0 (0 %), hot 0, won 0. A is ahead; it can be called when each has about 30 visitors")]
    [InlineData("ru", "small A: посетителей 3, лидов 1 (33 %), горячих 1, продаж 1; B: посетителей 2, лидов 0 (0 %), горячих 0, продаж 0. Впереди A; решать можно, когда у каждого будет около 30 посетителей")]
    public async Task The_figures_of_each_variant_are_told(string language, string line)
    {
        await using var bench = new DeskBench(language);
        var lead = bench.Lead(bench.AddLead());
        Began(bench, "small/a", lead.ConversationId);
        Began(bench, "small/a", lead.ConversationId);
        Began(bench, "small/a", Visit(bench));
        Began(bench, "small/a", Visit(bench));
        Began(bench, "small/b", Visit(bench));
        Began(bench, "small/b", Visit(bench));
        Began(bench, "small/b", Visit(bench), DeskBench.Noon.AddDays(-VariantStats.Days - 1));
        Began(bench, "alone/a", Visit(bench));
        await bench.Say(bench.Anna, $"/won {lead.Number} 100");

        var told = (await bench.Say(bench.Anna, "/stats")).Text.Split('\n');

        Assert.Equal(line, told[^1]);
        Assert.DoesNotContain(told, l => l.StartsWith("alone", StringComparison.Ordinal));
    }

    private static void Began(DeskBench bench, string wording, long conversationId, DateTimeOffset? at = null) =>
        bench.Add(new JournalEntry(JournalEvent.DialogBegan, "visitor", at ?? bench.Now) { ConversationId = conversationId, Detail = wording });

    private static long Visit(DeskBench bench)
    {
        var visitor = bench.Add(new Visitor("web", $"{Guid.NewGuid()}", null, "site", bench.Now));
        return bench.Add(new Conversation(new ChatAddress("web", $"{Guid.NewGuid()}"), visitor.Id, "en", bench.Now)).Id;
    }
}
