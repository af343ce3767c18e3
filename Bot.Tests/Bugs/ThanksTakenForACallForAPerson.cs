using Bot.Host.Delivery;
using Bot.Tests.Scenarios;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Bugs;

/// <summary>
/// Any word after the end marked a lead "Asked for a person" and set off the alarm of hot leads: "Thanks" by who looks around
/// for next year was escalated after half an hour.
/// </summary>
public sealed class ThanksTakenForACallForAPerson
{
    [Fact]
    public async Task Words_of_a_lead_that_may_wait_are_passed_on_and_set_off_nothing()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Completes(anna, "No date yet, just looking", "Tomorrow 10:00");

        await stage.Says(anna, "Thanks! By the park, please");

        Assert.Contains("By the park, please", stage.LastIn(stage.Group.Id), StringComparison.Ordinal);
        await stage.Passes(TimeSpan.FromMinutes(11), "11 minutes later");
        await stage.Passes(TimeSpan.FromMinutes(20), "31 minutes later");
        Assert.Equal(1, await stage.Alerts());
        Assert.False((await stage.Lead()).WantsPerson);
        await using var db = stage.Host.Db.Open();
        Assert.Empty(await db.Incidents.Where(i => i.Kind == IncidentKinds.Unclaimed).ToListAsync());
    }

    [Fact]
    public async Task Who_was_answered_and_writes_again_waits_again()
    {
        await using var stage = await Stage.Open();
        var (anna, mary) = (stage.Visitor(1001, "Anna"), stage.Manager(501, "Mary"));
        await stage.Completes(anna, "No date yet, just looking", "Tomorrow 10:00");
        await stage.SaysInGroup(mary, "/called 1");
        Assert.Null((await stage.Lead()).WaitingSince);

        await stage.Says(anna, "Is there a lift?");

        Assert.NotNull((await stage.Lead()).WaitingSince);
    }

    [Fact]
    public async Task Words_to_the_person_who_was_promised_keep_the_alarm()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Completes(anna, "No date yet, just looking", "Tomorrow 10:00");
        await stage.Presses(anna, "Talk to a person");

        await stage.Says(anna, "Is there a lift?");

        Assert.True((await stage.Lead()).WantsPerson);
        await stage.Passes(TimeSpan.FromMinutes(11), "11 minutes later");
        Assert.Equal(3, await stage.Alerts());
    }
}
