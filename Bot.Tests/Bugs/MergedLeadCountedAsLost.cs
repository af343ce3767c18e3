using Bot.Domain.Journal;
using Bot.Tests.Scenarios;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Bugs;

/// <summary>
/// A lead that went into an older one of the same person stood in /stats as lost, with a reason of its own in English, and
/// its history did not say how it ended.
/// </summary>
public sealed class MergedLeadCountedAsLost
{
    [Fact]
    public async Task It_is_counted_apart_and_its_history_tells_its_end()
    {
        await using var stage = await Stage.Open(new Dictionary<string, string?> { ["Firm:Language"] = "ru" });
        await stage.Completes(stage.Visitor(1001, "Anna"), "Within two months", "Tomorrow 10:00");
        var again = stage.Visitor(1002, "Anna's new account");
        await stage.Says(again, "/start");
        await stage.Presses(again, "Talk to a person");
        await stage.AnswersUntilCall(again, "Within two months");
        var mary = stage.Manager(501, "Mary");

        await stage.SaysInGroup(mary, "/stats");
        Assert.Contains("\nОбъединены с другим лидом того же человека: 1\n", stage.LastIn(stage.Group.Id), StringComparison.Ordinal);
        Assert.DoesNotContain("Отказы", stage.LastIn(stage.Group.Id), StringComparison.Ordinal);
        await stage.SaysInGroup(mary, "/lead 2");
        Assert.Contains("отказ, причина: тот же человек, что и в #1", stage.LastIn(stage.Group.Id), StringComparison.Ordinal);
        await using var db = stage.Host.Db.Open();
        Assert.Equal(("bot", "same as #1"), await db.Journal.Where(j => j.LeadNumber == 2 && j.What == JournalEvent.Lost).Select(j => ValueTuple.Create(j.Actor, j.Detail)).SingleAsync());
    }
}
