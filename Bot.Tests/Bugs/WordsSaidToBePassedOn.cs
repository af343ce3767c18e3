using Bot.Tests.Scenarios;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Bugs;

/// <summary>
/// Whether words after the end reach a manager was told by the dialog, which knew nothing of what became of the lead:
/// "I've passed this on", and nobody got it, or "tap the button", although it had been passed on.
/// </summary>
public sealed class WordsSaidToBePassedOn
{
    private const string PassedOn = "Thank you, I've passed this on";
    private const string Alone = "Thank you. For a manager to read this";

    [Fact]
    public async Task Who_takes_back_his_second_contact_is_read_on_his_first_lead()
    {
        await using var stage = await Stage.Open();
        var anna = await CallsPerson(stage);
        await stage.SaysInGroup(stage.Manager(501, "Mary"), "/lost 1 price");
        await TakesContactBack(stage, anna);

        await stage.Says(anna, "Well, thank you anyway");

        Assert.StartsWith(PassedOn, stage.LastIn(anna.Id), StringComparison.Ordinal);
        Assert.StartsWith("#1 Anna (Telegram) writes:\nWell, thank you anyway", stage.LastIn(stage.Group.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_earlier_lead_was_spam_is_not_told_that_he_is_read()
    {
        await using var stage = await Stage.Open();
        var anna = await CallsPerson(stage);
        await stage.SaysInGroup(stage.Manager(501, "Mary"), "/lost 1 spam");
        await TakesContactBack(stage, anna);

        await stage.Says(anna, "Well, thank you anyway");

        Assert.StartsWith(Alone, stage.LastIn(anna.Id), StringComparison.Ordinal);
        Assert.DoesNotContain("Well, thank you", stage.LastIn(stage.Group.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_called_a_person_under_an_earlier_build_is_told_that_he_is_read()
    {
        await using var stage = await Stage.Open();
        var anna = await CallsPerson(stage);
        await stage.Presses(anna, "Continue");
        await stage.Says(anna, "not interested");
        await stage.Presses(anna, "I found something else");
        await using (var db = stage.Host.Db.Open())
            await db.Conversations.ExecuteUpdateAsync(set => set.SetProperty(c => c.State, c => c.State.Replace(",\"told\":true", "")).SetProperty(c => c.Version, c => c.Version + 1));

        await stage.Says(anna, "Your colleague was rude");

        Assert.StartsWith(PassedOn, stage.LastIn(anna.Id), StringComparison.Ordinal);
        Assert.Contains("Your colleague was rude", stage.LastIn(stage.Group.Id), StringComparison.Ordinal);
    }

    private static async Task<FakeUser> CallsPerson(Stage stage)
    {
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");
        await stage.Presses(anna, "Talk to a person");
        return anna;
    }

    private static async Task TakesContactBack(Stage stage, FakeUser anna)
    {
        foreach (var answer in (string[])["Continue", "Buy a flat", "Over €200,000", "I do", "Within two months", "Yes, that's fine"])
            await stage.Presses(anna, answer);
        await stage.Says(anna, "Anna");
        await stage.Says(anna, "202 555 0123");
        foreach (var answer in (string[])["← Back", "← Back", "← Back", "No, thank you"])
            await stage.Presses(anna, answer);
    }
}
