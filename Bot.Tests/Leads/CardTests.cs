using Bot.Domain.Leads;
using Bot.Host.Delivery;
using Bot.Host.Leads;

namespace Bot.Tests.Leads;

public sealed class CardTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task A_hot_lead_shows_all_a_manager_needs(string language)
    {
        await using var bench = new DeskBench(language);
        var number = bench.AddLead(lead =>
        {
            lead.Learn([new LeadAnswer("size", "60-80", "60–80 m²", DeskBench.Noon), new LeadAnswer("floor_wish", "top", "the top floor", DeskBench.Noon)]);
            lead.Reach(new Contact("John Smith", "+37129000001", true, "john@example.org"), DeskBench.Noon.AddHours(28), "America/New_York", DeskBench.Noon);
        });

        Approved.Check($"hot.{language}", await Rendered(bench, number));
    }

    [Fact]
    public async Task A_cold_lead_without_answers_is_still_a_card()
    {
        await using var bench = new DeskBench();
        bench.Add(new Lead(77, "telegram", "ad-1", DeskBench.Noon));

        Approved.Check("cold.en", await Rendered(bench, 1));
    }

    [Theory]
    [InlineData("taken", "/take 1")]
    [InlineData("later", "/later 1 in a week")]
    [InlineData("won", "/won 1 500 000")]
    [InlineData("lost", "/lost 1 price")]
    public async Task The_card_follows_the_lead(string name, string command)
    {
        await using var bench = new DeskBench();
        await bench.Say(bench.Anna, command.Replace("1", $"{bench.AddLead()}", StringComparison.Ordinal));

        Approved.Check($"{name}.en", await Rendered(bench, 1));
    }

    [Fact]
    public async Task A_repeat_says_so_and_the_title_is_bold()
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead();

        var card = await bench.Get<ICardRenderer>().Render(number, isRepeat: true, default);

        Assert.StartsWith("🔥 #1 · hot lead (repeat)\n", card!.Text, StringComparison.Ordinal);
        Assert.Equal(new TextRange(0, "🔥 #1 · hot lead (repeat)".Length), Assert.Single(card.Bold));
    }

    [Fact]
    public async Task Hostile_words_stay_short_plain_text_on_one_line()
    {
        await using var bench = new DeskBench();
        var number = bench.AddLead(lead =>
        {
            lead.Learn(Enumerable.Range(0, 50).Select(i => new LeadAnswer($"k{i}", "x", "a\u202Eb\u0001c\nPhone: +1\u2066 " + new string('z', 3900), DeskBench.Noon)));
            lead.Reach(new Contact("<b>Eve</b>\n#99 \u200Fwon", "+37129000001", false, null), null, null, DeskBench.Noon);
        });

        var card = await bench.Get<ICardRenderer>().Render(number, isRepeat: false, default);

        Assert.InRange(card!.Text.Length, 1, 3499);
        Assert.DoesNotContain(card.Text, c => c is '\u202E' or '\u0001' or '\u2066' or '\u200F');
        Assert.Contains("Name: <b>Eve</b> #99 won\n", card.Text, StringComparison.Ordinal);
        Assert.Contains("k0: abc Phone: +1 zzz", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_that_is_gone_has_no_card()
    {
        await using var bench = new DeskBench();

        Assert.Null(await bench.Get<ICardRenderer>().Render(5, isRepeat: false, default));
    }

    [Theory]
    [InlineData("+79211234567", "+7 921 123 45 67")]
    [InlineData("+12125550123", "+1 212 555 0123")]
    [InlineData("+37129000001", "+371 29 000 001")]
    [InlineData("+447700900123", "+44 770 090 0123")]
    [InlineData("+499", "+499")]
    [InlineData("not a number", "not a number")]
    [InlineData(null, "")]
    public void A_phone_is_spaced(string? stored, string shown) => Assert.Equal(shown, PhoneText.Show(stored));

    private static async Task<string> Rendered(DeskBench bench, int number)
    {
        var card = (await bench.Get<ICardRenderer>().Render(number, isRepeat: false, default))!;
        var rows = card.Buttons.Select(row => string.Join(" ", row.Select(b => $"[{b.Text} → {b.Data}]")));
        return $"{card.Text}\n\n{string.Join('\n', rows)}".TrimEnd() + "\n";
    }
}
