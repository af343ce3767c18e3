using System.Diagnostics;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Persistence;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Kills;

/// <summary>Plays a plan: load and kills, then rest, then the judgement by what the outside knows.</summary>
internal sealed class KillRun(KillPlan plan)
{
    public const string TelegramChannel = "telegram:900000001";

    private static readonly TimeSpan RestLimit = TimeSpan.FromMinutes(2);

    public static async Task<KillReport> Play(KillPlan plan) => await new KillRun(plan).Play();

    private async Task<KillReport> Play()
    {
        var watch = Stopwatch.StartNew();
        using var folder = new TempFolder();
        var database = folder.File("leads.db");
        await using var api = await FakeBotApi.Start(new FakeBotApiOptions { HoldPresses = TimeSpan.FromHours(24) });
        using var host = new MortalHost(plan, api, database);
        using var http = new HttpClient { BaseAddress = new Uri(host.Url), Timeout = TimeSpan.FromSeconds(15) };
        var record = new OutsideRecord();
        var crowd = new Crowd(plan, api, http, record);
        using var home = new CancellationTokenSource();
        var people = crowd.Run(home.Token);
        while (host.Deaths < plan.Kills)
        {
            await host.LiveAndDie();
            record.CheckAcknowledged(database, host.Deaths);
        }

        await host.Live();
        crowd.IsClosing = true;
        var leadsDb = new LeadsDb(DatabaseProvider.Sqlite, $"Data Source={database}");
        if (await Task.WhenAny(crowd.VisitorsAreThrough, people, Passes(RestLimit)) != crowd.VisitorsAreThrough)
            record.Fault($"not through after {RestLimit}: {crowd.Left}");
        var readiness = await Rest(crowd, api, host, http, leadsDb, record);
        await home.CancelAsync();
        await people;
        var books = await Books.Read(leadsDb, api);
        var faults = new KillJudge(crowd, record, books, readiness).Judge();
        return new KillReport(plan, crowd, record, books) { Deaths = host.Deaths, DeathsInStart = host.DeathsInStart, Faults = faults, Took = watch.Elapsed };
    }

    /// <summary>Ends the host at a moment when it has nothing in hand, so that books and outside are of one instant. Says how ready it felt before.</summary>
    private static async Task<string> Rest(Crowd crowd, FakeBotApi api, MortalHost host, HttpClient http, LeadsDb leadsDb, OutsideRecord record)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < RestLimit; await Passes(TimeSpan.FromMilliseconds(100)))
        {
            if (!await IsQuiet(leadsDb) || IsAnyToDo(crowd, api))
                continue;
            using var ready = await http.GetAsync("/health/ready");
            var readiness = ready.IsSuccessStatusCode ? "" : $"/health/ready was answered {(int)ready.StatusCode}: {host.Output}";
            host.Dispose();
            // A timer came due, or a manager acted, between the look and the end: once more.
            if (await IsQuiet(leadsDb) && !IsAnyToDo(crowd, api))
                return readiness;
            await host.Live();
        }

        record.Fault($"not at rest after {RestLimit}: {api.PendingUpdates} updates are not confirmed");
        return "";
    }

    // After the look at the books: a card that arrived with the last message is pressed, and the press is confirmed.
    private static bool IsAnyToDo(Crowd crowd, FakeBotApi api) => !crowd.Managers.IsThrough || api.PendingUpdates > 0;

    // Nothing to send, no timer due, and no lead that waits for its visitor's silence to be announced.
    private static async Task<bool> IsQuiet(LeadsDb leadsDb)
    {
        await using var db = leadsDb.Open();
        var now = DateTimeOffset.UtcNow;
        return !await db.Outbox.AnyAsync(o => o.Status == OutboxStatus.Pending || o.Status == OutboxStatus.Leased)
            && !await db.FollowUps.AnyAsync(f => f.Status == FollowUpStatus.Pending && (f.DueAt < now || f.Kind == FollowUpKind.Announce));
    }

    private static async Task Passes(TimeSpan time)
    {
        using var timer = new PeriodicTimer(time);
        await timer.WaitForNextTickAsync();
    }
}
