using Bot.Domain.Journal;
using Bot.Tests.Scenarios;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Bugs;

/// <summary>
/// Each further /person posted a new card in every managers' chat, ahead of the alerts of other hot leads; then each sent
/// the owner a message of its own, without an end.
/// </summary>
public sealed class PersonCalledAgainAndAgain
{
    [Fact]
    public async Task One_card_is_posted_for_who_waits_already()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");
        await stage.Presses(anna, "Talk to a person");

        await stage.Says(anna, "/person");
        await stage.Says(anna, "/person");

        Assert.Equal(1, await stage.Alerts());
        await stage.Passes(TimeSpan.FromMinutes(11), "11 minutes later");
        Assert.Equal(2, await stage.Alerts());
    }

    [Fact]
    public async Task The_owner_hears_that_he_is_called_again()
    {
        await using var stage = await Stage.Open();
        var (anna, mary) = (stage.Visitor(1001, "Anna"), stage.Manager(501, "Mary"));
        await stage.Says(anna, "/start");
        await stage.Presses(anna, "Talk to a person");
        await stage.PressesInGroup(mary, "Take");

        await stage.Says(anna, "/person");

        Assert.Equal("#1 Anna (Telegram) asks for a person again\n\nAnswer with /reply 1 TEXT", stage.LastIn(stage.Group.Id));
        Assert.Equal(1, await stage.Alerts());
    }

    [Fact]
    public async Task The_owner_is_not_told_of_every_call_until_he_answers()
    {
        await using var stage = await Stage.Open();
        var (anna, mary) = (stage.Visitor(1001, "Anna"), stage.Manager(501, "Mary"));
        await stage.Says(anna, "/start");
        await stage.Presses(anna, "Talk to a person");
        await stage.Says(anna, "/person");
        await stage.PressesInGroup(mary, "Take");

        for (var i = 0; i < 3; i++)
            await stage.Says(anna, "/person");
        Assert.Equal((1, 2), (CallsTold(stage), await CallsJournalled(stage)));

        await stage.Passes(TimeSpan.FromMinutes(31), "half an hour later");
        await stage.Says(anna, "/person");
        Assert.Equal((2, 3), (CallsTold(stage), await CallsJournalled(stage)));
    }

    [Fact]
    public async Task Who_was_answered_and_calls_again_is_news()
    {
        await using var stage = await Stage.Open();
        var (anna, mary) = (stage.Visitor(1001, "Anna"), stage.Manager(501, "Mary"));
        await stage.Says(anna, "/start");
        await stage.Presses(anna, "Talk to a person");
        await stage.SaysInGroup(mary, "/reply 1 Here I am");

        await stage.Says(anna, "/person");

        Assert.Equal(2, await stage.Alerts());
    }

    private static int CallsTold(Stage stage) =>
        stage.Api.MessagesTo(stage.Group.Id).Count(m => m.Text.Contains("asks for a person again", StringComparison.Ordinal));

    private static async Task<int> CallsJournalled(Stage stage)
    {
        await using var db = stage.Host.Db.Open();
        return await db.Journal.CountAsync(j => j.What == JournalEvent.PersonAsked);
    }
}
