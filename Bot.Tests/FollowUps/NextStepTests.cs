using Bot.Domain.FollowUps;
using Bot.Domain.Leads;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.FollowUps;

/// <summary>Every open lead has a next step with a date, and at that date managers are told of it, wherever it stands.</summary>
public sealed class NextStepTests
{
    private const string AnotherTime = "the visitor names another time";

    private static readonly string[] Acts =
    [
        "/take #", "/release #", "/called #", "/noanswer #", "/reply # hello", "/status # prospect", "/later # 3 days", "/lost # price", "/status # new", AnotherTime,
    ];

    [Theory]
    [InlineData(Temperature.Hot, null, 0)]
    [InlineData(Temperature.Warm, 3, 0)]
    [InlineData(Temperature.Hot, 3, 1)]
    [InlineData(Temperature.Cold, null, 1)]
    public async Task A_lead_is_spoken_of_again_whatever_was_done_with_it(Temperature temperature, int? callInHours, int daysBetween)
    {
        await using var world = await FollowUpWorld.Open();
        await world.BindGroup();
        var (mary, conversation) = (await world.Enrol("Mary"), await world.Ask());
        var faults = new List<string>();
        foreach (var acts in Acts.SelectMany(first => Acts.Select(second => (string[])[first, second])).Prepend([]))
        {
            DateTimeOffset? callAt = callInHours is { } hours ? world.Clock.Now.AddHours(hours) : null;
            var lead = (await world.OpenLead(conversation, temperature, callAt)).Number;
            var hasMoved = true;
            foreach (var act in acts)
            {
                await world.TickAfter(TimeSpan.FromDays(daysBetween));
                hasMoved = await Do(world, mary, lead, act);
            }

            if (hasMoved && await Fault(world, lead) is { } fault)
                faults.Add($"{string.Join(", ", acts)}: {fault}");
            await world.ChangeLead(lead, l => Close(l, world.Clock.Now));
        }

        Assert.Empty(faults);
    }

    // True when it changed how the lead stands.
    private static async Task<bool> Do(FollowUpWorld world, int manager, int number, string act)
    {
        var before = await Read(world, number);
        if (act == AnotherTime)
            await world.ChangeLead(number, l => l.Reach(l.Contact, world.Clock.Now.AddHours(26), null, world.Clock.Now));
        else
            await world.Say(manager, act.Replace("#", $"{number}", StringComparison.Ordinal));
        return (await Read(world, number)).Lead.StageSeq != before.Lead.StageSeq || act == AnotherTime;
    }

    // Null when the lead is closed, or somebody hears of it when its date comes.
    private static async Task<string?> Fault(FollowUpWorld world, int number)
    {
        var (lead, timer, told, hasAlarm) = await Read(world, number);
        if (!lead.IsOpen || hasAlarm)
            return null;
        var stands = $"{lead.Stage}, {lead.NextStep} at {lead.NextStepAt:u}";
        if (lead.NextStepAt is not { } next || timer is not { } due)
            return $"{stands}: nothing is planned";
        if (due < world.Clock.Now || (lead.OwnerId is not null && (due - next).Duration() > TimeSpan.FromSeconds(1)))
            return $"{stands}: planned for {due:u}, it is {world.Clock.Now:u}";
        await world.TickAt(due);
        return (await Read(world, number)).Told > told ? null : $"{stands}: nobody was told";
    }

    private static async Task<(Lead Lead, DateTimeOffset? Timer, int Told, bool HasAlarm)> Read(FollowUpWorld world, int number)
    {
        await using var db = world.Database.Open();
        var timers = await db.FollowUps.Where(f => f.Subject == FollowUp.OfLead(number) && f.Status == FollowUpStatus.Pending).Select(f => f.DueAt).ToListAsync();
        return (
            await db.Leads.AsNoTracking().SingleAsync(l => l.Number == number),
            timers.Count == 0 ? null : timers.Min(),
            await db.Outbox.CountAsync(o => o.LeadNumber == number && o.ChatId == "-500"),
            await db.Incidents.AnyAsync(i => i.LeadNumber == number && i.ClosedAt == null));
    }

    private static void Close(Lead lead, DateTimeOffset now)
    {
        if (lead.IsOpen)
            lead.Lose("spam", now);
    }
}
