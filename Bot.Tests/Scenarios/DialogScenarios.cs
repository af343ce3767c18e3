using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;

namespace Bot.Tests.Scenarios;

/// <summary>The shipped scripts as visitors and managers meet them, from the first word to what follows.</summary>
public sealed class DialogScenarios
{
    [Fact]
    public async Task Callback_by_deep_link()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start callback-ads");
        await stage.Presses(anna, "Yes, call me");
        await stage.Act("Anna shares her contact", () => anna.SharesContact("+12025550123"));
        await stage.PressesInGroup(stage.Manager(501, "Mary"), "Take");
        await stage.Passes(TimeSpan.FromMinutes(20), "20 minutes later");
        stage.Matches();
    }

    [Fact]
    public async Task Writes_after_the_deal_is_won()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start callback-ads");
        await stage.Presses(anna, "Yes, call me");
        await stage.Act("Anna shares her contact", () => anna.SharesContact("+12025550123"));
        await stage.PressesInGroup(stage.Manager(501, "Mary"), "Take");
        await stage.SaysInGroup(stage.Manager(501, "Mary"), "/won 1 5000");
        await stage.Says(anna, "The key does not fit the door");
        stage.Matches();
    }

    [Fact]
    public async Task Writes_on_after_he_was_refused_as_spam()
    {
        await using var stage = await Stage.Open();
        var visitor = stage.Visitor(1001, "Anna");
        await stage.Says(visitor, "/start callback-ads");
        await stage.Presses(visitor, "Yes, call me");
        await stage.Act("Anna shares her contact", () => visitor.SharesContact("+12025550123"));
        await stage.PressesInGroup(stage.Manager(501, "Mary"), "Take");
        await stage.SaysInGroup(stage.Manager(501, "Mary"), "/lost 1 spam");
        await stage.Says(visitor, "Buy cheap links");
        stage.Matches();
    }

    [Fact]
    public async Task Calculator_to_a_lead()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start calculator");
        await stage.Presses(anna, "🏠 45–80 m²");
        await stage.Presses(anna, "Lived in");
        await stage.Presses(anna, "Comfortable");
        await stage.Presses(anna, "Kitchen only");
        await stage.Presses(anna, "As soon as possible");
        await stage.Presses(anna, "Calculate");
        await TellsContact(stage, anna);
        await stage.Presses(anna, "📏 A free measurement");
        await stage.Presses(anna, "Tomorrow 10:00");
        await stage.SaysInGroup(stage.Manager(501, "Mary"), "/lead 1");
        stage.Matches();
    }

    [Fact]
    public async Task Price_question_first()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "How much is it?");
        await stage.Presses(anna, "Buying a flat");
        await stage.Presses(anna, "As soon as possible");
        await stage.Presses(anna, "📞 Yes, a short call");
        await TellsContact(stage, anna);
        await PressesFirst(stage, anna);
        stage.Matches();
    }

    [Fact]
    public async Task Demo_with_a_file_and_a_call_within_two_hours()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start demo");
        await stage.Presses(anna, "🏠 A flat");
        await stage.Presses(anna, "Within two weeks");
        await TellsContact(stage, anna);
        await stage.PressesInGroup(stage.Manager(501, "Mary"), "Take");
        await stage.Passes(TimeSpan.FromMinutes(125), "two hours later");
        stage.Matches();
    }

    [Fact]
    public async Task After_hours()
    {
        var night = new DateTimeOffset(2026, 11, 2, 19, 30, 0, TimeSpan.Zero);
        await using var stage = await Stage.Open(new Dictionary<string, string?> { ["Dialogs:Closed"] = "after-hours" }, night);
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");
        await stage.Presses(anna, "🏠 Buy a flat");
        await stage.Presses(anna, "As soon as possible");
        await TellsContact(stage, anna);
        await PressesFirst(stage, anna);
        await stage.Passes(TimeSpan.FromHours(14), "the next morning");
        await stage.Presses(anna, "New request");
        stage.Matches();
    }

    [Fact]
    public async Task A_client_returns()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await BecomesALead(stage, anna);
        await Wins(stage);
        await stage.Says(anna, "/restart");
        await stage.Presses(anna, "💬 A question about my order");
        await stage.Says(anna, "When do I get the keys?");
        stage.Matches();
    }

    [Fact]
    public async Task Farewell_after_a_refusal()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await BecomesALead(stage, anna);
        await stage.SaysInGroup(stage.Manager(501, "Mary"), "/lost 1 price");
        await stage.Passes(TimeSpan.FromMinutes(31), "31 minutes later");
        await stage.Presses(anna, "It's not the time yet");
        await stage.Presses(anna, "Yes, you may");
        await stage.Passes(TimeSpan.FromDays(90), "three months later");
        await stage.Presses(anna, "Yes, let's talk");
        stage.Matches();
    }

    [Fact]
    public async Task Farewell_and_no_more_messages()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await BecomesALead(stage, anna);
        await stage.SaysInGroup(stage.Manager(501, "Mary"), "/lost 1 elsewhere");
        await stage.Passes(TimeSpan.FromMinutes(31), "31 minutes later");
        await stage.Presses(anna, "Something else");
        await stage.Presses(anna, "Better not");
        await stage.Passes(TimeSpan.FromDays(100), "more than three months later");
        stage.Matches();
    }

    [Fact]
    public async Task Praise_after_a_won_deal()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await BecomesALead(stage, anna);
        await Wins(stage);
        await stage.Passes(TimeSpan.FromDays(7), "a week later");
        await stage.Presses(anna, "10");
        await stage.Says(anna, "Everything was explained, nothing was hidden.");
        stage.Matches();
    }

    [Fact]
    public async Task Blame_after_a_won_deal()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await BecomesALead(stage, anna);
        await Wins(stage);
        await stage.Passes(TimeSpan.FromDays(7), "a week later");
        await stage.Presses(anna, "3");
        await stage.Passes(TimeSpan.FromMinutes(11), "11 minutes of silence");
        await stage.Says(anna, "Nobody told me about the delay.");
        stage.Matches();
    }

    [Fact]
    public async Task First_message_with_several_answers()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "Hello, I want to buy a flat as soon as possible, my budget is 150,000, I decide myself");
        await stage.Presses(anna, "Yes, that's right");
        await TellsContact(stage, anna);
        await PressesFirst(stage, anna);
        stage.Matches();
    }

    [Fact]
    public async Task Language_switched_in_the_middle_to_Armenian()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");
        await stage.Presses(anna, "Buy a flat");
        await stage.Says(anna, "/language hy");
        await PressesFirst(stage, anna);
        await PressesFirst(stage, anna);
        await PressesFirst(stage, anna);
        await PressesFirst(stage, anna);
        await stage.Says(anna, "Աննա");
        await stage.Act("Anna shares her contact", () => anna.SharesContact("+37491123456"));
        await PressesFirst(stage, anna);
        stage.Matches();
    }

    [Fact]
    public async Task Many_choices_a_picture_an_own_file_and_a_link()
    {
        await using var stage = await Stage.Open(new Dictionary<string, string?>
        {
            ["Dialogs:Folder"] = Repository.PathTo("Bot.Tests", "Scenarios", "Own"),
            ["Dialogs:Start"] = "furnish",
        });
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");
        await stage.Presses(anna, "Kitchen");
        await stage.Presses(anna, "Bathroom");
        await stage.Presses(anna, "✓ Kitchen");
        await stage.Presses(anna, "Done");
        await TellsContact(stage, anna);
        stage.Matches();
    }

    private static Task PressesFirst(Stage stage, FakeUser visitor) =>
        stage.Presses(visitor, stage.Api.MessagesTo(visitor.Id)[^1].Buttons.First().Text);

    private static async Task TellsContact(Stage stage, FakeUser visitor)
    {
        await stage.Presses(visitor, "Yes, that's fine");
        await stage.Says(visitor, "Anna");
        await stage.Act("Anna shares her contact", () => visitor.SharesContact("+12025550123"));
    }

    private static async Task BecomesALead(Stage stage, FakeUser visitor)
    {
        await stage.Says(visitor, "/start callback");
        await stage.Presses(visitor, "Yes, call me");
        await stage.Act("Anna shares her contact", () => visitor.SharesContact("+12025550123"));
    }

    private static async Task Wins(Stage stage)
    {
        var mary = stage.Manager(501, "Mary");
        await stage.SaysInGroup(mary, "/take 1");
        await stage.SaysInGroup(mary, "/won 1 90000");
    }
}
