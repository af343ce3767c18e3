using System.Globalization;
using Microsoft.Bot.Builder;

namespace Bot.Tests.StandIns.BotBuilder;

public sealed class TurnCultureTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task A_turn_runs_in_the_culture_of_its_activity_and_gives_it_back()
    {
        var before = CultureInfo.CurrentCulture;

        var (culture, locale) = await CultureOfTurn("ru-RU");

        Assert.Equal(("ru-RU", "ru-RU"), (culture, locale));
        Assert.Equal(before, CultureInfo.CurrentCulture);
    }

    [Fact]
    public async Task A_locale_that_is_no_culture_leaves_the_culture_as_it_is()
    {
        var before = CultureInfo.CurrentCulture.Name;

        var (culture, locale) = await CultureOfTurn("no such culture!");

        Assert.Equal((before, before), (culture, locale));
    }

    [Fact]
    public async Task Without_a_locale_the_culture_is_the_caller_s()
    {
        using var turn = new TurnContext(_adapter, Incoming.Message());
        var culture = "";

        await _adapter.Run(turn, (_, _) =>
        {
            culture = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        Assert.Equal(CultureInfo.CurrentCulture.Name, culture);
        Assert.Empty(turn.TurnState);
    }

    [Fact]
    public void The_locale_of_a_turn_can_be_changed()
    {
        using var turn = new TurnContext(_adapter, Incoming.Message());

        turn.Locale = "de-DE";
        turn.Locale = "en-GB";

        Assert.Equal("en-GB", turn.Locale);
    }

    private async Task<(string Culture, string Locale)> CultureOfTurn(string locale)
    {
        using var turn = new TurnContext(_adapter, Incoming.Message(locale: locale));
        var culture = "";
        await _adapter.Run(turn, async (_, _) =>
        {
            await Task.Yield();
            culture = CultureInfo.CurrentCulture.Name;
        });
        return (culture, turn.Locale);
    }
}
