using System.Globalization;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Leads;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Bot.Tests.Crashes;

/// <summary>
/// Kills the host before and after every effect of a scenario, and again while it recovers. By default every Nth point
/// is tried, to keep the suite short; CHATLEADS_CRASH_STRIDE=1 tries them all.
/// </summary>
public sealed class CrashLoopTests(ITestOutputHelper output)
{
    [Fact]
    public Task First_message() => Sweep(everyNth: 3, async rig =>
    {
        rig.Visitor.Says("/start spring_ad");
        await rig.Api.WaitForMessage(rig.Visitor.Id, "What would you like");
    }, AssertTalk);

    [Fact]
    public Task Button() => Sweep(everyNth: 5, async rig =>
    {
        rig.Visitor.Says("/start spring_ad");
        await rig.Api.WaitForMessage(rig.Visitor.Id, "What would you like");
        var press = rig.Visitor.Presses("Buy a flat");
        rig.Api.Resend(press);
        await rig.Api.WaitForMessage(rig.Visitor.Id, "budget");
    }, AssertTalk);

    [Fact]
    public Task Hot_lead() => Sweep(everyNth: 37, async rig =>
    {
        await BecomeHot(rig);
        await rig.Api.WaitForMessage(CrashRig.Group, "#1");
    }, AssertHotLead);

    [Fact]
    public Task Claim() => Sweep(everyNth: 37, async rig =>
    {
        await BecomeHot(rig);
        var card = await rig.Api.WaitForMessage(CrashRig.Group, "#1");
        rig.Manager.PressesData(CrashRig.Group, card.MessageId, "l|1|take|1");
        await rig.Api.WaitForCall("editMessageText", call => call.ChatId == CrashRig.Group && call.Text!.Contains("Mary", StringComparison.Ordinal), TimeSpan.FromSeconds(30));
    }, async (rig, db) =>
    {
        await AssertHotLead(rig, db);
        Assert.Equal(LeadStage.Taken, (await db.Leads.SingleAsync()).Stage);
        Assert.Single(await db.Claims.ToListAsync());
    });

    [Fact]
    public Task Nudge_due() => Sweep(everyNth: 5, async rig =>
    {
        rig.Visitor.Says("/start");
        await rig.Api.WaitForMessage(rig.Visitor.Id, "What would you like");
        rig.Clock.Advance(TimeSpan.FromMinutes(31));
        await Until.True(async () =>
        {
            await using var db = new Bot.Domain.Persistence.LeadsDb(Bot.Domain.Persistence.DatabaseProvider.Sqlite, $"Data Source={rig.Folder.File("leads.db")}").Open();
            return await db.FollowUps.AnyAsync(f => f.Kind == FollowUpKind.Abandoned && f.Seq == 1 && f.Status != FollowUpStatus.Pending);
        }, "the nudge to be decided");
    }, async (rig, db) =>
    {
        await AssertTalk(rig, db);
        Assert.InRange(rig.Api.MessagesTo(rig.Visitor.Id).Count(m => m.Text.Contains("Still there", StringComparison.Ordinal)), 0, 1);
        var first = await db.FollowUps.SingleAsync(f => f.Kind == FollowUpKind.Abandoned && f.Seq == 1);
        var nudges = await db.Outbox.Where(o => o.Kind == OutboxKind.Nudge).ToListAsync();
        Assert.Single(nudges);
        Assert.Contains(first.Status, new[] { FollowUpStatus.Sent, FollowUpStatus.Unknown });
        Assert.Contains(nudges[0].Status, new[] { OutboxStatus.Sent, OutboxStatus.Unknown });
    });

    private static async Task BecomeHot(CrashRig rig)
    {
        var anna = rig.Visitor;
        anna.Says("/start spring_ad");
        await Press(rig, "What would you like", "Buy a flat");
        await Press(rig, "budget", null);
        await Press(rig, "Who decides", "I do");
        await Press(rig, "When do you need", "As soon as possible");
        await Press(rig, "store your name", "Yes, that's fine");
        await rig.Api.WaitForMessage(anna.Id, "What is your name");
        anna.Says("Anna");
        await rig.Api.WaitForMessage(anna.Id, "What number");
        anna.SharesContact("+12025550123");
        await Press(rig, "good time", null);
        await rig.Api.WaitForMessage(anna.Id, "Thank you, Anna");
    }

