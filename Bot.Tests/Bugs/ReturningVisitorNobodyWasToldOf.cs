using Bot.Domain.FollowUps;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Tests.Scenarios;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Bugs;

/// <summary>
/// Whose lead was announced already could answer the questions once more and be promised a call within 15 minutes: only the
/// old card was edited, in silence, and the next step stayed where it was, weeks ahead.
/// </summary>
public sealed class ReturningVisitorNobodyWasToldOf
{
    private const string Soon = "As soon as possible";

    [Fact]
    public async Task A_lead_that_was_put_off_comes_back_to_its_owner_for_the_promised_call()
    {
        await using var stage = await Stage.Open();
        var (anna, mary) = await PutOff(stage);

        await stage.CompletesAnew(anna, Soon, Soon);

        var lead = await stage.Lead();
        Assert.Equal((LeadStage.Taken, NextStepKind.Call), (lead.Stage, lead.NextStep));
        Assert.Equal(Stage.Opening.AddDays(7).AddMinutes(15), lead.NextStepAt!.Value, TimeSpan.FromMinutes(1));
        Assert.NotNull(lead.WaitingSince);
        Assert.Equal("#1 Anna: new answers\nBudget: Over €200,000\nCall at: As soon as possible\nNext: call by Mon 9 Nov, 10:15\nOwner: Mary", stage.LastIn(stage.Group.Id));
        await stage.PressesInGroup(mary, "Called");
        Assert.Equal(LeadStage.Contacted, (await stage.Lead()).Stage);
    }

    [Fact]
    public async Task The_owner_is_reminded_of_the_call_and_the_journal_knows_what_came()
    {
        await using var stage = await Stage.Open();
        var (anna, _) = await PutOff(stage);
        await stage.CompletesAnew(anna, Soon, Soon);

        await stage.Passes(TimeSpan.FromMinutes(16), "16 minutes later");

        Assert.StartsWith("Call now, 1 min late: #1 Anna", stage.LastIn(stage.Group.Id), StringComparison.Ordinal);
        await using var db = stage.Host.Db.Open();
        var journal = await db.Journal.Where(j => j.LeadNumber == 1).ToListAsync();
        Assert.Equal("budget,call_time", Assert.Single(journal, j => j.What == JournalEvent.LeadUpdated).Detail);
        Assert.Equal("visitor", Assert.Single(journal, j => j.What == JournalEvent.Returned).Actor);
    }

    [Fact]
    public async Task Who_has_a_chat_of_his_own_is_told_there_alone()
    {
        await using var stage = await Stage.Open();
        var (anna, mary) = await PutOff(stage);
        await stage.BindsHerOwn(mary);
        var before = stage.Api.MessagesTo(stage.Group.Id).Count;

        await stage.CompletesAnew(anna, Soon, Soon);

        Assert.Contains("#1 Anna: new answers", stage.LastIn(mary.Id), StringComparison.Ordinal);
        Assert.DoesNotContain("Owner", stage.LastIn(mary.Id), StringComparison.Ordinal);
        Assert.Equal(before, stage.Api.MessagesTo(stage.Group.Id).Count);
    }

    [Fact]
    public async Task Everybody_is_told_while_nobody_owns_it_and_its_alarm_starts_anew()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Completes(anna, Soon, Soon);
        await stage.Passes(TimeSpan.FromMinutes(11), "11 minutes later");
        await stage.Passes(TimeSpan.FromMinutes(20), "31 minutes later");

        await stage.CompletesAnew(anna, Soon, Soon);

        Assert.StartsWith("#1 Anna: new answers\nBudget: Over €200,000\nCall at: As soon as possible", stage.LastIn(stage.Group.Id), StringComparison.Ordinal);
        await using var db = stage.Host.Db.Open();
        var alarm = await db.FollowUps.SingleAsync(f => f.LeadNumber == 1 && f.Kind == FollowUpKind.Unclaimed && f.Status == FollowUpStatus.Pending);
        Assert.Equal(Stage.Opening.AddMinutes(41), alarm.DueAt, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_request_without_a_call_leaves_the_next_step_alone()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");
        await stage.Presses(anna, "Talk to a person");
        await stage.SaysInGroup(stage.Manager(501, "Mary"), "/later 1 1 december");

        foreach (var answer in (string[])["Continue", "Buy a flat", "Over €200,000", "I do", "Within two months", "No, thank you"])
            await stage.Presses(anna, answer);

        Assert.Equal(LeadStage.Later, (await stage.Lead()).Stage);
        Assert.Contains("#1 Anna (Telegram): new answers\nWants: Buy a flat", stage.LastIn(stage.Group.Id), StringComparison.Ordinal);
    }

    private static async Task<(FakeUser Anna, FakeUser Mary)> PutOff(Stage stage)
    {
        var (anna, mary) = (stage.Visitor(1001, "Anna"), stage.Manager(501, "Mary"));
        await stage.Completes(anna, Soon, Soon);
        await stage.PressesInGroup(mary, "Take");
        await stage.SaysInGroup(mary, "/later 1 1 december");
        await stage.Passes(TimeSpan.FromDays(7), "a week later");
        return (anna, mary);
    }
}
