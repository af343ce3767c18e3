using Bot.Domain.Journal;
using Bot.Domain.Managers;
using Bot.Tests.Scenarios;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Managers;

/// <summary>The group is no place for a sign-in link, so it is told what to do, and no link is made.</summary>
public sealed class DeskFromTheGroupTests
{
    [Fact]
    public async Task Who_works_only_as_a_member_of_the_group_is_told_how_to_be_let_in_alone()
    {
        await using var stage = await Stage.Open();
        var paul = stage.Manager(502, "Paul");

        await stage.SaysInGroup(paul, "/desk");

        Assert.StartsWith("For the desk the bot has to know you in private", stage.Api.MessagesTo(stage.Group.Id)[^1].Text, StringComparison.Ordinal);
        Assert.Equal((0, 0), await Counted(stage));
    }

    [Theory]
    [InlineData("/desk")]
    [InlineData("/DESK@chatleads_bot")]
    [InlineData("/invite")]
    public async Task Who_may_work_alone_is_sent_to_his_private_chat_without_a_code_that_nobody_gets(string command)
    {
        await using var stage = await Stage.Open();
        var mary = stage.Manager(501, "Mary");
        var before = await Codes(stage);

        await stage.SaysInGroup(mary, command);

        Assert.StartsWith("The answer is for one person.", stage.Api.MessagesTo(stage.Group.Id)[^1].Text, StringComparison.Ordinal);
        Assert.Equal(before, await Codes(stage));
    }

    [Fact]
    public async Task Who_may_not_invite_is_told_so_in_the_group()
    {
        await using var stage = await Stage.Open();

        await stage.SaysInGroup(stage.Manager(502, "Paul"), "/invite");

        Assert.Equal("Only a head or an owner may do that.", stage.Api.MessagesTo(stage.Group.Id)[^1].Text);
    }

    private static async Task<(int Links, int Refusals)> Counted(Stage stage)
    {
        await using var db = stage.Host.Db.Open();
        return (await db.OneTimeCodes.CountAsync(c => c.Purpose == CodePurpose.DeskSignIn), await db.Journal.CountAsync(j => j.What == JournalEvent.Refused));
    }

    private static async Task<int> Codes(Stage stage)
    {
        await using var db = stage.Host.Db.Open();
        return await db.OneTimeCodes.CountAsync();
    }
}
