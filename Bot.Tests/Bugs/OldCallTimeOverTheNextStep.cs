using Bot.Domain.FollowUps;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Tests.Scenarios;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Bugs;

/// <summary>
/// Whatever a visitor said after his call put the time of that call over the next step: a lead that was put off never came
/// back, because its timer was for another date and the reminder of the old one was sent long ago.
/// </summary>
public sealed class OldCallTimeOverTheNextStep
{
    [Fact]
    public async Task A_lead_that_was_put_off_stays_so_when_its_visitor_asks_for_a_person()
    {
        await using var stage = await Stage.Open();
        var anna = await PutOff(stage, "/later 1 1 december");

        await stage.Presses(anna, "Talk to a person");

        Assert.Equal((LeadStage.Later, NextStepKind.Return, new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero)), await Step(stage));
        await stage.Passes(TimeSpan.FromDays(40), "in December");
        Assert.Equal((LeadStage.Taken, NextStepKind.Call), (await Step(stage)) is var (at, step, _) ? (at, step) : default);
    }

    [Fact]
    public async Task The_next_talk_that_was_dated_stands()
    {
        await using var stage = await Stage.Open();
        var anna = await PutOff(stage, "/called 1");
        var before = await Step(stage);

        await stage.Presses(anna, "Talk to a person");

        Assert.Equal(before, await Step(stage));
    }

    [Fact]
    public async Task A_new_time_brings_it_back_for_that_call()
    {
        await using var stage = await Stage.Open();
        var anna = await PutOff(stage, "/later 1 1 december");

        await stage.Presses(anna, "New request");
        foreach (var answer in (string[])["Buy a flat", "€100,000–200,000", "I do", "Within two months", "Tomorrow 14:00"])
            await stage.Presses(anna, answer);

        var agreed = new DateTimeOffset(2026, 11, 5, 14, 0, 0, TimeSpan.Zero);
        Assert.Equal((LeadStage.Taken, NextStepKind.Call, agreed), await Step(stage));
        await using var db = stage.Host.Db.Open();
        Assert.Equal((FollowUpKind.Call, agreed), await db.FollowUps.Where(f => f.LeadNumber == 1 && f.Status == FollowUpStatus.Pending).Select(f => new ValueTuple<FollowUpKind, DateTimeOffset>(f.Kind, f.DueAt)).SingleAsync());
        Assert.Contains(await db.Journal.ToListAsync(), j => j.What == JournalEvent.Returned && j is { LeadNumber: 1, Actor: "visitor" });
    }

    // A call on Tuesday at 10, which Mary makes; on Wednesday the visitor is back.
    private static async Task<FakeUser> PutOff(Stage stage, string command)
    {
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");
        foreach (var answer in (string[])["Buy a flat", "€100,000–200,000", "I do", "Within two months", "Yes, that's fine"])
            await stage.Presses(anna, answer);
        await stage.Says(anna, "Anna");
        await stage.Act("Anna shares her contact", () => anna.SharesContact("+12025550123"));
        await stage.Presses(anna, "Tomorrow 10:00");
        var mary = stage.Manager(501, "Mary");
        await stage.SaysInGroup(mary, "/take 1");
        await stage.Passes(TimeSpan.FromDays(1), "Tuesday");
        await stage.SaysInGroup(mary, "/called 1");
        await stage.SaysInGroup(mary, command);
        await stage.Passes(TimeSpan.FromDays(1), "Wednesday");
        return anna;
    }

    private static async Task<(LeadStage Stage, NextStepKind Step, DateTimeOffset? At)> Step(Stage stage)
    {
        await using var db = stage.Host.Db.Open();
        var lead = await db.Leads.SingleAsync();
        return (lead.Stage, lead.NextStep, lead.NextStepAt);
    }
}
