using Bot.Tests.Scenarios;

namespace Bot.Tests.Bugs;

/// <summary>What a visitor wrote to the manager who works his lead went to every managers' chat, where the owner's was promised.</summary>
public sealed class WordsToAnOwnedLeadForEverybody
{
    [Fact]
    public async Task They_go_to_the_owners_own_chat_alone_once_there_is_an_owner()
    {
        await using var stage = await Stage.Open();
        var (anna, mary) = (stage.Visitor(1001, "Anna"), stage.Manager(501, "Mary"));
        await stage.BindsHerOwn(mary);
        await stage.Says(anna, "/start");
        await stage.Presses(anna, "Talk to a person");

        await stage.Says(anna, "Is somebody there?");
        Assert.Contains("Is somebody there?", stage.LastIn(mary.Id), StringComparison.Ordinal);
        Assert.Contains("Is somebody there?", stage.LastIn(stage.Group.Id), StringComparison.Ordinal);

        await stage.SaysInGroup(mary, "/take 1");
        await stage.Says(anna, "By the park, please");
        Assert.Contains("By the park, please", stage.LastIn(mary.Id), StringComparison.Ordinal);
        Assert.DoesNotContain(stage.Api.MessagesTo(stage.Group.Id), m => m.Text.Contains("park", StringComparison.Ordinal));
    }

    [Fact]
    public async Task They_go_to_the_group_when_the_owner_works_there_only()
    {
        await using var stage = await Stage.Open();
        var (anna, paul) = (stage.Visitor(1001, "Anna"), stage.Manager(502, "Paul"));
        await stage.BindsHerOwn(stage.Manager(501, "Mary"));
        await stage.Says(anna, "/start");
        await stage.Presses(anna, "Talk to a person");
        await stage.SaysInGroup(paul, "/take 1");

        await stage.Says(anna, "By the park, please");

        Assert.Contains("By the park, please", stage.LastIn(stage.Group.Id), StringComparison.Ordinal);
        Assert.DoesNotContain(stage.Api.MessagesTo(501), m => m.Text.Contains("park", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_after_the_lead_was_closed_go_to_everybody()
    {
        await using var stage = await Stage.Open();
        var (anna, mary) = (stage.Visitor(1001, "Anna"), stage.Manager(501, "Mary"));
        await stage.BindsHerOwn(mary);
        await stage.Says(anna, "/start");
        await stage.Presses(anna, "Talk to a person");
        await stage.SaysInGroup(mary, "/lost 1 price");

        await stage.Says(anna, "I have thought about it");

        Assert.All(new[] { mary.Id, stage.Group.Id }, chat => Assert.Contains("thought about it", stage.LastIn(chat), StringComparison.Ordinal));
    }
}
