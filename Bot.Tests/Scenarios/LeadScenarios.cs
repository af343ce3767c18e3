using Bot.Tests.Support.BotApi;

namespace Bot.Tests.Scenarios;

/// <summary>The conversations of a working day, as people see them.</summary>
public sealed class LeadScenarios
{
    [Fact]
    public async Task Hot_lead()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await Answer(stage, anna, "As soon as possible");
        var mary = stage.Manager(501, "Mary");
        await stage.PressesInGroup(mary, "Take");
        await stage.PressesInGroup(mary, "Called");
        await stage.SaysInGroup(mary, "/won 1 250000");
        await stage.SaysInGroup(mary, "/lead 1");
        stage.Matches();
    }

    [Fact]
    public async Task Warm_lead()
    {
        await using var stage = await Stage.Open();
        await Answer(stage, stage.Visitor(1001, "Anna"), "Within two months");
        await stage.Passes(TimeSpan.FromHours(2), "two hours later");
        stage.Matches();
    }

    [Fact]
    public async Task Cold_lead()
    {
        await using var stage = await Stage.Open();
        await Answer(stage, stage.Visitor(1001, "Anna"), "No date yet, just looking");
        await stage.SaysInGroup(stage.Manager(501, "Mary"), "/later 1 friday 11:00");
        await stage.Passes(TimeSpan.FromDays(4) + TimeSpan.FromHours(1), "Friday, 11:00");
        stage.Matches();
    }

    [Fact]
    public async Task Gives_the_contact_and_falls_silent()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await AnswerUntilContact(stage, anna, "As soon as possible");
        await stage.Passes(TimeSpan.FromMinutes(2), "two minutes of silence");
        await stage.Presses(anna, "Tomorrow 10:00");
        stage.Matches();
    }

    [Fact]
    public async Task Changes_his_mind()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start spring_ad");
        await stage.Presses(anna, "Sell a flat");
        await stage.Presses(anna, "← Back");
        await stage.Presses(anna, "Buy a flat");
        await stage.Says(anna, "/restart");
        stage.Matches();
    }

    [Fact]
    public async Task Stops_and_returns_next_week()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");
        await stage.Presses(anna, "Buy a flat");
        await stage.Says(anna, "stop");
        await stage.Passes(TimeSpan.FromDays(7), "a week later");
        await stage.Says(anna, "Hello, are you there?");
        stage.Matches();
    }

    [Fact]
    public async Task Falls_silent_and_is_reminded_once()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");
        await stage.Passes(TimeSpan.FromMinutes(31), "31 minutes of silence");
        await stage.Passes(TimeSpan.FromMinutes(31), "31 more");
        await stage.Presses(anna, "Continue");
        await stage.Presses(anna, "Buy a flat");
        await stage.Passes(TimeSpan.FromMinutes(31), "31 minutes of silence");
        await stage.Presses(anna, "Don't remind me");
        await stage.Passes(TimeSpan.FromDays(1), "the next day");
        stage.Matches();
    }

    [Fact]
    public async Task Talks_to_a_person()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");
        await stage.Presses(anna, "Talk to a person");
        await stage.Says(anna, "Do you have anything by the park?");
        var mary = stage.Manager(501, "Mary");
        await stage.PressesInGroup(mary, "Take");
        await stage.SaysInGroup(mary, "/reply 1 Two flats, I'll send you the plans.");
        await stage.Says(anna, "Great, thank you");
        stage.Matches();
    }

    [Fact]
    public async Task Nobody_takes_a_hot_lead()
    {
        await using var stage = await Stage.Open();
        await Answer(stage, stage.Visitor(1001, "Anna"), "As soon as possible");
        await stage.Passes(TimeSpan.FromMinutes(11), "11 minutes later");
        await stage.Passes(TimeSpan.FromMinutes(20), "31 minutes after the lead came");
        await stage.PressesInGroup(stage.Manager(501, "Mary"), "Take");
        await stage.Passes(TimeSpan.FromMinutes(60), "an hour later");
        stage.Matches();
    }

    [Fact]
    public async Task Two_managers_race_for_one_lead()
    {
        await using var stage = await Stage.Open();
        await Answer(stage, stage.Visitor(1001, "Anna"), "As soon as possible");
        await stage.PressesInGroup(stage.Manager(501, "Mary"), "Take");
        var card = stage.Api.MessagesTo(stage.Group.Id)[^1];
        var paul = stage.Manager(502, "Paul");
        await stage.Act("Paul (managers) presses [Take] on the card as he saw it a second ago", () => paul.PressesData(stage.Group.Id, card.MessageId, "l|1|take|1"));
        await stage.SaysInGroup(paul, "/take 1");
        await stage.SaysInGroup(paul, "/won 1");
        await stage.SaysInGroup(paul, "/won 7");
        await stage.SaysInGroup(paul, "/status 1 sold");
        stage.Matches();
    }

    [Fact]
    public async Task A_stranger_tries_a_managers_button()
    {
        await using var stage = await Stage.Open();
        await Answer(stage, stage.Visitor(1001, "Anna"), "As soon as possible");
        var card = stage.Api.MessagesTo(stage.Group.Id)[^1];
        var eve = stage.Visitor(666, "Eve");
        await stage.Says(eve, "/leads");
        await stage.Says(eve, "/take 1");
        await stage.Act("Eve sends the data of [Take] from her own chat", () => eve.PressesData(eve.Id, stage.Api.MessagesTo(eve.Id)[^1].MessageId, "l|1|take|1"));
        await stage.Act("Eve sends the data of [Take] as if from the group", () => eve.PressesData(stage.Group.Id, card.MessageId, "l|1|take|1"));
        await stage.Act("an anonymous administrator (managers): /take 1", () => stage.Group.SaysAnonymously("/take 1"));
        await stage.Act("Mary forwards a command (managers)", () => stage.Manager(501, "Mary").Forwards("/take 1", chatId: stage.Group.Id));
        await stage.SaysInGroup(stage.Manager(501, "Mary"), "/leads");
        stage.Matches();
    }

    [Fact]
    public async Task Hot_lead_in_Russian()
    {
        await using var stage = await Stage.Open(new Dictionary<string, string?> { ["Firm:Language"] = "ru", ["Firm:Country"] = "RU" });
        var anna = stage.Visitor(1001, "Анна", "ru");
        await stage.Says(anna, "/start vesna");
        await stage.Says(anna, "хочу купить");
        await stage.Says(anna, "2");
        await stage.Says(anna, "я");
        await stage.Says(anna, "срочно");
        await stage.Says(anna, "да");
        await stage.Says(anna, "Анна");
        await stage.Says(anna, "мой номер 12345");
        await stage.Says(anna, "8 921 123-45-67");
        await stage.Says(anna, "завтра в 15");
        var mary = stage.Manager(501, "Mary");
        await stage.PressesInGroup(mary, "Беру");
        await stage.SaysInGroup(mary, "/lost 1 дорого");
        stage.Matches();
    }

    [Fact]
    public async Task Types_the_number_of_another_lead()
    {
        await using var stage = await Stage.Open();
        await Answer(stage, stage.Visitor(1001, "Anna"), "No date yet, just looking");
        var eve = stage.Visitor(1002, "Eve");
        await AnswerUntilName(stage, eve, "As soon as possible");
        await stage.Says(eve, "202 555 0123");
        await stage.Presses(eve, "Today 11:00");
        await stage.Says(eve, "Call before noon, please");
        await stage.Presses(eve, "Talk to a person");
        var mary = stage.Manager(501, "Mary");
        await stage.SaysInGroup(mary, "/reply 2 Eve, is 0123 really your number?");
        await stage.SaysInGroup(mary, "/lead 1");
        stage.Matches();
    }

    [Fact]
    public async Task Comes_back_by_another_chat_with_a_proven_number()
    {
        await using var stage = await Stage.Open();
        var first = stage.Visitor(1001, "Anna");
        await AnswerUntilName(stage, first, "No date yet, just looking");
        await stage.Says(first, "202 555 0123");
        await stage.Presses(first, "Tomorrow 10:00");
        var again = stage.Visitor(1002, "Anna's new account");
        await Answer(stage, again, "As soon as possible");
        await stage.Says(again, "The other account is gone");
        var mary = stage.Manager(501, "Mary");
        await stage.SaysInGroup(mary, "/reply 1 I'll call you right now.");
        await stage.SaysInGroup(mary, "/leads");
        stage.Matches();
    }

    [Fact]
    public async Task Becomes_hot_the_second_time()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await Answer(stage, anna, "No date yet, just looking");
        await stage.Says(anna, "/restart");
        await stage.Presses(anna, "Buy a flat");
        await stage.Presses(anna, "Not sure yet");
        await stage.Presses(anna, "I do");
        await stage.Presses(anna, "As soon as possible");
        await stage.Presses(anna, "As soon as possible");
        stage.Matches();
    }

    private static async Task Answer(Stage stage, FakeUser visitor, string when)
    {
        await AnswerUntilContact(stage, visitor, when);
        await stage.Presses(visitor, stage.Api.MessagesTo(visitor.Id)[^1].Buttons.First().Text);
    }

    private static async Task AnswerUntilContact(Stage stage, FakeUser visitor, string when)
    {
        await AnswerUntilName(stage, visitor, when);
        await stage.Act($"{visitor.FirstName} shares her contact", () => visitor.SharesContact("+12025550123"));
    }

    private static async Task AnswerUntilName(Stage stage, FakeUser visitor, string when)
    {
        await stage.Says(visitor, "/start spring_ad");
        await stage.Presses(visitor, "Buy a flat");
        await stage.Presses(visitor, stage.Api.MessagesTo(visitor.Id)[^1].Buttons.Skip(1).First().Text);
        await stage.Presses(visitor, "I do");
        await stage.Presses(visitor, when);
        await stage.Presses(visitor, "Yes, that's fine");
        await stage.Says(visitor, visitor.FirstName.Split('\'')[0]);
    }
}
