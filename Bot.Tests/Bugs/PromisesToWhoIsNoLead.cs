using Bot.Domain.Conversations;
using Bot.Domain.FollowUps;
using Bot.Domain.Persistence;
using Bot.Tests.Scenarios;
using Bot.Tests.Scripts;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Bugs;

/// <summary>
/// Who took his leave without ever being a lead was promised a message in three months that nothing planned, and told that
/// his words were passed on, which nobody got. So it was with an open lead, and on a web page, where no message can come.
/// </summary>
public sealed class PromisesToWhoIsNoLead
{
    private static readonly TimeSpan ThreeMonths = TimeSpan.FromDays(90);

    [Fact]
    public async Task The_message_he_allowed_comes_although_he_never_was_a_lead()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await TakesLeave(stage, anna, "Yes, you may");

        await stage.Passes(ThreeMonths, "three months later");

        Assert.Contains("You allowed us one more message", stage.LastIn(anna.Id), StringComparison.Ordinal);
        await stage.Presses(anna, "Yes, let's talk");
        Assert.Contains("What", stage.LastIn(anna.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_comes_although_he_refused_to_leave_a_contact()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");
        foreach (var answer in (string[])["Buy a flat", "Over €200,000", "I do", "Within two months", "No, thank you"])
            await stage.Presses(anna, answer);
        await TakesLeave(stage, anna, "Yes, you may");

        await stage.Passes(ThreeMonths, "three months later");

        Assert.Contains("You allowed us one more message", stage.LastIn(anna.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_comes_to_the_visitor_of_an_open_lead_that_nobody_took()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Completes(anna, "No date yet, just looking", "Tomorrow 10:00");
        await TakesLeave(stage, anna, "Yes, you may");

        await stage.Passes(ThreeMonths, "three months later");

        Assert.Contains("You allowed us one more message", stage.LastIn(anna.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_allows_it_after_all_is_written_to_once()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        foreach (var answer in (string[])["Yes, you may", "Better not", "Yes, you may"])
            await TakesLeave(stage, anna, answer);

        await using (var db = stage.Host.Db.Open())
        {
            Assert.Single(await WriteAgain(db).Where(f => f.Status == FollowUpStatus.Pending).ToListAsync());
            Assert.Null((await db.Set<Conversation>().SingleAsync()).OptedOutAt);
        }

        await stage.Passes(ThreeMonths, "three months later");
        Assert.Contains("You allowed us one more message", stage.LastIn(anna.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_allow_it_is_left_alone()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await TakesLeave(stage, anna, "Better not");

        await using var db = stage.Host.Db.Open();
        Assert.Empty(await WriteAgain(db).ToListAsync());
        Assert.NotNull((await db.Set<Conversation>().SingleAsync()).OptedOutAt);
    }

    [Fact]
    public async Task On_a_page_that_no_message_can_reach_it_is_not_offered()
    {
        await using var host = await HostUnderTest.Start();
        var visitor = await WebVisitor.Come(host);

        await visitor.Says("not interested");
        await visitor.Says("It's not the time yet");

        Assert.StartsWith("Understood. All the best", (await visitor.Heard())[^1], StringComparison.Ordinal);
    }

    private static async Task TakesLeave(Stage stage, FakeUser anna, string answer)
    {
        await stage.Says(anna, "/restart");
        await stage.Says(anna, "not interested");
        await stage.Presses(anna, "It's not the time yet");
        await stage.Presses(anna, answer);
    }

    private static IQueryable<FollowUp> WriteAgain(LeadsDbContext db) => db.FollowUps.Where(f => f.Kind == FollowUpKind.WriteAgain);
}
