using Bot.Domain.FollowUps;
using Bot.Tests.Scenarios;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.FollowUps;

/// <summary>A question may say itself when and how it is reminded of.</summary>
public sealed class OwnTimeoutTests
{
    private static readonly Dictionary<string, string?> OwnScript = new()
    {
        ["Dialogs:Folder"] = Repository.PathTo("Bot.Tests", "Scenarios", "Own"),
        ["Dialogs:Start"] = "furnish",
    };

    [Fact]
    public async Task It_is_reminded_of_after_its_own_time_in_its_own_words()
    {
        await using var stage = await Stage.Open(OwnScript);
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");

        await stage.Passes(TimeSpan.FromMinutes(11), "11 minutes later");

        Assert.StartsWith("Which rooms was it to be?", stage.Api.MessagesTo(anna.Id)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_question_is_reminded_of_after_the_usual_time()
    {
        await using var stage = await Stage.Open(OwnScript);
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");
        await stage.Presses(anna, "Kitchen");
        await stage.Presses(anna, "Done");
        var asked = stage.Api.MessagesTo(anna.Id)[^1].Text;

        await using (var db = stage.Host.Db.Open())
            Assert.InRange(await db.FollowUps.Where(f => f.Kind == FollowUpKind.Abandoned).Select(f => f.DueAt).SingleAsync(), Stage.Opening.AddMinutes(30), Stage.Opening.AddMinutes(31));
        await stage.Passes(TimeSpan.FromMinutes(11), "11 minutes later");
        Assert.Equal(asked, stage.Api.MessagesTo(anna.Id)[^1].Text);
        await stage.Passes(TimeSpan.FromMinutes(20), "20 more");
        Assert.StartsWith("Still there?", stage.Api.MessagesTo(anna.Id)[^1].Text, StringComparison.Ordinal);
    }
}