    private static async Task Press(CrashRig rig, string question, string? button)
    {
        var asked = await rig.Api.WaitForMessage(rig.Visitor.Id, question);
        rig.Visitor.Presses(asked.MessageId, button ?? asked.Buttons.First().Text);
    }

    private async Task Sweep(int everyNth, Func<CrashRig, Task> scenario, Func<CrashRig, Bot.Domain.Persistence.LeadsDbContext, Task> check)
    {
        var stride = int.TryParse(Environment.GetEnvironmentVariable("CHATLEADS_CRASH_STRIDE"), CultureInfo.InvariantCulture, out var wanted) ? wanted : everyNth;
        var points = await Play(scenario, check);
        var tried = 0;
        for (var point = 1; point <= points; point += stride, tried++)
            await Play(scenario, check, point, 1 + (point % 17));
        output.WriteLine($"{points} points, {tried} tried, each killed again while it recovered");
    }

    private static async Task<int> Play(Func<CrashRig, Task> scenario, Func<CrashRig, Bot.Domain.Persistence.LeadsDbContext, Task> check, params int[] kills)
    {
        await using var rig = await CrashRig.Start(kills);
        try
        {
            await scenario(rig);
            var host = await rig.Settle();
            await using var db = host.Db.Open();
            await check(rig, db);
            Assert.DoesNotContain(await db.Inbox.ToListAsync(), entry => entry.Status != InboxStatus.Done);
            return rig.Points == 0 ? await CountPoints(host) : rig.Points;
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"Killed at {string.Join(", ", kills)}: {string.Join("; ", rig.Log)}\n{await rig.Books()}", error);
        }
    }

    private static Task<int> CountPoints(HostUnderTest host) =>
        Task.FromResult(((KillingProbe)host.Services.GetService(typeof(Bot.Domain.Persistence.IEffectProbe))!).Points);

    // Everything the visitor did is there once, everything he was asked reached him; a second copy says that it is one.
    private static async Task AssertTalk(CrashRig rig, Bot.Domain.Persistence.LeadsDbContext db)
    {
        var entries = await db.Transcript.OrderBy(t => t.Seq).ToListAsync();
        Assert.Equal(Enumerable.Range(1, entries.Count), entries.Select(e => e.Seq));
        Assert.Equal(entries.Count, (await db.Conversations.SingleAsync()).LastSeq);
        foreach (var message in rig.Api.MessagesTo(rig.Visitor.Id).Where(m => m.Rows.Count > 0).GroupBy(m => Unmarked(m.Text)))
        {
            Assert.InRange(message.Count(), 1, 1 + rig.Deaths);
            Assert.InRange(message.Count(m => !IsRepeat(m)), 0, 1);
        }
    }

    private static async Task AssertHotLead(CrashRig rig, Bot.Domain.Persistence.LeadsDbContext db)
    {
        await AssertTalk(rig, db);
        var lead = await db.Leads.SingleAsync();
        Assert.Equal(Temperature.Hot, lead.Temperature);
        Assert.Equal("+12025550123", lead.Phone);
        Assert.NotNull(lead.AlertedAt);
        Assert.Single(await db.Outbox.Where(o => o.Kind == OutboxKind.Alert).ToListAsync());
        var cards = rig.Api.MessagesTo(CrashRig.Group).Where(m => m.Text.Contains("#1", StringComparison.Ordinal)).ToList();
        Assert.InRange(cards.Count, 1, 1 + rig.Deaths);
    }

    private static bool IsRepeat(BotMessage message) => message.Text.StartsWith('↻');

    private static string Unmarked(string text) => text.StartsWith('↻') ? text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..] : text;
}
