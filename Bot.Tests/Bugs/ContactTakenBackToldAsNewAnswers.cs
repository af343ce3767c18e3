using Bot.Tests.Scenarios;
using Bot.Tests.Support.BotApi;

namespace Bot.Tests.Bugs;

/// <summary>Who took his contact back after the managers were told of him was told of as "new answers", with the old ones.</summary>
public sealed class ContactTakenBackToldAsNewAnswers
{
    [Theory]
    [InlineData("en", "#1 Anna (Telegram) took the contact back: name and number are deleted")]
    [InlineData("ru", "#1 Anna (Telegram): контакт отозван, имя и номер удалены")]
    public async Task The_managers_read_that_name_and_number_are_gone(string language, string told)
    {
        await using var stage = await Stage.Open(new Dictionary<string, string?> { ["Firm:Language"] = language });
        var anna = stage.Visitor(1001, "Anna");
        await Announced(stage, anna);
        var before = stage.Api.MessagesTo(stage.Group.Id).Count;

        foreach (var answer in (string[])["← Back", "← Back", "← Back", "No, thank you"])
            await stage.Presses(anna, answer);

        Assert.Equal([told], stage.Api.MessagesTo(stage.Group.Id).Skip(before).Select(m => m.Text));
        Assert.Null((await stage.Lead()).Phone);
    }

    // He fell silent at the last question.
    private static async Task Announced(Stage stage, FakeUser anna)
    {
        await stage.Says(anna, "/start");
        foreach (var answer in (string[])["Buy a flat", "Over €200,000", "I do", "Within two months", "Yes, that's fine"])
            await stage.Presses(anna, answer);
        await stage.Says(anna, "Anna");
        await stage.Says(anna, "202 555 0123");
        await stage.Passes(TimeSpan.FromMinutes(2), "two minutes later");
    }
}
