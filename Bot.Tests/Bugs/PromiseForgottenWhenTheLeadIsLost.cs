using Bot.Domain.FollowUps;
using Bot.Domain.Leads;
using Bot.Tests.Scenarios;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Bugs;

/// <summary>
/// Who took his leave and let us write in three months was asked the same again, and then never written to, because a
/// manager closed his lead afterwards: whoever closes a lead owns it, and an owned lead counted as taken.
/// </summary>
public sealed class PromiseForgottenWhenTheLeadIsLost
{
    private static readonly TimeSpan ThreeMonths = TimeSpan.FromDays(90);

    [Fact]
    public async Task He_is_written_to_and_his_lead_comes_back_and_he_is_not_asked_again()
    {
        await using var stage = await Stage.Open();
        var anna = await Lost(stage, "not the time yet");
        await stage.Passes(TimeSpan.FromDays(1), "the next day");
        Assert.StartsWith("Agreed: one message in three months", stage.LastIn(anna.Id), StringComparison.Ordinal);

        await stage.Passes(ThreeMonths - TimeSpan.FromDays(1), "three months later");

        Assert.Contains("You allowed us one more message", stage.LastIn(anna.Id), StringComparison.Ordinal);
        await using var db = stage.Host.Db.Open();
        Assert.Equal(LeadStage.New, (await db.Leads.SingleAsync()).Stage);
    }

    [Fact]
    public async Task Who_agrees_once_more_is_written_to_by_that_day_and_his_lead_comes_back_with_it()
    {
        await using var stage = await Stage.Open();
        var anna = await Lost(stage, "not the time yet");
        await stage.Passes(TimeSpan.FromDays(3), "three days later");
        await TakesLeave(stage, anna);

        await stage.Passes(ThreeMonths - TimeSpan.FromDays(2), "three months after the first time");
        Assert.StartsWith("Agreed: one message in three months", stage.LastIn(anna.Id), StringComparison.Ordinal);
        await using (var db = stage.Host.Db.Open())
        {
            var planned = await db.FollowUps.Where(f => f.Status == FollowUpStatus.Pending).OrderBy(f => f.Id).ToListAsync();
            Assert.Equal([FollowUpKind.Return, FollowUpKind.WriteAgain], planned.Select(f => f.Kind));
            Assert.Equal(planned[0].PlannedFor, planned[1].PlannedFor);
        }

        await stage.Passes(TimeSpan.FromDays(2), "three months after the second time");
        Assert.Contains("You allowed us one more message", stage.LastIn(anna.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spam_is_not_written_to()
    {
        await using var stage = await Stage.Open();
        var anna = await Lost(stage, "spam");

        await stage.Passes(ThreeMonths, "three months later");

        Assert.StartsWith("Agreed: one message in three months", stage.LastIn(anna.Id), StringComparison.Ordinal);
    }

    private static async Task<FakeUser> Lost(Stage stage, string reason)
    {
        var (anna, mary) = (stage.Visitor(1001, "Anna"), stage.Manager(501, "Mary"));
        await stage.Completes(anna, "No date yet, just looking", "Tomorrow 10:00");
        await TakesLeave(stage, anna);
        await stage.Passes(TimeSpan.FromMinutes(5), "five minutes later");
        await stage.SaysInGroup(mary, $"/lost 1 {reason}");
        return anna;
    }

    private static async Task TakesLeave(Stage stage, FakeUser anna)
    {
        await stage.Says(anna, "/restart");
        await stage.Says(anna, "not interested");
        await stage.Presses(anna, "It's not the time yet");
        await stage.Presses(anna, "Yes, you may");
    }
}
