using Bot.Domain.FollowUps;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Tests.Scenarios;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Bugs;

/// <summary>
/// Whether somebody has a lead was asked of the last one, also when that was closed: who left no contact was announced as a
/// lead without name and number, and what made the second lead hot was written into the history of the first.
/// </summary>
public sealed class OldLeadTakenForTheNewOne
{
    private const string Soon = "As soon as possible";

    [Fact]
    public async Task Who_refuses_to_leave_a_contact_is_no_lead_although_he_was_one_before()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");
        await stage.Presses(anna, "Talk to a person");
        await stage.SaysInGroup(stage.Manager(501, "Mary"), "/lost 1 price");

        foreach (var answer in (string[])["Continue", "Buy a flat", "Over €200,000", "I do", Soon, "No, thank you"])
            await stage.Presses(anna, answer);

        await using var db = stage.Host.Db.Open();
        Assert.Equal(1, Assert.Single(await db.Leads.ToListAsync()).Number);
    }

    [Fact]
    public async Task Who_takes_his_contact_back_before_anybody_was_told_is_withdrawn()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");
        foreach (var answer in (string[])["Buy a flat", "Over €200,000", "I do", "Within two months", "Yes, that's fine"])
            await stage.Presses(anna, answer);
        await stage.Says(anna, "Anna");
        await stage.Says(anna, "202 555 0123");
        foreach (var answer in (string[])["← Back", "← Back", "← Back", "No, thank you"])
            await stage.Presses(anna, answer);
        await stage.Says(anna, "Well, thank you anyway");
        await stage.Passes(TimeSpan.FromMinutes(2), "two minutes later");
        await stage.Passes(TimeSpan.FromHours(1), "an hour later");

        var lead = await stage.Lead();
        Assert.Equal((LeadStage.Lost, LostReasons.NoConsent, null, null), (lead.Stage, lead.LostReason, lead.Phone, lead.AnnouncedAt));
        Assert.DoesNotContain(stage.Api.MessagesTo(stage.Group.Id), m => m.Text.Contains("#1", StringComparison.Ordinal));
        await using var db = stage.Host.Db.Open();
        Assert.Empty(await db.FollowUps.Where(f => f.LeadNumber == 1 && f.Status == FollowUpStatus.Pending).ToListAsync());
    }

    [Fact]
    public async Task The_history_of_each_lead_is_its_own()
    {
        await using var stage = await Stage.Open();
        var (anna, mary) = (stage.Visitor(1001, "Anna"), stage.Manager(501, "Mary"));
        await stage.Completes(anna, Soon, Soon);
        await stage.SaysInGroup(mary, "/lost 1 price");
        await stage.CompletesAnew(anna, Soon, Soon);
        await stage.SaysInGroup(mary, "/lost 2 price");
        await stage.Presses(anna, "Talk to a person");

        Assert.Equal([1, 2, 3], await OfLeads(stage, JournalEvent.LeadOpened));
        Assert.Equal([1, 2, 3], await OfLeads(stage, JournalEvent.WentHot));
        Assert.Equal([3], await OfLeads(stage, JournalEvent.PersonAsked));
    }

    private static async Task<List<int?>> OfLeads(Stage stage, JournalEvent what)
    {
        await using var db = stage.Host.Db.Open();
        return await db.Journal.Where(j => j.What == what).OrderBy(j => j.Id).Select(j => j.LeadNumber).ToListAsync();
    }
}
